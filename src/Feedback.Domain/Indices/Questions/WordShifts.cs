namespace Feedback.Domain.Indices.Questions;

/// <summary>Which words and short phrases are in more, or fewer, of the comments of one group than of another.</summary>
public static class WordShifts
{
    /// <summary>Reads each group once, comment by comment; <see cref="WordShiftCounter"/> does the same for comments that are not at hand at once.</summary>
    /// <param name="before">Masked comments of the period before, of the other agencies, or whatever is compared with.</param>
    /// <param name="now">Masked comments of the group asked about.</param>
    public static WordShiftFindings Find(IEnumerable<string> before, IEnumerable<string> now, WordShiftOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var counter = new WordShiftCounter(options);
        foreach (var comment in before) counter.AddBefore(comment);
        foreach (var comment in now) counter.AddNow(comment);
        return counter.Find();
    }
}
