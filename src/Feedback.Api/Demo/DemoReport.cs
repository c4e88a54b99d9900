using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace Feedback.Api.Demo;

/// <summary>Prints what each user would see.</summary>
internal static class DemoReport
{
    public static void Routing(IReadOnlyList<DemoCase> cases, IReadOnlyList<JsonObject> routed)
    {
        var table = new Table().Title("Coordinator: how the complaints were routed").AddColumns("No.", "Text as stored (masked)", "Band", "First choice", "Confidence", "Agency");
        foreach (var complaint in routed)
        {
            var routing = complaint["routing"]!.AsObject();
            var first = routing["candidates"]!.AsArray().FirstOrDefault()?.AsObject();
            table.AddRow(
                complaint.Text("code")[^4..],
                Markup.Escape(Short(complaint.Text("text"), 60)),
                routing.Text("band") + (complaint["restricted"]!.GetValue<bool>() ? " [red]restricted[/]" : ""),
                Markup.Escape(first is null ? "-" : first.Text("fieldName")),
                first is null ? "-" : first["confidence"]!.GetValue<double>().ToString("P0", CultureInfo.InvariantCulture),
                Markup.Escape(complaint["agency"]?.GetValue<string>() ?? "(triage)"));
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated($"[grey]{cases.Count} complaints; what was not sure enough waits in triage with up to three suggestions.[/]\n");
    }

    public static void Tracking(JsonObject tracked)
    {
        AnsiConsole.Write(new Rule("Citizen: the answered case, by code and secret").LeftJustified());
        AnsiConsole.MarkupLineInterpolated($"{tracked.Text("code")}  [bold]{tracked.Text("statusLabel")}[/]  {tracked["agency"]!["nameVi"]!.GetValue<string>()}");
        foreach (var step in tracked["timeline"]!.AsArray())
        {
            AnsiConsole.MarkupLineInterpolated($"  {step!["at"]!.GetValue<string>()}  {step["label"]!.GetValue<string>()}");
        }

        AnsiConsole.MarkupLineInterpolated($"  Trả lời: {tracked["answer"]!["text"]!.GetValue<string>()}");
        AnsiConsole.MarkupLineInterpolated($"  Người dân: {tracked["reaction"]!["reaction"]!.GetValue<string>()}\n");
    }

    public static void Index(JsonObject verified, JsonObject open)
    {
        var table = new Table().Title("Committee: satisfaction, last 90 days, INVENTED FIGURES").AddColumns("Agency", "n", "Satisfied", "95 % interval", "Mean", "Without receipt (kept apart)");
        var apart = open["cells"]!.AsArray().ToDictionary(cell => cell!["key"]!["agency"]!.GetValue<string>(), cell => cell!["n"]?.ToString() ?? "<5");
        var names = DemoData.Agencies.ToDictionary(agency => agency.Code, agency => agency.Name);
        foreach (var cell in verified["cells"]!.AsArray().Select(cell => cell!.AsObject()))
        {
            var agency = cell["key"]!["agency"]!.GetValue<string>();
            var suppressed = cell["suppressed"]!.GetValue<bool>();
            table.AddRow(
                Markup.Escape(names.GetValueOrDefault(agency, "Tỉnh Mẫu, tất cả")),
                suppressed ? "suppressed" : cell["n"]!.ToString(),
                suppressed ? "" : Percent(cell["satisfied"]!),
                suppressed ? "" : $"{Percent(cell["interval"]!["low"]!)} – {Percent(cell["interval"]!["high"]!)}",
                suppressed ? "" : cell["mean"]!.GetValue<double>().ToString("F2", CultureInfo.InvariantCulture),
                apart.GetValueOrDefault(agency, ""));
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated($"[grey]Left out of these figures: {verified["excluded"]!["otherStrata"]} ratings without a receipt. {verified.Text("method")}[/]");
    }

    public static void Nation(JsonObject table)
    {
        var cells = table["cells"]!.AsArray();
        var provinces = cells.Select(cell => cell!["key"]!["province"]!.GetValue<string>()).Distinct().Count();
        AnsiConsole.MarkupLineInterpolated(
            $"\n[grey]Committee, all provinces by month: {provinces} provinces, {cells.Count} cells, {cells.Count(cell => cell!["suppressed"]!.GetValue<bool>())} hidden for fewer than 5 answers, {cells.Count(cell => cell!["flags"]!.AsArray().Count > 0)} of fewer than 30. demo FILE.svg draws them.[/]");
    }

    private static string Percent(JsonNode share) => share.GetValue<double>().ToString("P1", CultureInfo.InvariantCulture);

    private static string Short(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
