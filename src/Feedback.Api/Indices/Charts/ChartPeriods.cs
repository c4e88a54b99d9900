using Feedback.Domain.Indices;

namespace Feedback.Api.Indices.Charts;

/// <summary>Every period between a query's days, also those without a rating: a gap is part of the picture.</summary>
internal static class ChartPeriods
{
    public static IReadOnlyList<string> Of(SatisfactionQuery query, string time)
    {
        var periods = new List<string>();
        for (var day = query.From; day <= query.To; day = day.AddDays(1))
        {
            var text = time switch
            {
                "day" => $"{day:yyyy-MM-dd}",
                "month" => $"{day:yyyy-MM}",
                "quarter" => $"{day:yyyy}-Q{(day.Month + 2) / 3}",
                _ => $"{day:yyyy}",
            };
            if (periods.Count == 0 || periods[^1] != text) periods.Add(text);
            if (day == DateOnly.MaxValue) break;
        }

        return periods;
    }
}
