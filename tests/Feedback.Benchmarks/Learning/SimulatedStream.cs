using Feedback.Classification;
using Feedback.Domain.Routing;
using Feedback.Domain.Text;

namespace Feedback.Benchmarks.Learning;

/// <summary>A complaint of the simulation with its hidden truth.</summary>
internal sealed record StreamedText(string Code, string Text, string Truth, int Week);

/// <summary>
/// A stream of complaints made of seed texts the first model has not seen, each changed so that none comes twice: words dropped, doubled
/// and mistyped, diacritics lost. From week 5 on a field comes that the first model does not know; from week 8 on another has a new name.
/// </summary>
internal sealed class SimulatedStream
{
    public const string New = "energy-trade";
    public const string Renamed = "telecom-digital";
    public const string Name = "digital-affairs";
    public const int NewFrom = 5;
    public const int RenamedFrom = 8;

    private readonly List<LabelledText> _streamed = [];
    private readonly Random _random;

    public SimulatedStream(int seed)
    {
        _random = new Random(seed);
        foreach (var field in SeedCorpus.Load().Select(text => text.Labelled).GroupBy(text => text.Field, StringComparer.Ordinal))
        {
            var texts = field.ToArray();
            _random.Shuffle(texts);
            // Half of what is known begins, the other half comes in; nothing of the new field is known.
            var known = field.Key == New ? 0 : texts.Length / 2;
            Known.AddRange(texts[..known]);
            _streamed.AddRange(texts[known..]);
        }
    }

    /// <summary>What the first model learns.</summary>
    public List<LabelledText> Known { get; } = [];

    public IReadOnlyList<StreamedText> Week(int week, int count)
    {
        var come = _streamed.Where(text => text.Field != New || week >= NewFrom).ToList();
        return [.. Enumerable.Range(0, count).Select(at =>
        {
            var text = come[_random.Next(come.Count)];
            var truth = text.Field == Renamed && week >= RenamedFrom ? Name : text.Field;
            return new StreamedText($"PAKN.{week:00}.{at:0000}", Changed(text.Text), truth, week);
        })];
    }

    private string Changed(string text)
    {
        var words = text.Split(' ').SelectMany(word => _random.NextDouble() >= 0.12
            ? new[] { word }
            : _random.Next(3) switch { 0 => [], 1 => [word, word], _ => [word + (char)('a' + _random.Next(26))] });
        var changed = string.Join(' ', words);
        return _random.NextDouble() < 0.3 ? VietnameseText.StripDiacritics(changed) : changed;
    }
}
