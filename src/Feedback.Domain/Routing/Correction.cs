using Feedback.Domain.Complaints;

namespace Feedback.Domain.Routing;

/// <summary>What a person found a complaint to be: a label, with who gave it.</summary>
/// <param name="Field">None when only the nature was decided.</param>
/// <param name="Key">Whose key.</param>
public sealed record Correction(string Code, string Text, string? Field, Nature Nature, string Key, DateTimeOffset At)
{
    /// <summary>The last decision a person made on a complaint; none when nobody did, or it tells neither field nor nature.</summary>
    public static Correction? Of(Complaint complaint)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        if (complaint.Decision is not { Overrides: [.., var last] } decision) return null;
        if (last.Nature is { } nature and not Nature.Petition) return Made(null, nature);
        // Who names only the agency has still chosen among the candidates, if one of them leads there.
        var field = last.Field ?? decision.Candidates.FirstOrDefault(candidate => candidate.Agency == last.Agency)?.Field;
        return field is null ? null : Made(field, Nature.Petition);

        Correction Made(string? found, Nature of) => new(complaint.Code, complaint.Filed.Text, found, of, last.Key, last.At);
    }
}
