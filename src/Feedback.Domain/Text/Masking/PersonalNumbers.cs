namespace Feedback.Domain.Text.Masking;

/// <summary>What the first groups of a run are; no kind when they are nothing personal.</summary>
internal readonly record struct Finding(PersonalDataKind? Kind, int Groups);

/// <summary>Judges one run of digits by its shape, by what it is glued to and by the words before it.</summary>
internal static class PersonalNumbers
{
    public static Finding Judge(DigitRun run, string folded, Naming naming, Lead lead)
    {
        if (run.Count == 0) return new Finding(null, 0);
        var plain = Math.Max(PlainNumbers.DateGroups(run), PlainNumbers.AmountGroups(run, folded));
        if (plain > 0) return new Finding(null, plain);
        if (lead == Lead.Code) return new Finding(null, 1);
        if (naming.Otherwise == LabelMeaning.Tax && run.Length(0) == 10) return new Finding(null, 1);
        var groups = Named(run, PersonalDataKind.Identity, naming, lead);
        if (groups > 0) return new Finding(PersonalDataKind.Identity, groups);
        groups = AccountNumbers.Groups(run, naming, lead);
        if (groups > 0) return new Finding(PersonalDataKind.Account, groups);
        groups = EvenIdentity(run, lead);
        if (groups > 0) return new Finding(PersonalDataKind.Identity, groups);
        groups = Math.Max(PhoneNumbers.Groups(run, lead), Named(run, PersonalDataKind.Phone, naming, lead));
        if (groups > 0) return new Finding(PersonalDataKind.Phone, groups);
        groups = BareIdentity(run, naming, lead);
        return groups > 0 ? new Finding(PersonalDataKind.Identity, groups) : new Finding(null, 1);
    }

    /// <summary>Whether the first groups can stand as a number of their own, not cut out of a longer code.</summary>
    public static bool Stands(DigitRun run, int groups, Lead lead)
    {
        if (groups == 0 || (groups > 1 && lead != Lead.Clean)) return false;
        return run.After(groups) switch
        {
            Joint.Dot => groups == 1,
            Joint.Dash => !run.HasInside(groups, Joint.Dash) && !IsBranch(run, groups),
            Joint.Code => groups == 1,
            _ => true,
        };
    }

    // 0312345678-001 is the tax code of a firm's branch.
    private static bool IsBranch(DigitRun run, int groups) =>
        run.Digits(groups).Length == 10 && run.Count == groups + 1 && run.Length(groups) == 3;

    private static int Named(DigitRun run, PersonalDataKind kind, Naming naming, Lead lead)
    {
        if (!naming.Is(kind)) return 0;
        int[] lengths = kind == PersonalDataKind.Identity ? [12, 9] : [11, 10, 9];
        foreach (var length in lengths)
        {
            var groups = run.GroupsHolding(length);
            if (!Stands(run, groups, lead)) continue;
            if (kind == PersonalDataKind.Identity) return groups;
            // A phone number said without its leading zero, or with an area code that is no longer given out.
            if (run.Digits(groups)[0] == '0' ? length > 9 : length == 9 && PhoneNumbers.IsMobile(run.Digits(groups)[0])) return groups;
        }

        return 0;
    }

    // 03 60 99 01 23 45: its first ten digits look like a phone number, its even groups say otherwise.
    private static int EvenIdentity(DigitRun run, Lead lead)
    {
        var groups = run.GroupsHolding(12);
        for (var group = 1; group < groups; group++)
        {
            if (run.Length(group) != run.Length(0)) return 0;
        }

        return Stands(run, groups, lead) && StartsWithProvince(run.Digits(groups)) ? groups : 0;
    }

    private static int BareIdentity(DigitRun run, Naming naming, Lead lead)
    {
        var groups = run.GroupsHolding(12);
        if (Stands(run, groups, lead) && StartsWithProvince(run.Digits(groups))) return groups;
        return run.Length(0) == 9 && lead == Lead.Clean && naming.Otherwise is null && IsAlone(run) ? 1 : 0;
    }

    // Nine digits are an old identity card unless they look like money, a decision's number, a decimal or a part of something.
    private static bool IsAlone(DigitRun run)
    {
        var rest = run.Text.AsSpan(run.End(1));
        var digits = run.Digits(1);
        return run.After(1) is Joint.None or Joint.Gap
            && (rest.IsEmpty || (rest[0] is not ('/' or '_') && !char.IsUpper(rest[0]) && !IsFraction(rest)))
            && (digits[0] == '0' || !digits.EndsWith("000", StringComparison.Ordinal));
    }

    // A comma and up to three digits; or a placeholder, which may stand where a fraction was seen before.
    private static bool IsFraction(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2 || rest[0] != ',') return false;
        var digits = rest[1..].IndexOfAnyExceptInRange('0', '9');
        return digits < 0 ? rest.Length <= 4 : digits is >= 1 and <= 3 || rest[1] == '[';
    }

    // Citizens' numbers start with the code of the province of birth's registration, 001 to 096.
    private static bool StartsWithProvince(ReadOnlySpan<char> digits) =>
        digits[0] == '0' && ((digits[1] - '0') * 10) + digits[2] - '0' is >= 1 and <= 96;
}
