namespace Feedback.Api.Ratings;

/// <summary>How long things around a rating last.</summary>
internal sealed class RatingOptions
{
    public const string Section = "Ratings";

    /// <summary>How long a rating with a receipt may be changed.</summary>
    public TimeSpan ChangeWindow { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long a receipt can be used after it was issued.</summary>
    public TimeSpan ReceiptLifetime { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Where a citizen rates; the receipt is appended after <c>#</c>, so that it does not reach server logs.</summary>
    public string RatingPage { get; set; } = "http://localhost:5000/rate";
}
