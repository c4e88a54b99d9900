using System.Text.RegularExpressions;

namespace Feedback.Api.Jobs;

/// <summary>Whether a text has the shape of a cron expression: five fields, or six with seconds first. Hangfire's own reader is not public.</summary>
internal static partial class SweepCron
{
    public static bool IsValid(string expression) => Fields().IsMatch(expression.Trim());

    [GeneratedRegex(@"^[0-9A-Z*?,/#-]+(\s+[0-9A-Z*?,/#-]+){4,5}$")]
    private static partial Regex Fields();
}
