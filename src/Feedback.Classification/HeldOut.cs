using Feedback.Domain.Text.Words;

namespace Feedback.Classification;

/// <summary>Predictions for every text by a model that has not seen it: grouped, stratified, seeded k-fold cross-validation.</summary>
internal static class HeldOut
{
    /// <summary>Texts to have before held-out figures mean anything.</summary>
    public const int LeastTexts = 50;

    /// <summary>Predicts each example once.</summary>
    /// <param name="ask">Gets the places of the examples known and of those to predict, and predicts these in their order.</param>
    /// <returns>In the order of the examples.</returns>
    public static HeldOutPrediction[] Predict(
        IReadOnlyList<Example> examples, int folds, int seed, Func<int[], int[], HeldOutPrediction[]> ask, CancellationToken cancellationToken)
    {
        var foldOf = Assign(examples, folds, seed);
        var predictions = new HeldOutPrediction[examples.Count];
        // Two at a time: a fold is one thread's work, and the same whatever runs beside it.
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellationToken }, fold =>
        {
            foreach (var (at, answer) in Fold(foldOf, fold, ask)) predictions[at] = answer;
        });
        return predictions;
    }

    /// <summary>Predicts the examples of one fold, with the place of each.</summary>
    public static IEnumerable<(int At, HeldOutPrediction Answer)> Fold(int[] foldOf, int fold, Func<int[], int[], HeldOutPrediction[]> ask)
    {
        var places = Enumerable.Range(0, foldOf.Length).ToLookup(at => foldOf[at] == fold);
        int[] held = [.. places[true]];
        return held.Zip(ask([.. places[false]], held));
    }

    /// <summary>
    /// Deals each class's texts out to the folds in a seeded order. The same words sent twice are one group, so that no model is asked
    /// about a text it has learned.
    /// </summary>
    public static int[] Assign(IReadOnlyList<Example> examples, int folds, int seed)
    {
        var foldOf = new int[examples.Count];
        var random = new Random(seed);
        var groups = Enumerable.Range(0, examples.Count).GroupBy(at => Key(examples[at].Words), StringComparer.Ordinal).Select(group => group.ToArray());
        foreach (var ofClass in groups.GroupBy(group => examples[group[0]].Class, StringComparer.Ordinal))
        {
            var dealt = ofClass.ToArray();
            random.Shuffle(dealt);
            for (var at = 0; at < dealt.Length; at++)
            {
                foreach (var place in dealt[at]) foldOf[place] = at % folds;
            }
        }

        return foldOf;
    }

    private static string Key(IReadOnlyList<TextWord> words) => string.Join(' ', words.Select(word => word.Plain));
}
