using Feedback.Domain.Text;

namespace Feedback.Domain.Routing;

/// <summary>
/// A text searched for phrases. A letter matches with its mark or without any: "tố cáo" is found in "to cao" too,
/// but not in "tờ cáo"; numbers fall out, so "đòi 5 triệu" reads "đòi triệu".
/// </summary>
internal sealed class SpokenText
{
    private readonly string _accented;
    private readonly char[] _plain;

    public SpokenText(string text)
    {
        _accented = $" {ClassifierText.Accented(text)} ";
        _plain = VietnameseText.StripDiacritics(_accented).ToCharArray();
    }

    /// <summary>Words at the beginning, for headings such as "đơn tố cáo".</summary>
    public bool StartsWithin(int letters, IEnumerable<Phrase> phrases) => phrases.Any(phrase => Find(phrase, 0) is >= 0 and var at && at <= letters);

    public bool HasAny(IEnumerable<Phrase> phrases) => phrases.Any(phrase => Find(phrase, 0) >= 0);

    /// <summary>How many of the phrases occur.</summary>
    public int Count(IEnumerable<Phrase> phrases) => phrases.Count(phrase => Find(phrase, 0) >= 0);

    /// <summary>Whether one phrase of each list follows one of the list before with at most <paramref name="gap"/> letters between.</summary>
    public bool HasInOrder(int gap, params ReadOnlySpan<IReadOnlyList<Phrase>> lists) => Follows(0, _plain.Length, gap, lists);

    /// <summary>Takes phrases out, so that what is said inside them is not found any more.</summary>
    public void Remove(IEnumerable<Phrase> phrases)
    {
        foreach (var phrase in phrases)
        {
            for (var at = Find(phrase, 0); at >= 0; at = Find(phrase, at + 1)) Array.Fill(_plain, '#', at + 1, phrase.Plain.Length - 2);
        }
    }

    private bool Follows(int from, int until, int gap, ReadOnlySpan<IReadOnlyList<Phrase>> lists)
    {
        if (lists.IsEmpty) return true;
        foreach (var phrase in lists[0])
        {
            for (var at = Find(phrase, from); at >= 0 && at <= until; at = Find(phrase, at + 1))
            {
                var end = at + phrase.Plain.Length - 1;
                if (Follows(end, end + gap, gap, lists[1..])) return true;
            }
        }

        return false;
    }

    private int Find(Phrase phrase, int from)
    {
        for (var start = from; ; start++)
        {
            var found = _plain.AsSpan(start).IndexOf(phrase.Plain);
            if (found < 0) return -1;
            start += found;
            if (Spells(phrase, start)) return start;
        }
    }

    private bool Spells(Phrase phrase, int start)
    {
        for (var at = 0; at < phrase.Plain.Length; at++)
        {
            var letter = _accented[start + at];
            if (letter != phrase.Accented[at] && (phrase.Exact || letter != phrase.Plain[at])) return false;
        }

        return true;
    }
}
