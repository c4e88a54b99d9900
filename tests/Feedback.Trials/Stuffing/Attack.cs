using Feedback.Domain.Ratings;

namespace Feedback.Trials.Stuffing;

/// <summary>The ways ballots are stuffed in the simulation.</summary>
internal enum AttackKind
{
    /// <summary>A script behind one network sends open ratings within an hour.</summary>
    NetworkScript,

    /// <summary>An officer taps the best answer on the kiosk between citizens: half of the time at once, half at leisure.</summary>
    KioskOfficer,

    /// <summary>A receipt issuer invents dossiers and rates them 5 through its batches.</summary>
    InventingIssuer,

    /// <summary>One text pasted by many devices.</summary>
    PastedComments,

    /// <summary>Many networks over days, open ratings of one end.</summary>
    SlowCampaign,

    /// <summary>The slow campaign or the inventing issuer of one who knows the thresholds: little every day, in the mix of honest content answers.</summary>
    Adaptive,
}

/// <summary>One attack on one office.</summary>
/// <param name="PerDay">Ratings a day; of <see cref="AttackKind.InventingIssuer"/>, <see cref="AttackKind.SlowCampaign"/> and <see cref="AttackKind.Adaptive"/>: times the office's usual number.</param>
/// <param name="Score">What it sends; 0 is the mix of 4 and 5 that honest people give.</param>
/// <param name="Stratum">Whose figure it is after.</param>
internal sealed record Attack(AttackKind Kind, string Strength, double PerDay, int Days, int Score, Stratum Stratum)
{
    public static readonly IReadOnlyList<Attack> All =
    [
        new(AttackKind.NetworkScript, "15 in an hour", 15, 1, 1, Stratum.Open),
        new(AttackKind.NetworkScript, "50 in an hour", 50, 1, 1, Stratum.Open),
        new(AttackKind.NetworkScript, "200 in an hour", 200, 1, 5, Stratum.Open),
        new(AttackKind.KioskOfficer, "5 a day", 5, 5, 5, Stratum.Verified),
        new(AttackKind.KioskOfficer, "20 a day", 20, 5, 5, Stratum.Verified),
        new(AttackKind.KioskOfficer, "60 a day", 60, 5, 5, Stratum.Verified),
        new(AttackKind.InventingIssuer, "+30% a day", 0.3, 5, 5, Stratum.Verified),
        new(AttackKind.InventingIssuer, "+100% a day", 1, 5, 5, Stratum.Verified),
        new(AttackKind.InventingIssuer, "+300% a day", 3, 5, 5, Stratum.Verified),
        new(AttackKind.PastedComments, "10 in a day", 10, 1, 1, Stratum.Open),
        new(AttackKind.PastedComments, "40 in a day", 40, 1, 1, Stratum.Open),
        new(AttackKind.PastedComments, "150 in a day", 150, 1, 1, Stratum.Open),
        new(AttackKind.SlowCampaign, "+30% against", 0.3, 5, 1, Stratum.Open),
        new(AttackKind.SlowCampaign, "+100% against", 1, 5, 1, Stratum.Open),
        new(AttackKind.SlowCampaign, "+300% against", 3, 5, 1, Stratum.Open),
        new(AttackKind.SlowCampaign, "+100% for", 1, 5, 5, Stratum.Open),
        new(AttackKind.SlowCampaign, "+300% for", 3, 5, 5, Stratum.Open),
        new(AttackKind.Adaptive, "open +15% against", 0.15, 5, 1, Stratum.Open),
        new(AttackKind.Adaptive, "open +100% of 4-5", 1, 5, 0, Stratum.Open),
        new(AttackKind.Adaptive, "issuer +15% of 4-5", 0.15, 5, 0, Stratum.Verified),
        new(AttackKind.Adaptive, "issuer +100% of 4-5", 1, 5, 0, Stratum.Verified),
    ];
}
