namespace Feedback.Domain.Integrity;

/// <summary>What looks wrong about some ratings.</summary>
public enum FlagKind
{
    /// <summary>One browser sent more open ratings than are usual, all alike.</summary>
    DeviceBurst,

    /// <summary>One network sent more open ratings than are usual, all alike.</summary>
    NetworkBurst,

    /// <summary>A kiosk gave more ratings than it usually does, all alike, or quick ones between those of citizens.</summary>
    KioskBurst,

    /// <summary>One issuer's receipts brought more ratings than they usually do, all alike.</summary>
    IssuerBurst,

    /// <summary>Faster than a person answers, or as regular as a clock.</summary>
    ImpossibleTiming,

    /// <summary>A receipt was used before its dossier ended.</summary>
    BeforeTheEnd,

    /// <summary>The same long comment again and again about one agency.</summary>
    IdenticalComments,

    /// <summary>Open ratings of one agency swell on one side while those with receipts stay as they were.</summary>
    OpenCampaign,

    /// <summary>The share satisfied of a cell left its own past. A notice: nothing is set aside.</summary>
    Drift,
}

/// <summary>The names of kinds on the wire.</summary>
public static class FlagKinds
{
    public static string Name(this FlagKind kind) => kind switch
    {
        FlagKind.DeviceBurst => "device-burst",
        FlagKind.NetworkBurst => "network-burst",
        FlagKind.KioskBurst => "kiosk-burst",
        FlagKind.IssuerBurst => "issuer-burst",
        FlagKind.ImpossibleTiming => "impossible-timing",
        FlagKind.BeforeTheEnd => "before-the-end",
        FlagKind.IdenticalComments => "identical-comments",
        FlagKind.OpenCampaign => "open-campaign",
        FlagKind.Drift => "drift",
    };
}
