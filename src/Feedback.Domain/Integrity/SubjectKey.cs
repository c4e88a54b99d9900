using Feedback.Domain.Ratings;

namespace Feedback.Domain.Integrity;

/// <summary>Whose ratings are counted together.</summary>
public enum SubjectKind
{
    /// <summary>A cell of the index: an agency, or one service of it.</summary>
    Cell,

    /// <summary>A network that sends open ratings. In the past: the largest one of each day, as networks have another hash every day.</summary>
    Network,

    /// <summary>A browser that sends open ratings. In the past: the largest one of each day.</summary>
    Device,

    Kiosk,

    Issuer,
}

/// <summary>A subject of one agency, in one stratum and on one scale, which are never pooled.</summary>
/// <param name="Code">Service, network, device or issuer; null for the whole agency and for the largest of a day.</param>
public readonly record struct SubjectKey(SubjectKind Kind, string Agency, string? Code, Stratum Stratum, Scale Scale);

/// <summary>One subject's ratings of one day. The past is kept as these, so that no trace need be kept for it.</summary>
/// <param name="Counts">In the order of the scale's values.</param>
/// <param name="Peak">The most within <see cref="IntegrityRules.Peak"/>.</param>
/// <param name="Quick">Ratings within <see cref="IntegrityRules.QuickFollower"/> of the one before.</param>
public sealed record SubjectDay(SubjectKey Key, DateOnly Day, IReadOnlyList<int> Counts, int Peak, int Quick)
{
    public int N => Counts.Sum();
}

/// <summary>A long comment that was used at more than one agency on one day.</summary>
public sealed record SharedComment(ulong Print, DateOnly Day);
