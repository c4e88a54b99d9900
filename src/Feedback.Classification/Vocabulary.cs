using Feedback.Domain.Text.Words;

namespace Feedback.Classification;

/// <summary>The terms a model knows, each with how much its rarity makes it count.</summary>
internal sealed class Vocabulary
{
    private const int Views = 3;

    private readonly TermTable _places;
    private readonly float[] _rarity;

    public Vocabulary(TermOptions options, ulong[] terms, float[] rarity)
    {
        (Options, Terms, _rarity) = (options, terms, rarity);
        _places = new TermTable(terms);
    }

    public TermOptions Options { get; }

    /// <summary>Hashes of the terms in the order of their places.</summary>
    public ulong[] Terms { get; }

    public ReadOnlySpan<float> Rarity => _rarity;

    public int Count => Terms.Length;

    /// <summary>Learns the terms that enough of the texts have, and how rare each is: 1 + ln((1 + N) / (1 + n)).</summary>
    public static Vocabulary Learn(IReadOnlyCollection<IReadOnlyList<TextWord>> texts, TermOptions options)
    {
        var counts = new Dictionary<ulong, int>();
        var (terms, seen) = (new List<Term>(), new HashSet<ulong>());
        foreach (var text in texts)
        {
            terms.Clear();
            seen.Clear();
            TermReader.Read(text, options, terms);
            foreach (var term in terms)
            {
                if (seen.Add(term.Hash)) counts[term.Hash] = counts.GetValueOrDefault(term.Hash) + 1;
            }
        }

        // In the order of the hashes, so that the same texts give the same model in whatever order they come.
        var known = counts.Where(count => count.Value >= options.LeastTexts).OrderBy(count => count.Key).ToArray();
        return new Vocabulary(
            options, [.. known.Select(count => count.Key)],
            [.. known.Select(count => (float)(1 + Math.Log((1.0 + texts.Count) / (1.0 + count.Value))))]);
    }

    /// <summary>A text as the places and values of its known terms: (1 + ln n) times rarity, every view of length one.</summary>
    public ReadText Read(IReadOnlyList<TextWord> words)
    {
        var terms = new List<Term>(words.Count * 9);
        TermReader.Read(words, Options, terms);
        var known = new (int Place, Term Term)[terms.Count];
        var count = 0;
        foreach (var term in terms)
        {
            if (_places.Find(term.Hash) is >= 0 and var place) known[count++] = (place, term);
        }

        Array.Sort(known, 0, count, ByPlace.Instance);
        return Weighed(known.AsSpan(0, count));
    }

    /// <summary>The place of a term; -1 when the model does not know it.</summary>
    public int Find(ulong term) => _places.Find(term);

    private ReadText Weighed(ReadOnlySpan<(int Place, Term Term)> known)
    {
        var (places, values, starts) = (new List<int>(known.Length), new List<float>(known.Length), new List<int>(known.Length + 1));
        Span<float> lengths = stackalloc float[Views];
        for (var at = 0; at < known.Length;)
        {
            var (place, first) = known[at];
            starts.Add(at);
            while (at < known.Length && known[at].Place == place) at++;
            var value = (1 + MathF.Log(at - starts[^1])) * _rarity[place];
            places.Add(place);
            values.Add(value);
            lengths[(int)first.View] += value * value;
        }

        starts.Add(known.Length);
        var scaled = values.ToArray();
        for (var at = 0; at < scaled.Length; at++) scaled[at] /= MathF.Sqrt(lengths[(int)known[starts[at]].Term.View]);
        var occurrences = new Term[known.Length];
        for (var at = 0; at < known.Length; at++) occurrences[at] = known[at].Term;
        return new ReadText([.. places], scaled, occurrences, [.. starts]);
    }

    private sealed class ByPlace : IComparer<(int Place, Term Term)>
    {
        public static readonly ByPlace Instance = new();

        public int Compare((int Place, Term Term) one, (int Place, Term Term) other) => one.Place.CompareTo(other.Place);
    }
}

/// <summary>A text as a sparse vector, and where in the text each of its terms stands.</summary>
/// <param name="Places">Ascending.</param>
/// <param name="Occurrences">Those of the first place, then those of the second, and so on.</param>
/// <param name="Starts">Where in <paramref name="Occurrences"/> each place's begin; one more for the end.</param>
internal readonly record struct ReadText(int[] Places, float[] Values, Term[] Occurrences, int[] Starts);
