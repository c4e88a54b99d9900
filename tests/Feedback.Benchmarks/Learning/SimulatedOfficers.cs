using Feedback.Domain.Routing;

namespace Feedback.Benchmarks.Learning;

/// <summary>Twelve officers: they decide what is not sent the same week and notice most of what was sent wrongly, later; three times in a hundred they err.</summary>
internal sealed class SimulatedOfficers(int seed)
{
    private const double Mistakes = 0.03;
    private const double Noticed = 0.7;
    private const double Audited = 0.02;

    private static readonly DateTimeOffset Start = new(2026, 1, 5, 2, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(seed + 100);
    private readonly List<Correction> _corrections = [];
    private readonly HashSet<string> _fields = new(StringComparer.Ordinal);

    /// <summary>A week's complaints as this model routed them.</summary>
    public void See(IReadOnlyList<StreamedText> texts, SimulatedModel model)
    {
        foreach (var (text, at) in texts.Select((text, at) => (text, at)))
        {
            _fields.Add(text.Truth);
            var (field, sure) = model.Ask(text.Text);
            var audited = sure && _random.NextDouble() < Audited;
            if (!sure || audited) Decide(text, text.Week, at);
            else if (field != text.Truth && _random.NextDouble() < Noticed) Decide(text, text.Week + _random.Next(1, 3), at);
        }
    }

    /// <summary>What they had decided at the end of a week.</summary>
    public IReadOnlyList<Correction> Given(int week) => [.. _corrections.Where(correction => correction.At < Start.AddDays(7 * week))];

    private void Decide(StreamedText text, int week, int at)
    {
        var field = _random.NextDouble() < Mistakes ? _fields.ElementAt(_random.Next(_fields.Count)) : text.Truth;
        _corrections.Add(new Correction(
            text.Code, text.Text, field, Nature.Petition, $"officer-{_random.Next(12)}", Start.AddDays(7 * (week - 1)).AddMinutes(at)));
    }
}
