using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Feedback.Classification;

/// <summary>Trains a linear model with ML.NET on terms that were read here.</summary>
internal static class LinearTraining
{
    private const string Label = nameof(Row.Label);
    private const string Weight = nameof(Row.Weight);
    private const string Features = nameof(Row.Features);

    /// <summary>The same examples in the same order, with the same seed, on the same machine give the same model.</summary>
    /// <param name="wordsFrom">Examples that make the vocabulary; all when none.</param>
    public static LinearModel Train(
        IReadOnlyList<Example> examples, TermOptions terms, LearnerOptions options, int seed, IReadOnlyList<Example>? wordsFrom = null)
    {
        var shown = Shown(examples, options);
        // Of the texts as they are shown: a word seen with and without marks has been seen twice.
        var vocabulary = Vocabulary.Learn([.. Shown(wordsFrom ?? examples, options).Select(example => example.Words)], terms);
        string[] classes = [.. examples.Select(example => example.Class).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var context = new MLContext(seed);
        var rows = Rows(context, shown, vocabulary, classes);
        var (weights, biases) = options.Learner switch
        {
            Learner.Regression => Of(context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(Regression(options)).Fit(rows).Model),
            Learner.DualAscent => Of(context.MulticlassClassification.Trainers.SdcaMaximumEntropy(DualAscent(options)).Fit(rows).Model),
            _ => Perceptrons(context, rows, classes.Length, options),
        };
        return new LinearModel(classes, vocabulary, ByTerm(weights, vocabulary.Count), biases);
    }

    // Each with and without marks, so that neither way of typing is the poorer one.
    private static List<Example> Shown(IReadOnlyList<Example> examples, LearnerOptions options)
    {
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var example in examples) weights[example.Class] = weights.GetValueOrDefault(example.Class) + example.Weight;
        var mean = weights.Values.Average();
        var shown = new List<Example>(examples.Count * 2);
        foreach (var example in examples)
        {
            var weight = example.Weight * (options.Balanced ? mean / weights[example.Class] : 1);
            var twice = options.Unmarked && example.IsMarked;
            shown.Add(example with { Weight = twice ? weight / 2 : weight });
            if (twice) shown.Add(example.Unmarked(weight / 2));
        }

        return shown;
    }

    private static IDataView Rows(MLContext context, List<Example> examples, Vocabulary vocabulary, string[] classes)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[Label].ColumnType = new KeyDataViewType(typeof(uint), classes.Length);
        schema[Features].ColumnType = new VectorDataViewType(NumberDataViewType.Single, vocabulary.Count);
        var rows = examples.Select(example =>
        {
            var text = vocabulary.Read(example.Words);
            return new Row
            {
                // A key is read as a place in its type, not as the one-based number that is stored.
                Label = (uint)Array.IndexOf(classes, example.Class),
                Weight = example.Weight,
                Features = new VBuffer<float>(vocabulary.Count, text.Places.Length, text.Values, text.Places),
            };
        }).ToList();
        return context.Data.LoadFromEnumerable(rows, schema);
    }

    private static SchemaDefinition Schema(IDataView rows)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[Label].ColumnType = rows.Schema[Label].Type;
        schema[Features].ColumnType = rows.Schema[Features].Type;
        return schema;
    }

    // More threads would add up in another order each time, and so give another model.
    private static LbfgsMaximumEntropyMulticlassTrainer.Options Regression(LearnerOptions options) => new()
    {
        ExampleWeightColumnName = Weight,
        NumberOfThreads = 1,
        L1Regularization = 0,
        L2Regularization = options.Strength,
        HistorySize = 5,
        OptimizationTolerance = 1e-3f,
        MaximumNumberOfIterations = options.Rounds,
    };

    private static SdcaMaximumEntropyMulticlassTrainer.Options DualAscent(LearnerOptions options) => new()
    {
        ExampleWeightColumnName = Weight,
        NumberOfThreads = 1,
        L1Regularization = 0,
        L2Regularization = options.Strength == 0 ? null : options.Strength,
        MaximumNumberOfIterations = 20,
    };

    // One by one: ML.NET's own one-versus-all does not give its weights out, and a reason is made of weights.
    private static (VBuffer<float>[] Weights, float[] Biases) Perceptrons(MLContext context, IDataView rows, int classes, LearnerOptions options)
    {
        var trainer = context.BinaryClassification.Trainers.AveragedPerceptron(Label, Features, numberOfIterations: 10, l2Regularization: options.Strength);
        var all = context.Data.CreateEnumerable<Row>(rows, reuseRowObject: false, schemaDefinition: Schema(rows)).ToList();
        var models = Enumerable.Range(1, classes).Select(one =>
        {
            var schema = SchemaDefinition.Create(typeof(BinaryRow));
            schema[Features].ColumnType = rows.Schema[Features].Type;
            return trainer.Fit(context.Data.LoadFromEnumerable(all.Select(row => new BinaryRow { Label = row.Label == one, Features = row.Features }), schema)).Model;
        }).ToList();
        return ([.. models.Select(model => new VBuffer<float>(model.Weights.Count, [.. model.Weights]))], [.. models.Select(model => model.Bias)]);
    }

    private static (VBuffer<float>[] Weights, float[] Biases) Of(MaximumEntropyModelParameters model)
    {
        var weights = Array.Empty<VBuffer<float>>();
        model.GetWeights(ref weights, out _);
        return (weights, [.. model.GetBiases()]);
    }

    private static float[] ByTerm(VBuffer<float>[] weights, int terms)
    {
        var byTerm = new float[terms * weights.Length];
        for (var at = 0; at < weights.Length; at++)
        {
            foreach (var (term, weight) in weights[at].Items()) byTerm[(term * weights.Length) + at] = weight;
        }

        return byTerm;
    }

    private sealed class BinaryRow
    {
        public bool Label { get; set; }

        public VBuffer<float> Features { get; set; }
    }

    private sealed class Row
    {
        public uint Label { get; set; }

        public float Weight { get; set; }

        public VBuffer<float> Features { get; set; }
    }
}
