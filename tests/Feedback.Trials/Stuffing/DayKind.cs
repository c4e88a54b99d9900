namespace Feedback.Trials.Stuffing;

/// <summary>Honest days that look like attacks, and how often an office has one.</summary>
/// <param name="Crowd">Times the usual verified ratings.</param>
/// <param name="Posters">Times the usual open ratings.</param>
/// <param name="Leaning">How much happier or angrier everybody is, whichever way they rate.</param>
internal sealed record DayKind(string Name, double Often, double Crowd, double Posters, double Leaning)
{
    public static readonly DayKind[] All =
    [
        new("usual", 0.90, 1, 1, 0),
        new("crowd", 0.05, 3, 1.5, 0),
        new("poster", 0.01, 1, 5, 0),
        new("failure", 0.01, 1.2, 2.5, -0.9),
        new("mobile desk", 0.01, 3, 1, 0.5),
        new("good news", 0.02, 1, 1.5, 0.5),
    ];

    public static DayKind Draw(Chance chance) => All[chance.Pick([.. All.Select(kind => kind.Often)])];
}
