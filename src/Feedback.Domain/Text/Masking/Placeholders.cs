namespace Feedback.Domain.Text.Masking;

/// <summary>What stands in the text where personal data stood.</summary>
internal static class Placeholders
{
    private static readonly string[] All = ["[số điện thoại]", "[số giấy tờ]", "[email]", "[số tài khoản]"];

    public static string Of(PersonalDataKind kind) => All[(int)kind];

    /// <summary>The kind of the placeholder that starts at <paramref name="at"/>, if one does.</summary>
    public static PersonalDataKind? At(string text, int at)
    {
        if (text[at] != '[') return null;
        var kind = Array.FindIndex(All, placeholder => text.AsSpan(at).StartsWith(placeholder, StringComparison.Ordinal));
        return kind < 0 ? null : (PersonalDataKind)kind;
    }
}
