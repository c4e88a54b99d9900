namespace Feedback.Api.Integrity;

/// <summary>When the ballot boxes are looked at.</summary>
internal sealed class IntegrityOptions
{
    public const string Section = "Integrity";

    public string ScanCron { get; set; } = "*/10 * * * *";
}
