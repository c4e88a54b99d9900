using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Tests.Indices;

/// <summary>Ratings left out of a table may come as one sum, where the table itself filters nothing: it says the same.</summary>
public sealed class LeftOutTests
{
    private static readonly string[] Agencies = ["chinh-phu", "bo-tu-phap", "ubnd-01", "ubnd-79", "so-tu-phap-01", "phuong-00004", "mot-cua-00004", "unknown"];

    /// <summary>Every query by two dimensions, with a filter or none.</summary>
    public static TheoryData<Dimension> Dimensions => [.. Enum.GetValues<Dimension>()];

    [Theory]
    [MemberData(nameof(Dimensions))]
    public void A_table_of_sums_is_the_table_of_all_that_was_left_out(Dimension by)
    {
        var random = new Random(17);
        var cells = Enumerable.Range(0, 600).Select(_ => Cell(random)).ToList();
        foreach (var other in Enum.GetValues<Dimension>().Where(other => other > by && (by, other) is not ( >= Dimension.Day and <= Dimension.Year, >= Dimension.Day and <= Dimension.Year)))
        {
            foreach (var query in Queries(Sample.Year(by, other)))
            {
                var read = SatisfactionCells.For(query, Sample.Catalogue);
                var all = cells.Where(cell => read.Agencies?.Contains(cell.Agency) != false && read.Services?.Contains(cell.Service) != false).ToList();
                var told = SatisfactionTable.From(query, all, Sample.Catalogue);
                var summed = SatisfactionTable.From(query, [.. all.Where(cell => Has(read, cell)), .. Sums(all.Where(cell => !Has(read, cell)), read)], Sample.Catalogue);
                summed.Excluded.ShouldBe(told.Excluded, $"{by} {other}");
                summed.Lines().ShouldBe(told.Lines());
                read.Kinds.ShouldNotBe(null, "none of these queries is filtered by the table");
            }
        }
    }

    [Fact]
    public void Where_the_table_filters_all_is_told_apart()
    {
        foreach (var query in new[]
        {
            Sample.Year() with { Channel = Channel.Web }, Sample.Year() with { Outcome = Outcome.Granted }, Sample.Year() with { Province = "none" }, Sample.Year() with { Field = "none" },
        })
        {
            SatisfactionCells.For(query, Sample.Catalogue).Kinds.ShouldBeNull();
        }
    }

    private static IEnumerable<SatisfactionQuery> Queries(SatisfactionQuery query) =>
        [query, query with { Agency = "ubnd-01" }, query with { Province = "01" }, query with { Field = "tu-phap" }, query with { Stratum = Stratum.Open, Scale = Scale.Vn3, Factor = Factor.Access }];

    private static bool Has(CellQuery read, RatingCell cell) => read.Kinds?.Contain(cell.Scale, cell.Stratum, cell.SetAside) != false;

    private static IEnumerable<RatingCell> Sums(IEnumerable<RatingCell> cells, CellQuery read) => cells
        .GroupBy(cell => (cell.Scale, cell.Stratum, cell.Factor, cell.SetAside))
        .Select(kind => new RatingCell(
            "", "", null, null, kind.Key.Scale, kind.Key.Stratum, kind.Key.Factor, read.From,
            [.. Enumerable.Range(0, kind.Key.Scale.Values().Count).Select(i => kind.Sum(cell => cell.Counts[i]))], kind.Key.SetAside));

    private static RatingCell Cell(Random random)
    {
        var scale = random.GetItems(Enum.GetValues<Scale>(), 1)[0];
        return new RatingCell(
            random.GetItems(Agencies, 1)[0], random.GetItems(["2.000815", "1.001193", "1.004222", "9.9"], 1)[0],
            random.GetItems(Enum.GetValues<Channel>(), 1)[0], random.Next(4) == 0 ? null : random.GetItems(Enum.GetValues<Outcome>(), 1)[0],
            scale, random.GetItems(Enum.GetValues<Stratum>(), 1)[0], random.GetItems(Enum.GetValues<Factor>(), 1)[0],
            new DateOnly(2026, 1, 1).AddDays(random.Next(365)), [.. scale.Values().Select(_ => (long)random.Next(9))], random.Next(6) == 0);
    }
}
