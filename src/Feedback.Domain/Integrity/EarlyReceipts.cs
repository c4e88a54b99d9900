using System.Runtime.CompilerServices;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Integrity;

/// <summary>
/// Receipts used before their dossier ended. By our own clock it is impossible, unless the issuer's clock is wrong: an issuer most of whose receipts were issued before the end
/// they tell of has a wrong clock or a wrong time zone, and citizens do not pay for that. By the kiosk's clock it may be the kiosk's.
/// </summary>
internal sealed class EarlyReceipts(IntegrityRules rules)
{
    private const string Impossible = "{0} ratings were received before the dossier they are about had ended.";
    private const string WrongIssuer = "{0} ratings were received before the dossier they are about had ended, and so most receipts of this issuer say: its clock or its time zone is wrong.";
    private const string WrongSender = "{0} ratings say they were given before the dossier had ended: the sender's clock is wrong, or they were made up.";

    public IEnumerable<RatingFlag> Find(IReadOnlyList<SubjectGroup> groups)
    {
        foreach (var group in groups.Where(group => group.Key is { Kind: SubjectKind.Cell, Code: null, Stratum: Stratum.Verified }))
        {
            foreach (var issuer in group.Traces.GroupBy(trace => trace.Issuer))
            {
                if (Judge(group with { Key = group.Key with { Code = issuer.Key }, Traces = [.. issuer] }) is { } flag) yield return flag;
            }
        }
    }

    private RatingFlag? Judge(SubjectGroup issuer)
    {
        List<RatingTrace> received = [.. issuer.Traces.Where(trace => IsBeforeTheEnd(trace, trace.ReceivedAt))];
        List<RatingTrace> occurred = [.. issuer.Traces.Where(trace => IsBeforeTheEnd(trace, trace.OccurredAt))];
        if (received.Count < rules.FewestBeforeTheEnd)
        {
            return occurred.Count < rules.FewestBeforeTheEnd
                ? null
                : Write(issuer, occurred, false, WrongSender, "{0} đánh giá ghi thời điểm trước khi hồ sơ kết thúc: đồng hồ bên gửi sai hoặc đánh giá được dựng lên.");
        }

        var ahead = issuer.Traces.Count(trace => trace.IssuedAt is { } issuedAt && IsBeforeTheEnd(trace, issuedAt));
        return ahead > issuer.Traces.Count * rules.WrongIssuerClock
            ? Write(issuer, received, false, WrongIssuer, "{0} đánh giá được nhận trước khi hồ sơ liên quan kết thúc; phần lớn biên nhận của bên cấp này cũng vậy: đồng hồ hoặc múi giờ của bên cấp sai.")
            : Write(issuer, received, true, Impossible, "{0} đánh giá được nhận trước khi hồ sơ liên quan kết thúc.");
    }

    private bool IsBeforeTheEnd(RatingTrace trace, DateTimeOffset at) => at < trace.CompletedAt - rules.ClockTolerance;

    private static RatingFlag Write(SubjectGroup group, List<RatingTrace> early, bool setsAside, string english, string vietnamese) => group.Flag(
        FlagKind.BeforeTheEnd,
        early,
        [.. early.Select(trace => trace.Id).Order()],
        setsAside,
        new FlagEvidence(early.Count, 0, null, null, null),
        FormattableStringFactory.Create(english, early.Count),
        FormattableStringFactory.Create(vietnamese, early.Count));
}
