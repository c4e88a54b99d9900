using System.Collections.Concurrent;
using Feedback.Domain.Routing;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Feedback.Classification;

/// <summary>A fitted or loaded model, immutable and safe to use from many threads.</summary>
internal sealed class FieldModel
{
    private readonly MLContext _context;
    private readonly ITransformer _transformer;
    private readonly TermWeights _weights;

    // An engine is not thread-safe and, shared, answers wrongly without an error; one costs a millisecond to make, so they are kept.
    private readonly ConcurrentBag<PredictionEngine<PreparedText, ScoredText>> _engines = [];

    public FieldModel(MLContext context, ITransformer transformer)
    {
        _context = context;
        _transformer = transformer;
        var schema = transformer.GetOutputSchema(context.Data.LoadFromEnumerable<PreparedText>([]).Schema);
        Fields = Names(schema[ComplaintPipeline.Score]);
        var regression = ((IEnumerable<ITransformer>)transformer)
            .OfType<ISingleFeaturePredictionTransformer<MaximumEntropyModelParameters>>().Single().Model;
        _weights = new TermWeights(regression, Names(schema[ComplaintPipeline.Features]));
    }

    /// <summary>Fields the model knows, in the order of its scores.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>Scores a prepared text: fields best first, and the terms that spoke for the best; no letters, no opinion.</summary>
    public (IReadOnlyList<FieldScore> Ranked, IReadOnlyList<TermWeight> Terms) Rank(string prepared)
    {
        if (prepared.Length == 0) return ([.. Fields.Select(field => new FieldScore(field, 1.0 / Fields.Count))], []);
        if (!_engines.TryTake(out var engine))
        {
            engine = _context.Model.CreatePredictionEngine<PreparedText, ScoredText>(
                _transformer, new PredictionEngineOptions { OwnsTransformer = false });
        }

        var scored = engine.Predict(new PreparedText { Text = prepared });
        var ranked = Fields.Select((field, at) => new FieldScore(field, scored.Score[at])).OrderByDescending(score => score.Score).ToList();
        var best = scored.Score.AsSpan().IndexOf(scored.Score.Max());
        var terms = _weights.SpeakingFor(best, scored.Features);
        // Only now: the next user of the engine may write into the same buffers.
        _engines.Add(engine);
        return (ranked, terms);
    }

    private static string[] Names(DataViewSchema.Column column)
    {
        var names = default(VBuffer<ReadOnlyMemory<char>>);
        column.GetSlotNames(ref names);
        return [.. names.DenseValues().Select(name => name.ToString())];
    }
}
