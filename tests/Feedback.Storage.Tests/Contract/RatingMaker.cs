using Feedback.Domain.Ratings;

namespace Feedback.Storage.Tests.Contract;

/// <summary>Makes ratings that differ in everything counters tell apart, over a hundred days from November 2026.</summary>
internal sealed class RatingMaker(int seed)
{
    private readonly Random _random = new(seed);
    private readonly Samples _samples = new(seed);
    private int _made;

    public List<Rating> Many(int count) => [.. Enumerable.Range(0, count).Select(i => Next($"r{i}"))];

    public Receipt Receipt(string id)
    {
        var completed = Samples.Noon.AddHours(_random.Next(2400));
        return Samples.Receipt(id, completed) with
        {
            Agency = $"A{_random.Next(4)}",
            Service = $"S{_random.Next(3)}",
            Channel = (Channel)_random.Next(7),
            Outcome = (Outcome)_random.Next(3),
            DueAt = id.Length % 2 == 0 ? completed.AddHours(-1) : completed,
        };
    }

    /// <summary>The next rating, received one millisecond after the one before.</summary>
    public Rating Next(string receipt)
    {
        var at = Samples.Noon.AddMilliseconds(_made++);
        var open = _random.Next(3) == 0;
        var rating = open ? _samples.Open(null, at: at) : _samples.Verified(receipt, at: at);
        return rating with
        {
            Agency = $"A{_random.Next(4)}",
            Service = $"S{_random.Next(3)}",
            Channel = (Channel)_random.Next(3),
            Outcome = open ? null : (Outcome)_random.Next(3),
            Answer = Answer(),
            OccurredAt = Samples.Noon.AddHours(_random.Next(2400)),
            SetAside = _made % 8 == 0 ? new SetAside("flag", at) : null,
            Origin = _made % 3 == 0 ? new RatingOrigin("network", "device", null) : null,
            Receipt = open || _made % 5 == 0 ? null : new ReceiptFacts(_made % 2 == 0 ? "key-1" : null, at.AddDays(-1), at.AddDays(-2)),
        };
    }

    public Answer Answer()
    {
        var scale = (Scale)_random.Next(3);
        var factors = Enum.GetValues<Factor>().Where(f => f != Factor.Overall && _random.Next(3) == 0);
        return Samples.Answered(Value(scale), scale) with { Factors = factors.ToDictionary(f => f, _ => Value(scale)) };
    }

    private int Value(Scale scale) => scale.Values()[_random.Next(scale.Values().Count)];
}
