using Feedback.Domain.Ratings;

namespace Feedback.Domain.Integrity;

/// <summary>Receipts used before their dossier ended. By our own clock it is impossible; by the kiosk's clock it may be the clock.</summary>
internal sealed class EarlyReceipts(IntegrityRules rules)
{
    public IEnumerable<RatingFlag> Find(IReadOnlyList<SubjectGroup> groups)
    {
        foreach (var group in groups.Where(group => group.Key is { Kind: SubjectKind.Cell, Code: null, Stratum: Stratum.Verified }))
        {
            foreach (var issuer in group.Traces.GroupBy(trace => trace.Issuer))
            {
                List<RatingTrace> received = [.. issuer.Where(trace => IsBeforeTheEnd(trace, trace.ReceivedAt))];
                List<RatingTrace> occurred = [.. issuer.Where(trace => IsBeforeTheEnd(trace, trace.OccurredAt))];
                var sets = received.Count >= rules.FewestBeforeTheEnd;
                var early = sets ? received : occurred;
                if (early.Count >= rules.FewestBeforeTheEnd) yield return Write(group with { Key = group.Key with { Code = issuer.Key } }, early, sets);
            }
        }
    }

    private bool IsBeforeTheEnd(RatingTrace trace, DateTimeOffset at) => at < trace.CompletedAt - rules.ClockTolerance;

    private static RatingFlag Write(SubjectGroup group, List<RatingTrace> early, bool received) => group.Flag(
        FlagKind.BeforeTheEnd,
        early,
        [.. early.Select(trace => trace.Id).Order()],
        received,
        new FlagEvidence(early.Count, 0, null, null, null),
        received
            ? (FormattableString)$"{early.Count} ratings were received before the dossier they are about had ended."
            : $"{early.Count} ratings say they were given before the dossier had ended: the sender's clock is wrong, or they were made up.",
        received
            ? (FormattableString)$"{early.Count} đánh giá được nhận trước khi hồ sơ liên quan kết thúc."
            : $"{early.Count} đánh giá ghi thời điểm trước khi hồ sơ kết thúc: đồng hồ bên gửi sai hoặc đánh giá được dựng lên.");
}
