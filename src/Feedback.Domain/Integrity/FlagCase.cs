using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Feedback.Domain.Ratings;
using Feedback.Domain.Records;

namespace Feedback.Domain.Integrity;

/// <summary>What a human made of a flag.</summary>
public enum FlagState
{
    /// <summary>Nobody has decided; the ratings are set aside.</summary>
    Open,

    /// <summary>Looked at and right.</summary>
    Confirmed,

    /// <summary>Wrong: the ratings count again, and the same finding is not raised anew.</summary>
    Dismissed,

    /// <summary>Taken back by a later look at the same days, before anybody decided.</summary>
    Withdrawn,
}

/// <summary>One decision about a flag.</summary>
/// <param name="By">Id of the key.</param>
public sealed record FlagDecision(FlagState State, string By, DateTimeOffset At, string Reason);

/// <summary>A flag as it is kept: what was found, and what people decided about it.</summary>
public sealed record FlagCase(
    string Id,
    int Version,
    string Kind,
    string Agency,
    Stratum Stratum,
    Scale Scale,
    DateOnly Day,
    DateTimeOffset From,
    DateTimeOffset To,
    IReadOnlyList<Guid> Ratings,
    bool SetsAside,
    FlagEvidence Evidence,
    string ReasonEn,
    string ReasonVi,
    FlagState State,
    DateTimeOffset FoundAt,
    IReadOnlyList<FlagDecision> Decisions) : IOfficeRecord
{
    /// <summary>Whether its ratings are to be counted apart.</summary>
    public bool Holds => SetsAside && State is FlagState.Open or FlagState.Confirmed;

    public static FlagCase Of(RatingFlag flag, DateTimeOffset foundAt)
    {
        ArgumentNullException.ThrowIfNull(flag);
        return new FlagCase(
            IdOf(flag), 1, flag.Kind.Name(), flag.Agency, flag.Stratum, flag.Scale, flag.Day, flag.From, flag.To, flag.Ratings, flag.SetsAside, flag.Evidence,
            flag.ReasonEn, flag.ReasonVi, FlagState.Open, foundAt, []);
    }

    /// <summary>The day, so that lists go by it, and a hash of the key, which names devices and networks.</summary>
    public static string IdOf(RatingFlag flag)
    {
        ArgumentNullException.ThrowIfNull(flag);
        return PrefixOf(flag.Day) + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(flag.Key)))[..16];
    }

    public static string PrefixOf(DateOnly day) => day.ToString("yyyyMMdd-", CultureInfo.InvariantCulture);
}
