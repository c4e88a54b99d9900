namespace Feedback.Domain.Indices.Questions;

/// <summary>Counts the terms of two groups of comments as they come, in any order; no comment is kept.</summary>
public sealed class WordShiftCounter
{
    private readonly WordShiftOptions _options;
    private readonly TermWords _words = new();
    private readonly TermCounts _counts;
    private readonly CommentTerms _reader;
    private long _before;
    private long _now;

    public WordShiftCounter(WordShiftOptions? options = null)
    {
        _options = options ?? new WordShiftOptions();
        _options.Check();
        _counts = new TermCounts(_words, _options.MostTerms);
        _reader = new CommentTerms(_words);
    }

    /// <summary>A comment of the group compared with, such as the period before.</summary>
    public void AddBefore(string comment) => _before += Add(comment, now: false);

    /// <summary>A comment of the group asked about.</summary>
    public void AddNow(string comment) => _now += Add(comment, now: true);

    /// <summary>What rose and fell so far.</summary>
    public WordShiftFindings Find()
    {
        if (Math.Min(_before, _now) < SatisfactionCell.SmallestRanked)
            return new WordShiftFindings(Shown(_before), Shown(_now), [], [], 0, _counts.MostMissed, [WordShiftFindings.SmallSample]);

        var terms = new ComparedTerms(UnmarkedTerms.Settle(_counts.All, _words), _words, _before, _now, _options);
        var shifted = terms.Shifted();
        return new WordShiftFindings(
            _before,
            _now,
            [.. shifted.Where(shift => shift.Z > 0).Take(_options.Top)],
            [.. shifted.Where(shift => shift.Z < 0).Take(_options.Top)],
            terms.Compared,
            _counts.MostMissed,
            []);
    }

    private static long? Shown(long comments) => comments is > 0 and < Suppression.SmallestShown ? null : comments;

    private int Add(string comment, bool now)
    {
        ArgumentNullException.ThrowIfNull(comment);
        if (_reader.Of(comment) is not { } terms) return 0;
        _counts.Add(terms, now);
        return 1;
    }
}
