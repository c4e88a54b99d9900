using System.Text;
using Feedback.Domain.Text;

namespace Feedback.Domain.Catalogue.Finding;

/// <summary>
/// A text as words that remember where they stood, over one string of plain keys parted by single spaces, so that
/// a run of words is a slice and looking it up copies nothing.
/// </summary>
internal sealed class PlaceText
{
    private readonly string _text;
    private readonly string _keys;
    private readonly List<PlaceWord> _words;
    private readonly string?[] _spellings;

    public PlaceText(string text)
    {
        _text = text;
        (_words, _keys) = WordReader.Read(text);
        _spellings = new string?[_words.Count];
        var letters = _words.Count(word => !word.IsNumber(_keys));
        // A name or two pasted with marks do not make a text that is written with them, nor one shouted word a text in capitals.
        IsMarked = _words.Count(word => word.Marked) * 5 > letters;
        IsShouted = _words.Count(word => word.Upper && word.End - word.Start > 1) * 2 > letters && letters > 3;
    }

    public int Count => _words.Count;

    /// <summary>Whether the writer uses Vietnamese marks, so that a word without them means what it says.</summary>
    public bool IsMarked { get; }

    /// <summary>Whether the text is in capitals, where a capital says nothing.</summary>
    public bool IsShouted { get; }

    public PlaceWord this[int word] => _words[word];

    public bool IsNumber(int word) => _words[word].IsNumber(_keys);

    /// <summary>The plain keys of the words from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public ReadOnlySpan<char> Keys(int start, int end) => _keys.AsSpan(_words[start].Key.._words[end - 1].KeyEnd);

    /// <summary>The citizen's own spelling of these words.</summary>
    public string Term(int start, int end) => _text[_words[start].Start.._words[end - 1].End];

    /// <summary>A word with its marks in their one settled spelling, in lower case; its key when it has none.</summary>
    public string Spelling(int word) => _spellings[word] ??= Settle(word);

    /// <summary>Whether all these words begin with a capital that says something.</summary>
    public bool IsCapitalised(int start, int end)
    {
        if (IsShouted) return false;
        for (var word = start; word < end; word++)
        {
            if (!_words[word].Capital && !IsNumber(word)) return false;
        }

        return true;
    }

    /// <summary>Whether any of these words carries a mark.</summary>
    public bool HasMarks(int start, int end)
    {
        for (var word = start; word < end; word++)
        {
            if (_words[word].Marked) return true;
        }

        return false;
    }

    private string Settle(int word)
    {
        var (start, end, key, keyEnd, _, _, _, marked) = _words[word];
        if (!marked) return _keys[key..keyEnd];
        var settled = new StringBuilder(VietnameseText.Compose(_text[start..end]).ToLowerInvariant());
        TonePlacement.Settle(settled);
        return settled.ToString();
    }
}
