using Feedback.Domain.Calendar;
using Feedback.Domain.Indices;
using Feedback.Domain.Indices.Disclosure;
using Feedback.Domain.Indices.Publishing;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Tests.Indices.Disclosure;

public sealed class PublicTablesTests
{
    private static readonly CalendarPeriod November = CalendarPeriod.Parse("2026-11")!;
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    public void Every_figure_follows_from_the_counts_printed()
    {
        foreach (var row in Tables(Country()).SelectMany(table => table.Rows).Where(row => !row.Suppressed))
        {
            var printed = new AnswerCounts(Scale.Likert5, row.Counts!);
            row.Counts!.ShouldAllBe(count => count % 3 == 0);
            (row.N, row.Satisfied, row.Mean).ShouldBe((printed.N, Round(printed.Share), Round(printed.Mean)));
            (row.Low, row.High).ShouldBe((Round(printed.Interval?.Low), Round(printed.Interval?.High)));
        }
    }

    [Fact]
    public void Rows_below_ten_are_hidden_with_what_would_give_them_away_at_every_level()
    {
        var agencies = Tables(Country()).Single(table => table.Name == "agencies").Rows.ToDictionary(row => row.Code, row => row.Suppressed);

        // The ward has 9 and the department beside it 30: hidden together; the department of the other province stands alone.
        agencies.ShouldBe(new Dictionary<string, bool>
        {
            ["chinh-phu"] = false,
            ["bo-tu-phap"] = false,
            ["ubnd-01"] = false,
            ["ubnd-79"] = false,
            ["so-tu-phap-01"] = true,
            ["phuong-00004"] = true,
        }, ignoreOrder: true);
        Tables(Country()).SelectMany(table => table.Rows).Where(row => row.Suppressed)
            .ShouldAllBe(row => row.N == null && row.Counts == null && row.Satisfied == null && row.Low == null && row.Mean == null);
    }

    [Fact]
    public void A_flat_table_hides_two_rows_or_none()
    {
        var input = Country() with { ByChannel = [Cell(Channel.Web, 100), Cell(Channel.Kiosk, 40), Cell(Channel.Phone, 3)] };

        Tables(input).Single(table => table.Name == "channels").Rows.Select(row => (row.Code, row.Suppressed)).ShouldBe([("kiosk", true), ("phone", true), ("web", false)]);
    }

    [Fact]
    public void What_is_hidden_of_a_service_does_not_come_out_of_its_field()
    {
        // Field tu-phap has services of 4 and 50, field cu-tru one of 13.
        var input = PublicInput.Of(
            Sample.Catalogue, [Sample.Satisfied("ubnd-01", 67)],
            [Sample.Satisfied("", 4) with { Service = "2.000815" }, Sample.Satisfied("", 50) with { Service = "1.001193" }, Sample.Satisfied("", 13) with { Service = "1.004222" }],
            [Cell(Channel.Web, 67)], []);

        Tables(input).Single(table => table.Name == "services").Rows.ToDictionary(row => row.Code, row => row.Suppressed)
            .ShouldBe(new Dictionary<string, bool> { ["2.000815"] = true, ["1.001193"] = true, ["1.004222"] = false }, ignoreOrder: true);
    }

