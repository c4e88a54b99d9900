using System.Runtime.InteropServices;

namespace Feedback.Domain.Indices.Questions;

/// <summary>A word as it is counted: with its marks, or typed without any in a text that has none ("can bo"), when it may mean several.</summary>
internal readonly record struct CountedWord(string Spelling, bool Unmarked);

/// <summary>The numbers of the words in use; those of words no term has any longer are given out again.</summary>
internal sealed class TermWords
{
    private readonly Dictionary<CountedWord, int> _numbers = [];
    private readonly List<CountedWord> _words = [default];
    private readonly Stack<int> _free = [];

    public CountedWord this[int number] => _words[number];

    /// <summary>The numbers given out so far, in use or not.</summary>
    public int Largest => _words.Count - 1;

    public int NumberOf(CountedWord word)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, word, out var known);
        if (known) return number;
        if (_free.TryPop(out number))
        {
            _words[number] = word;
            return number;
        }

        number = _words.Count;
        _words.Add(word);
        return number;
    }

    /// <summary>0 when the word has no number.</summary>
    public int Find(CountedWord word) => _numbers.GetValueOrDefault(word);

    /// <summary>Forgets every word no term of these has.</summary>
    public void Keep(IEnumerable<Term> terms)
    {
        var used = new bool[_words.Count];
        foreach (var term in terms) used[term.First] = used[term.Second] = used[term.Third] = true;
        for (var number = 1; number < used.Length; number++)
        {
            if (used[number] || _words[number].Spelling is null) continue;
            _numbers.Remove(_words[number]);
            _words[number] = default;
            _free.Push(number);
        }
    }
}
