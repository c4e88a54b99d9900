namespace Feedback.Domain.Text.Masking;

/// <summary>Bank accounts have no shape of their own: only the words before them tell.</summary>
internal static class AccountNumbers
{
    private const int Shortest = 6;
    private const int ShortestUnsure = 8;
    private const int Longest = 19;

    public static int Groups(DigitRun run, Naming naming, Lead lead)
    {
        if (!naming.Is(PersonalDataKind.Account) || lead != Lead.Clean) return 0;
        var groups = Extent(run);
        if (groups == 0) return 0;
        var digits = run.Digits(groups);
        if (digits.Length < (naming.Strong ? Shortest : ShortestUnsure)) return 0;
        var isCodeLike = run.HasInside(groups, Joint.Dot) || run.HasInside(groups, Joint.Dash);
        if (naming.Otherwise == LabelMeaning.Code && (isCodeLike || !naming.Strong)) return 0;
        return naming.Strong || !IsPlain(digits, naming) ? groups : 0;
    }

    // A long first group is the account; short ones are parts of it, up to the last that is not glued to something else.
    private static int Extent(DigitRun run)
    {
        var groups = 1;
        while (groups < run.Count && run.Digits(groups + 1).Length <= Longest
            && (run.Length(0) < ShortestUnsure || run.After(groups) != Joint.Gap))
        {
            groups++;
        }

        while (groups > 1 && !IsFree(run, groups)) groups--;
        return run.Digits(groups).Length <= Longest && IsFree(run, groups) ? groups : 0;
    }

    private static bool IsFree(DigitRun run, int groups) => run.After(groups) is Joint.None or Joint.Gap;

    private static bool IsPlain(ReadOnlySpan<char> digits, Naming naming) =>
        naming.Otherwise is not null
        || PlainNumbers.IsCompactDate(digits)
        || (digits[0] != '0' && digits.Length <= 10 && digits.EndsWith("000", StringComparison.Ordinal));
}