    [Fact]
    public void One_cell_shown_in_two_tables_is_rounded_once()
    {
        var tables = Tables(Country());

        tables.Single(table => table.Name == "channels").Rows.Single().Counts.ShouldBe(tables.Single(table => table.Name == "services").Rows.Single().Counts);
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_also_after_being_packed_away()
    {
        var publication = new Publication("2026-11.1", 1, "2026-11", 1, PublicationState.Draft, new DateTimeOffset(2026, 12, 1, 2, 0, 0, TimeSpan.Zero), "public-2", 0, 0, 0, "", 0, null, []);
        var (text, _) = PublicationText.Write(publication, Country(), Key);

        PublicationText.Write(publication, PublicationText.Unpack(PublicationText.Pack(Country())), Key).Text.ShouldBe(text);
        PublicationText.Sha256(text).ShouldNotBe(PublicationText.Sha256(PublicationText.Write(publication, Country(), new byte[32]).Text), "another key rounds otherwise");
        text.ShouldContain("\"licence\":\"CC BY 4.0");
        text.ShouldContain("\"method\":\"public-2\"");
        text.ShouldContain("mostly one beside it and one time in eight three further, right on average and off by at most five");
        text.ShouldContain("một phần tám số lần xa hơn ba đơn vị, trung bình không lệch, lệch nhiều nhất năm");
    }

    [Fact]
    public void What_was_set_aside_or_given_without_a_receipt_is_in_no_table_and_told_beside()
    {
        var input = Country() with
        {
            ByChannel = [Cell(Channel.Web, 60), Cell(Channel.Web, 30) with { SetAside = true }, Cell(Channel.Web, 90) with { Stratum = Stratum.Open }],
        };
        var tables = new PublicTables(November, input, Key);

        tables.Build().Single(table => table.Name == "channels").Rows.Single().N!.Value.ShouldBe(60);
        tables.Excluded().ShouldBe(new PublicExcluded(90, 30));
    }

    [Fact]
    public void A_correction_leaves_a_row_as_it_was_printed_until_ten_of_its_ratings_have_changed()
    {
        var first = Channels(60, 40, 20, null);
        PublicInput Then(PublicInput before, PublicInput now) => now with { Corrects = before };

        // Nine fewer on the web, ten more at the kiosk, a phone that rings for the first time.
        var second = Then(first, Channels(51, 50, 20, 4));
        Printed(second).ShouldBe(["kiosk " + Row(Printed(Channels(51, 50, 20, null)), "kiosk"), "sms " + Row(Printed(first), "sms"), "web " + Row(Printed(first), "web")]);

        // One fewer than before is ten fewer than what was last printed.
        Row(Printed(Then(second, Channels(50, 50, 20, 4))), "web").ShouldBe(Row(Printed(Channels(50, 50, 20, null)), "web"));
        Row(Printed(Then(second, Channels(50, 50, 20, 4))), "web").ShouldNotBe(Row(Printed(first), "web"));
    }

    [Fact]
    public void A_correction_of_an_old_publication_keeps_its_rounding_for_rows_that_stay_and_the_new_one_for_the_others()
    {
        var first = Channels(60, 40, 20, null) with { Rounding = RoundingRule.Neighbour };
        for (var web = 60; web < 120; web++)
        {
            var second = Channels(web, 49, 20, null) with { Corrects = first };
            Row(Printed(second), "kiosk").ShouldBe(Row(Printed(first), "kiosk"));
            Row(Printed(second), "sms").ShouldBe(Row(Printed(first), "sms"));
            Row(Printed(second), "web").ShouldBe(Row(Printed(web < 70 ? first : Channels(web, 49, 20, null)), "web"));

            // A third number keeps what the first has printed.
            Row(Printed(Channels(web, 49, 20, null) with { Corrects = second }), "sms").ShouldBe(Row(Printed(first), "sms"));
        }

        Enumerable.Range(70, 50).Count(web => Row(Printed(Channels(web, 49, 20, null)), "web") != Row(Printed(Channels(web, 49, 20, null) with { Rounding = RoundingRule.Neighbour }), "web"))
            .ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_row_that_few_ratings_brought_to_light_stays_hidden_in_a_correction_and_the_other_way_round()
    {
        var (below, above) = (Channels(60, 40, 9, null), Channels(60, 40, 18, null));

        Printed(above with { Corrects = below }).ShouldBe(Printed(below));
        Printed(below with { Corrects = above }).ShouldBe(Printed(above));
        Printed(above).ShouldNotBe(Printed(below));
    }

    [Fact]
    public void A_tree_of_four_thousand_agencies_is_written_whole()
    {
        var agencies = Enumerable.Range(0, 4000).Select(i => new PublicAgency($"a{i}", i < 40 ? null : $"a{i % 40}", "01")).ToList();
        var input = Country() with { Agencies = agencies, ByAgency = [.. agencies.Select(agency => Sample.Satisfied(agency.Code, 1 + (agency.Code.Length * 7)))] };

        Tables(input).Single(table => table.Name == "agencies").Rows.Count.ShouldBe(4000);
    }

    private static PublicInput Channels(long web, long kiosk, long sms, long? phone) => Country() with
    {
        ByChannel = [Cell(Channel.Web, web), Cell(Channel.Kiosk, kiosk), Cell(Channel.Sms, sms), .. phone is { } some ? (RatingCell[])[Cell(Channel.Phone, some)] : []],
    };

    private static List<string> Printed(PublicInput input) =>
        [.. Tables(input).Single(table => table.Name == "channels").Rows.Select(row => $"{row.Code} {(row.Counts is null ? "-" : string.Join(' ', row.Counts))}")];

    private static string Row(List<string> rows, string code) => rows.Single(row => row.StartsWith(code + " ", StringComparison.Ordinal))[(code.Length + 1)..];

    private static IReadOnlyList<PublicTable> Tables(PublicInput input) => new PublicTables(November, input, Key).Build();

    private static PublicInput Country() => PublicInput.Of(
        Sample.Catalogue,
        [
            Sample.Satisfied("phuong-00004", 9), Sample.Cell("so-tu-phap-01", 1, 2, 3, 10, 14), Sample.Satisfied("ubnd-01", 50), Sample.Satisfied("ubnd-79", 61), Sample.Satisfied("bo-tu-phap", 12),
        ],
        [Sample.Satisfied("", 162) with { Service = "2.000815" }],
        [Cell(Channel.Web, 162)],
        [Sample.Satisfied("", 162), Sample.Satisfied("", 7) with { Factor = Factor.Access }]);

    private static RatingCell Cell(Channel channel, long n) => Sample.Satisfied("", n) with { Service = "", Channel = channel };

    private static decimal? Round(decimal? figure) => figure is { } value ? Math.Round(value, 6, MidpointRounding.AwayFromZero) : null;
}
