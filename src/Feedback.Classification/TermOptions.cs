namespace Feedback.Classification;

/// <summary>Which terms of a text a model looks at. What each is worth is measured in docs/classifier.md.</summary>
/// <param name="Words">Longest sequence of words, in plain letters.</param>
/// <param name="Accented">Whether sequences of words are looked at with their marks too.</param>
/// <param name="RunFrom">Shortest run of letters over word borders.</param>
/// <param name="RunTo">Longest; less than the shortest for none.</param>
/// <param name="LeastTexts">A term seen in fewer texts says nothing about others.</param>
internal sealed record TermOptions(int Words = 2, bool Accented = true, int RunFrom = 5, int RunTo = 5, int LeastTexts = 2);
