using Feedback.Domain.Text;
using Feedback.Domain.Text.Words;

namespace Feedback.Domain.Indices.Questions;

/// <summary>The terms of one comment, each once however often it is said, so that one long rant weighs no more than a short one.</summary>
internal sealed class CommentTerms(TermWords numbers)
{
    /// <summary>Letters within brackets that may be what a mask left behind: [phone], [SĐT].</summary>
    private const int LongestPlaceholder = 30;

    private readonly HashSet<Term> _terms = [];

    /// <summary>Valid until the next call; null when the comment has no word at all.</summary>
    public IReadOnlySet<Term>? Of(string comment)
    {
        _terms.Clear();
        var text = WithoutPlaceholders(VietnameseText.Compose(comment));
        var words = TextWords.Of(text);
        var unmarked = !VietnameseText.HasDiacritics(text);
        var previous = default(Place);
        for (var at = 0; at < words.Count; at++)
        {
            if (at > 0 && !AreNeighbours(text, words[at - 1], words[at])) previous = default;
            previous = Read(words[at], unmarked, previous);
        }

        return words.Count == 0 ? null : _terms;
    }

    private Place Read(TextWord word, bool unmarked, Place previous)
    {
        if (word.IsClass || word.Plain.Length < 2) return default;
        var spelled = unmarked && word.Plain != "khong" ? word.Plain : unmarked ? "không" : word.Accented;
        if (FunctionWords.Negates(spelled)) return new Place(0, false, numbers.NumberOf(new CountedWord(spelled, false)));
        if (!unmarked && FunctionWords.IsEmpty(spelled)) return default;

        var light = unmarked ? FunctionWords.MayBe(spelled) : FunctionWords.IsLight(spelled);
        var place = new Place(numbers.NumberOf(new CountedWord(spelled, unmarked)), light, 0);
        if (previous.Word == 0) place = place with { Negation = previous.Negation };
        if (!place.IsLight) _terms.Add(place.Negation == 0 ? Term.Of(place.Word) : Term.Of(place.Negation, place.Word));
        if (previous.Word != 0 && !(previous.IsLight && place.IsLight))
            _terms.Add(previous.Negation == 0 ? Term.Of(previous.Word, place.Word) : Term.Of(previous.Negation, previous.Word, place.Word));
        return place;
    }

    // A phrase does not reach over a comma, the end of a sentence, or what was left out.
    private static bool AreNeighbours(string text, TextWord one, TextWord next)
    {
        for (var at = one.Start + one.Length; at < next.Start; at++)
        {
            if (!char.IsWhiteSpace(text[at]) && text[at] != '-') return false;
        }

        return true;
    }

    private static string WithoutPlaceholders(string text)
    {
        var start = text.IndexOf('[', StringComparison.Ordinal);
        if (start < 0) return text;
        var letters = text.ToCharArray();
        for (; start >= 0; start = text.IndexOf('[', start + 1))
        {
            var length = text.AsSpan(start, Math.Min(LongestPlaceholder, text.Length - start)).IndexOf(']');
            if (length > 0) letters.AsSpan(start, length + 1).Fill('|');
        }

        return new string(letters);
    }

    /// <summary>The word just read: its number, or 0 behind a negation; and the negation before it.</summary>
    private readonly record struct Place(int Word, bool IsLight, int Negation);
}
