using System.Collections.Concurrent;
using System.Security.Cryptography;
using Feedback.Domain.Routing;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Feedback.Classification;

/// <summary>
/// A model ready to predict; immutable, so that it can be swapped by reference. Engines are rented one to a thread, because a
/// prediction engine used by two threads gives wrong answers without a word (peers.md 3e: 280 wrong of 3,200).
/// </summary>
internal sealed class LoadedModel
{
    private readonly MLContext _context = new();
    private readonly ITransformer _transformer;
    private readonly ConcurrentBag<PredictionEngine<ComplaintFeatures, ComplaintPrediction>> _engines = [];

    public LoadedModel(StoredModel stored)
    {
        if (Convert.ToHexStringLower(SHA256.HashData(stored.Content)) != stored.Sha256)
        {
            throw new InvalidDataException($"Model {stored.Version} is not what was trained: its hash differs.");
        }

        using var content = new MemoryStream(stored.Content);
        _transformer = _context.Model.Load(content, out _);
        Stored = stored;
        Contributions = new TermContributions(_transformer, _context);
    }

    public StoredModel Stored { get; }

    public TermContributions Contributions { get; }

    /// <summary>Predicts prepared text.</summary>
    public ComplaintPrediction Predict(string prepared)
    {
        if (!_engines.TryTake(out var engine))
        {
            engine = _context.Model.CreatePredictionEngine<ComplaintFeatures, ComplaintPrediction>(
                _transformer, new PredictionEngineOptions { OwnsTransformer = false });
        }

        var prediction = engine.Predict(new ComplaintFeatures { Text = prepared });
        _engines.Add(engine);
        return prediction;
    }
}

/// <summary>What each term adds to a field's score in the linear model: exactly weight times value.</summary>
internal sealed class TermContributions
{
    private const string WordSlot = "Word.";

    private readonly VBuffer<float>[] _weights;
    private readonly VBuffer<ReadOnlyMemory<char>> _slots;

    public TermContributions(ITransformer transformer, MLContext context)
    {
        var linear = ((IEnumerable<ITransformer>)transformer).OfType<ISingleFeaturePredictionTransformer<object>>()
            .Select(step => step.Model).OfType<MaximumEntropyModelParameters>().Single();
        linear.GetWeights(ref _weights!, out _);
        var schema = transformer.GetOutputSchema(context.Data.LoadFromEnumerable(Array.Empty<ComplaintFeatures>()).Schema);
        schema[nameof(ComplaintPrediction.Features)].GetSlotNames(ref _slots);
    }

    /// <summary>The words and word pairs that spoke most for this field against the average field.</summary>
    public IReadOnlyList<Evidence> For(int field, in VBuffer<float> features, int most)
    {
        var found = new List<Evidence>();
        foreach (var feature in features.Items())
        {
            var name = _slots.GetItemOrDefault(feature.Key);
            if (!name.Span.StartsWith(WordSlot, StringComparison.Ordinal)) continue;
            var average = 0f;
            foreach (var weights in _weights) average += weights.GetItemOrDefault(feature.Key);
            var weight = (_weights[field].GetItemOrDefault(feature.Key) - (average / _weights.Length)) * feature.Value;
            if (weight > 0) found.Add(new Evidence(name[WordSlot.Length..].ToString().Replace('|', ' '), Math.Round(weight, 4)));
        }

        return [.. found.OrderByDescending(term => term.Weight).ThenBy(term => term.Term, StringComparer.Ordinal).Take(most)];
    }
}
