using System.Text.RegularExpressions;

namespace Feedback.Domain.Text.Words;

/// <summary>Numbers made into classes: "12/3/2026" and "5 triệu" say that a day and an amount are named; which ones teaches nothing about others.</summary>
internal static partial class NumberClasses
{
    public const string Day = "#ngay";
    public const string Time = "#gio";
    public const string Money = "#tien";
    public const string Share = "#phantram";
    public const string Document = "#sohieu";
    public const string Number = "#so";

    /// <summary>Letters of one number looked at; longer runs are no number a person wrote.</summary>
    private const int Longest = 40;

    /// <summary>The class of the number that begins at a digit, and its length.</summary>
    public static (string Class, int Length) At(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < Longest && !char.IsWhiteSpace(text[end])) end++;
        var run = text.AsSpan(start, end - start).TrimEnd(".,;:!?)\"'…”").ToString();
        if (DayForm().Match(run) is { Success: true } day) return (Day, day.Length);
        if (DocumentForm().Match(run) is { Success: true } document) return (Document, document.Length);
        if (TimeForm().Match(run) is { Success: true } time) return (Time, time.Length);
        if (ShareForm().Match(run) is { Success: true } share) return (Share, share.Length);
        if (MoneyForm().Match(run) is { Success: true } money) return (Money, money.Length);
        var digits = NumberForm().Match(run).Length;
        return (MoneyFollows().IsMatch(text.AsSpan(start + digits, Math.Min(10, text.Length - start - digits))) ? Money : Number, digits);
    }

    [GeneratedRegex(@"^\d{1,2}[/.-]\d{1,2}([/.-]\d{4}|[/.-]\d{2})?$|^\d{1,2}/\d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex DayForm();

    [GeneratedRegex(@"^\d{1,6}(/\d{4})?[/-][\p{L}-]{2,12}", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentForm();

    [GeneratedRegex(@"^\d{1,2}([hg]\d{0,2}|:\d{2})(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TimeForm();

    [GeneratedRegex(@"^\d+([.,]\d+)?%", RegexOptions.CultureInvariant)]
    private static partial Regex ShareForm();

    [GeneratedRegex(@"^\d+([.,]\d+)*(k|tr|trđ|đ|triệu|trieu|tỷ|tỉ|ty|vnđ|vnd|củ)\d?(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MoneyForm();

    [GeneratedRegex(@"^\d+([.,]\d+)*", RegexOptions.CultureInvariant)]
    private static partial Regex NumberForm();

    [GeneratedRegex(@"^ (triệu|trieu|nghìn|nghin|ngàn|ngan|tỷ|tỉ|đồng|dong|vnđ|vnd|tr|k|đ)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MoneyFollows();
}
