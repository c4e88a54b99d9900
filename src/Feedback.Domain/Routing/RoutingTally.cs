using Feedback.Domain.Complaints;
using Feedback.Domain.Indices;

namespace Feedback.Domain.Routing;

/// <summary>Adds up routed complaints one by one.</summary>
public sealed class RoutingTally
{
    private readonly Dictionary<Band, int> _bands = [];
    private readonly SortedDictionary<string, FieldCount> _fields = new(StringComparer.Ordinal);
    private readonly SortedDictionary<DateOnly, WeekCount> _weeks = [];
    private int _complaints;

    public void Add(Complaint complaint)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        if (complaint.Decision is not { } decision) return;
        _complaints++;
        _bands[decision.Band] = _bands.GetValueOrDefault(decision.Band) + 1;
        var week = Of(_weeks, Monday(complaint.Filed.ReceivedAt.ToVietnamDay()));
        week.Add(decision);
        // What a citizen or a rule named says nothing about the classifier.
        if (decision.Rule is not null || decision.Candidates is not [{ Field: { } field }, ..]) return;
        Of(_fields, field).Add(decision, Correction.Of(complaint));
    }

    public RoutingQuality Result() => new(
        _complaints, Of(Band.Auto), Of(Band.Suggest), Of(Band.Triage),
        Precision(_fields.Values.Sum(f => f.Audited), _fields.Values.Sum(f => f.Waiting), _fields.Values.Sum(f => f.Right)),
        [.. _fields.Select(field => new RoutedField(
            field.Key, field.Value.Complaints, field.Value.Sent, Share(field.Value.Sent + field.Value.Audited, field.Value.Complaints),
            field.Value.Corrected, Precision(field.Value.Audited, field.Value.Waiting, field.Value.Right)))],
        [.. _weeks.Select(week => week.Value.Result(week.Key))]);

    private static AuditedPrecision Precision(int audited, int waiting, int right)
    {
        var decided = audited - waiting;
        return new AuditedPrecision(audited, waiting, right, decided == 0 ? null : Share(right, decided), WilsonInterval.From(right, decided));
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : Math.Round((double)part / whole, 4);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static TCount Of<TKey, TCount>(SortedDictionary<TKey, TCount> counts, TKey key) where TKey : notnull where TCount : new()
    {
        if (!counts.TryGetValue(key, out var count)) counts[key] = count = new TCount();
        return count;
    }

    private int Of(Band band) => _bands.GetValueOrDefault(band);

    private sealed class FieldCount
    {
        public int Complaints, Sent, Corrected, Audited, Waiting, Right;

        public void Add(RoutingDecision decision, Correction? correction)
        {
            Complaints++;
            var right = correction is not null && correction.Field == decision.Candidates[0].Field;
            if (decision.Flags.Contains(AuditSample.Flag))
            {
                Audited++;
                if (correction is null) Waiting++;
                else if (right) Right++;
            }
            else if (decision.Band == Band.Auto)
            {
                Sent++;
                if (correction is not null && !right) Corrected++;
            }
        }
    }

    private sealed class WeekCount
    {
        private readonly List<double> _confidences = [];
        private readonly List<double> _known = [];
        private int _complaints, _auto, _unfamiliar;

        public void Add(RoutingDecision decision)
        {
            _complaints++;
            if (decision.Band == Band.Auto) _auto++;
            if (decision.Rule == "unfamiliar-text") _unfamiliar++;
            if (decision is { Rule: null, Candidates: [var first, ..] }) _confidences.Add(first.Confidence);
            if (decision.KnownShare is { } known) _known.Add(known);
        }

        public RoutedWeek Result(DateOnly monday) => new(
            monday, _complaints, Share(_auto, _complaints), Mean(_confidences), Mean(_known), _unfamiliar);

        private static double? Mean(List<double> values) => values.Count == 0 ? null : Math.Round(values.Average(), 4);
    }
}
