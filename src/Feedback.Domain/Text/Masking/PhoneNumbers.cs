namespace Feedback.Domain.Text.Masking;

/// <summary>Phone numbers known by their shape alone.</summary>
internal static class PhoneNumbers
{
    /// <summary>First digit after the zero of a mobile number.</summary>
    public static bool IsMobile(char digit) => digit is '3' or '5' or '7' or '8' or '9';

    /// <summary>How many first groups are a phone number; 0 for none.</summary>
    public static int Groups(DigitRun run, Lead lead)
    {
        var hasPlus = run.Start > 0 && run.Text[run.Start - 1] == '+';
        for (var groups = 1; groups <= run.Count; groups++)
        {
            if (IsPhone(run.Digits(groups)) && PersonalNumbers.Stands(run, groups, lead)) return groups;
        }

        return hasPlus && lead == Lead.Clean ? Foreign(run) : 0;
    }

    private static bool IsPhone(ReadOnlySpan<char> digits)
    {
        if (digits.StartsWith("0084")) return IsSubscriber(digits[4..]);
        if (digits.StartsWith("840")) return IsSubscriber(digits[3..]);
        if (digits.StartsWith("84")) return IsSubscriber(digits[2..]);
        return digits.StartsWith("0") && IsSubscriber(digits[1..]);
    }

    // Mobile: nine digits; fixed lines, and mobile numbers of before 2018: ten.
    private static bool IsSubscriber(ReadOnlySpan<char> digits) => digits.Length switch
    {
        9 => IsMobile(digits[0]),
        10 => digits[0] == '2' || (digits[0] == '1' && digits[1] is '2' or '6' or '8' or '9'),
        _ => false,
    };

    // Numbers of other countries, only with their plus: 9 to 15 digits (ITU E.164).
    private static int Foreign(DigitRun run)
    {
        var groups = run.Count;
        while (groups > 0 && run.Digits(groups).Length > 15) groups--;
        return groups > 0 && run.Digits(groups).Length >= 9 && run.After(groups) is Joint.None or Joint.Gap ? groups : 0;
    }
}
