namespace Feedback.Domain.Similarity;

/// <summary>
/// Numbers under which alike texts meet: MinHash over word pairs, cut into bands (Broder 1997; Leskovec, Rajaraman, Ullman, "Mining of
/// Massive Datasets", 3.4). Two texts that share a part J of their pairs agree in a band with probability J³ and so meet in one of the
/// bands with 1 - (1 - J³)^24: 0.96 at one half, 0.998 at 0.6.
/// </summary>
public static class TextBands
{
    /// <summary>Bands of a text.</summary>
    public const int Count = 24;

    private const int Rows = 3;

    private static readonly ulong[] Seeds = [.. Enumerable.Range(1, Count * Rows).Select(at => Mix((ulong)at * 0x9E3779B97F4A7C15))];

    /// <summary>One number a band, each different from those of other bands; none for a text without words.</summary>
    public static IReadOnlyList<long> Of(string text)
    {
        var pairs = WordPairs.Of(text);
        if (pairs.Count == 0) return [];
        var least = new ulong[Seeds.Length];
        Array.Fill(least, ulong.MaxValue);
        foreach (var pair in pairs)
        {
            for (var at = 0; at < Seeds.Length; at++) least[at] = Math.Min(least[at], Mix(pair ^ Seeds[at]));
        }

        var bands = new long[Count];
        for (var band = 0; band < Count; band++)
        {
            var number = (ulong)band;
            for (var row = 0; row < Rows; row++) number = Mix(number ^ least[(band * Rows) + row]);
            bands[band] = (long)number;
        }

        return bands;
    }

    // The finaliser of MurmurHash3: every bit in decides every bit out.
    private static ulong Mix(ulong number)
    {
        number = (number ^ (number >> 33)) * 0xFF51AFD7ED558CCD;
        number = (number ^ (number >> 33)) * 0xC4CEB9FE1A85EC53;
        return number ^ (number >> 33);
    }
}
