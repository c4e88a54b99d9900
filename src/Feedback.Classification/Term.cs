namespace Feedback.Classification;

/// <summary>How a term looks at the text; each view is scaled for itself.</summary>
internal enum TermView
{
    /// <summary>Words without marks: the same however the text was typed.</summary>
    Plain,

    /// <summary>Words with their marks.</summary>
    Accented,

    /// <summary>Runs of plain letters: they forgive typing errors.</summary>
    Run,
}

/// <summary>One occurrence of a term.</summary>
/// <param name="Hash">Tells it from every other: 64 bits of its view and letters.</param>
/// <param name="First">The first word it touches.</param>
/// <param name="Last">The last word it touches.</param>
internal readonly record struct Term(ulong Hash, TermView View, int First, int Last);
