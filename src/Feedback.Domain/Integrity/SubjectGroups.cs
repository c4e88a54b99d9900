using System.Runtime.InteropServices;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Integrity;

/// <summary>Sorts traces by time once and puts each under the subjects it belongs to.</summary>
internal static class SubjectGroups
{
    /// <summary>In order of time, whatever order they came in.</summary>
    public static RatingTrace[] InTime(IEnumerable<RatingTrace> traces)
    {
        RatingTrace[] sorted = [.. traces];
        Array.Sort(sorted, (a, b) => a.OccurredAt != b.OccurredAt ? a.OccurredAt.CompareTo(b.OccurredAt) : a.Id.CompareTo(b.Id));
        return sorted;
    }

    public static IReadOnlyList<SubjectGroup> Of(IReadOnlyList<RatingTrace> inTime)
    {
        var groups = new Dictionary<(SubjectKey Key, DateOnly Day), List<RatingTrace>>();
        foreach (var trace in inTime)
        {
            var day = trace.OccurredAt.ToVietnamDay();
            Add(SubjectKind.Cell, null);
            Add(SubjectKind.Cell, trace.Service);
            if (trace.Issuer is not null) Add(SubjectKind.Issuer, trace.Issuer);
            if (IsKiosk(trace))
            {
                if (trace.Device is not null) Add(SubjectKind.Kiosk, trace.Device);
            }
            else if (trace.Stratum == Stratum.Open && !trace.Assisted)
            {
                // A receipt vouches for its one rating, whoever's browser and network it comes through: a relative's, a service shop's.
                if (trace.Device is not null) Add(SubjectKind.Device, trace.Device);
                if (trace.Network is not null) Add(SubjectKind.Network, trace.Network);
            }

            void Add(SubjectKind kind, string? code)
            {
                var key = new SubjectKey(kind, trace.Agency, code, trace.Stratum, trace.Scale);
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, (key, day), out _);
                (list ??= []).Add(trace);
            }
        }

        return [.. groups.Select(group => new SubjectGroup(group.Key.Key, group.Key.Day, group.Value))];
    }

    public static bool IsKiosk(RatingTrace trace) => trace.Channel is Channel.Kiosk or Channel.Counter;
}
