using System.Collections.Concurrent;

namespace Feedback.Trials.Kill;

/// <summary>One thing a client wants stored, named by a marker in its text so that it can be found again.</summary>
internal sealed record Errand(string Marker, string Path, string Body, string? IdempotencyKey)
{
    public bool IsComplaint => Path == "/v1/complaints";
}

/// <summary>What clients sent, and what the service said it had stored.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<string, Errand> _open = new();
    private readonly ConcurrentDictionary<string, Errand> _acknowledged = new();

    public int Acknowledged => _acknowledged.Count;

    /// <summary>Sent without an answer: stored or not, and to be sent again.</summary>
    public IReadOnlyCollection<Errand> Open => (IReadOnlyCollection<Errand>)_open.Values;

    public void Sent(Errand errand) => _open.TryAdd(errand.Marker, errand);

    public void Acknowledge(Errand errand)
    {
        _acknowledged.TryAdd(errand.Marker, errand);
        _open.TryRemove(errand.Marker, out _);
    }

    /// <summary>Refused because the queue was full: known not to be stored.</summary>
    public void Refused(Errand errand) => _open.TryRemove(errand.Marker, out _);

    /// <summary>Compares what is stored with what was promised: lost, doubled, or stored without anyone having sent it.</summary>
    public IReadOnlyList<string> Judge(IReadOnlyDictionary<string, int> stored)
    {
        var faults = new List<string>();
        foreach (var marker in _acknowledged.Keys.Where(marker => !stored.ContainsKey(marker))) faults.Add($"lost: {marker}");
        foreach (var (marker, times) in stored)
        {
            if (times > 1) faults.Add($"stored {times} times: {marker}");
            if (!_acknowledged.ContainsKey(marker) && !_open.ContainsKey(marker)) faults.Add($"stored though never sent, or refused: {marker}");
        }

        return faults;
    }
}
