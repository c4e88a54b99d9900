using Feedback.Domain.Calendar;
using Feedback.Domain.Catalogue;

namespace Feedback.Domain.Indices.Profiles;

/// <summary>
/// Which imported figures answer for an agency and a span of days: those of periods that lie whole within it, none counted twice. Figures of
/// an agency stand for its whole subtree, and a quarter's for its months: only what has no figures of its own is made up of its parts.
/// </summary>
public static class FiguresChoice
{
    public static IReadOnlyList<ImportedFigures> Of(IEnumerable<ImportedFigures> figures, string agency, DateOnly from, DateOnly to, CatalogueSnapshot catalogue)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(catalogue);
        var within = figures
            .Select(one => (Figures: one, Period: CalendarPeriod.Parse(one.Period)))
            .Where(one => one.Period is { } period && period.First >= from && period.Last <= to && catalogue.IsWithin(one.Figures.Agency, agency))
            .ToList();
        return
        [
            .. within.Where(one => !within.Exists(other => other.Figures != one.Figures && Covers(other, one))).Select(one => one.Figures),
        ];

        bool Covers((ImportedFigures Figures, CalendarPeriod? Period) other, (ImportedFigures Figures, CalendarPeriod? Period) one) =>
            other.Period!.Contains(one.Period!) && catalogue.IsWithin(one.Figures.Agency, other.Figures.Agency);
    }
}
