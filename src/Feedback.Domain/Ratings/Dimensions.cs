namespace Feedback.Domain.Ratings;

/// <summary>How the rating reached us.</summary>
public enum Channel
{
    Web,
    App,
    Kiosk,
    Counter,
    Phone,
    Post,
    Sms,
}

/// <summary>How the dossier ended. Every end is asked, not only the happy one.</summary>
public enum Outcome
{
    Granted,
    Refused,
    Returned,
}

/// <summary>Whether a one-time receipt vouches for the rating. The two are never mixed in one figure.</summary>
public enum Stratum
{
    Verified,
    Open,
}

/// <summary>What an answer is about: the whole, or one of the five SIPAS factors.</summary>
public enum Factor
{
    Overall,
    Access,
    Procedures,
    Officials,
    Results,
    Feedback,
}

/// <summary>The A-11 drivers, each as what went well or what did not.</summary>
public enum Driver
{
    Effectiveness,
    Ease,
    Efficiency,
    Transparency,
    Humanity,
    Employee,
    Other,
}

/// <summary>A driver and its sign.</summary>
public sealed record DriverMark(Driver Driver, bool Positive);
