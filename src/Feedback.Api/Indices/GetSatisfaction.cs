using System.Text;
using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Indices.Charts;
using Feedback.Api.Problems;
using Feedback.Domain.Access;
using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Indices;

/// <summary>Satisfaction with its margin of error, by any of thirteen dimensions: JSON, CSV, a workbook or a picture.</summary>
internal sealed class GetSatisfactionEndpoint(IRatingStore ratings, LiveCatalogue catalogue, TimeProvider clock)
    : EndpointWithoutRequest<Results<Ok<SatisfactionResponse>, FileContentHttpResult, Problem>>
{
    /// <summary>A table nobody can read is a mistake, and a costly one.</summary>
    private const int MostCells = 50_000;

    private const int MostYears = 5;

    public override void Configure()
    {
        Get("/v1/indices/satisfaction");
        Definition.Operation("GetSatisfaction", Role.Committee);
    }

    public override async Task<Results<Ok<SatisfactionResponse>, FileContentHttpResult, Problem>> ExecuteAsync(CancellationToken ct)
    {
        var (query, with, compare) = Read(new QueryParameters(HttpContext.Request));
        var caller = Caller.Of(HttpContext);
        if (query.Agency is not null && !caller.Reaches(query.Agency, catalogue)) return new Problem(ProblemKind.Forbidden);
        if (AcceptedFormat.Best(HttpContext.Request, AcceptedFormat.Json, AcceptedFormat.CsvText, AcceptedFormat.Svg, AcceptedFormat.Xlsx) is not { } format) return new Problem(ProblemKind.NotAcceptable);

        // A key of one province asks about that province when it names nobody.
        query = query with { Agency = query.Agency ?? caller.Agency };
        var known = catalogue.Current;
        var readAt = clock.GetUtcNow();
        var table = await TableAsync(query, ct);
        if (table.Cells.Count > MostCells) return Problem.Member("by", MemberError.OutOfRange);
        if (format == AcceptedFormat.Svg) return Picture(table, with, compare);
        var extras = with.Count == 0 ? null : await SatisfactionExtras.Of(table, with, ratings, known, ct);
        var comparison = compare is { } kind ? new Comparison(table, await TableAsync(Comparison.Query(query, kind), ct)) : null;
        var answer = new SatisfactionAnswer(table, extras, comparison);
        return format == AcceptedFormat.Json ? TypedResults.Ok(SatisfactionResponse.Of(answer, Language.IsEnglish(HttpContext.Request))) : File(answer, format, readAt);
    }

    /// <summary>Receipts have no scale, stratum or factor, and weights by service and channel need these not to be divided by.</summary>
    private static bool Allowed(SatisfactionQuery query, HashSet<CellExtra> with)
    {
        var receipts = with.Contains(CellExtra.Response) || with.Contains(CellExtra.Weighted);
        if (receipts && (query.Stratum != Stratum.Verified || query.By.Any(by => by is Dimension.Scale or Dimension.Stratum or Dimension.Factor))) return false;
        return !with.Contains(CellExtra.Weighted) || (query.By.Count < 2 && !query.By.Any(by => by is Dimension.Service or Dimension.Channel));
    }

    private static bool IsTime(Dimension by) => by is Dimension.Day or Dimension.Month or Dimension.Quarter or Dimension.Year;

    private FileContentHttpResult File(SatisfactionAnswer answer, string format, DateTimeOffset readAt)
    {
        if (format == AcceptedFormat.CsvText) return TypedResults.File(SatisfactionCsv.Write(answer), "text/csv; charset=utf-8");
        var english = Language.IsEnglish(HttpContext.Request);
        return TypedResults.File(SatisfactionSheet.Write(answer, new CodeNames(catalogue.Current, english).Of, english, readAt), AcceptedFormat.Xlsx, "satisfaction.xlsx");
    }

    /// <summary>A picture draws the share of each cell and its interval; what else was asked for it names as not drawn.</summary>
    private FileContentHttpResult Picture(SatisfactionTable table, IReadOnlySet<CellExtra> with, CompareWith? compare)
    {
        var english = Language.IsEnglish(HttpContext.Request);
        var undrawn = Enum.GetValues<CellExtra>().Where(with.Contains).Select(extra => "with=" + Names<CellExtra>.Of(extra));
        if (compare is { } kind) undrawn = undrawn.Append("compare=" + Names<CompareWith>.Of(kind));
        return TypedResults.File(Encoding.UTF8.GetBytes(SatisfactionChart.Draw(table, new CodeNames(catalogue.Current, english).Of, english, [.. undrawn])), AcceptedFormat.Svg);
    }

    private async Task<SatisfactionTable> TableAsync(SatisfactionQuery query, CancellationToken ct)
    {
        var known = catalogue.Current;
        return SatisfactionTable.From(query, await ratings.CountAsync(SatisfactionCells.For(query, known), ct), known);
    }

    private static (SatisfactionQuery Query, IReadOnlySet<CellExtra> With, CompareWith? Compare) Read(QueryParameters parameters)
    {
        var from = parameters.Day("from");
        var to = parameters.Day("to");
        if (from is null) parameters.FailUnlessFailed("from", MemberError.Required);
        if (to is null) parameters.FailUnlessFailed("to", MemberError.Required);
        if (from > to || to > from?.AddYears(MostYears)) parameters.Fail("to", MemberError.OutOfRange);
        var query = new SatisfactionQuery(from ?? default, to ?? default, parameters.Choices<Dimension>("by", 3))
        {
            Agency = parameters.Code("agency"),
            Service = parameters.Code("service"),
            Province = parameters.Code("province"),
            Field = parameters.Code("field"),
            Channel = parameters.Choice<Channel>("channel"),
            Outcome = parameters.Choice<Outcome>("outcome"),
            Scale = parameters.Choice<Scale>("scale") ?? Scale.Likert5,
            Stratum = parameters.Choice<Stratum>("stratum") ?? Stratum.Verified,
            Factor = parameters.Choice<Factor>("factor") ?? Factor.Overall,
        };
        var with = parameters.Choices<CellExtra>("with", 6).ToHashSet();
        var compare = parameters.Choice<CompareWith>("compare");
        if (!Allowed(query, with)) parameters.Fail("with", MemberError.Conflict);
        if (compare is not null && query.By.Any(IsTime)) parameters.Fail("compare", MemberError.Conflict);
        parameters.Check();
        return (query, with, compare);
    }
}
