namespace Feedback.Api.Jobs;

/// <summary>Background work in this process.</summary>
internal sealed class JobOptions
{
    public const string Section = "Jobs";

    /// <summary>False where nobody is to run jobs, as in most tests.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Two: requests must not starve on a small machine.</summary>
    public int Workers { get; set; } = 2;

    /// <summary>When to look for complaints that wait for routing; six fields, the first is seconds.</summary>
    public string SweepCron { get; set; } = "*/15 * * * * *";

    /// <summary>Whether admins can look at jobs at <c>/jobs</c>.</summary>
    public bool Dashboard { get; set; }
}
