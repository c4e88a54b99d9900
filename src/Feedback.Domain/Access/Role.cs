namespace Feedback.Domain.Access;

/// <summary>What the holder of a key may do; a key may hold several.</summary>
public enum Role
{
    /// <summary>A public-service portal: issues receipts, sends offline ratings.</summary>
    Portal,

    /// <summary>An officer of an agency: reads and handles what belongs to the agency and the units under it.</summary>
    Officer,

    /// <summary>Works the triage queue and checks answers before they are published.</summary>
    Coordinator,

    /// <summary>Committee staff: reads indices, ratings and complaints without persons.</summary>
    Committee,

    /// <summary>Runs the service: keys, catalogue, models.</summary>
    Admin,
}
