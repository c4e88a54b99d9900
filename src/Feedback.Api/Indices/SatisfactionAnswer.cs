using Feedback.Domain.Indices;

namespace Feedback.Api.Indices;

/// <summary>A table with what was asked for beside it: the figures that every format tells, worked out once.</summary>
internal sealed class SatisfactionAnswer(SatisfactionTable table, SatisfactionExtras? extras = null, Comparison? comparison = null)
{
    public SatisfactionTable Table => table;

    public IReadOnlySet<CellExtra> With { get; } = extras?.Wanted ?? new HashSet<CellExtra>();

    public AgainstResponse? Against { get; } = comparison is null ? null : new AgainstResponse(comparison.From, comparison.To);

    /// <summary>Made one by one as they are written: ten thousand at once would all be alive when memory is collected.</summary>
    public IEnumerable<CellResponse> Cells => table.Cells.Select(cell => Cell(cell, extras, comparison));

    public MoversResponse? Movers { get; } = comparison?.Movers();

    private static CellResponse Cell(SatisfactionCell cell, SatisfactionExtras? extras, Comparison? comparison)
    {
        var response = CellResponse.Of(cell);
        if (comparison is not null) response = response with { Before = comparison.Of(cell) };
        return extras is null ? response : extras.Add(response, cell);
    }
}
