namespace Feedback.Domain;

/// <summary>Time as the stores keep it: UTC and whole milliseconds, because BSON dates hold no more.</summary>
public static class Instant
{
    /// <summary>Viet Nam keeps UTC+7 all year, without daylight saving.</summary>
    public static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    /// <summary>Cuts an instant down to the precision every store keeps.</summary>
    public static DateTimeOffset ToStored(this DateTimeOffset at) =>
        DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());

    /// <summary>The calendar day in Viet Nam on which the instant falls.</summary>
    public static DateOnly ToVietnamDay(this DateTimeOffset at) =>
        DateOnly.FromDateTime(at.ToOffset(VietnamOffset).DateTime);

    /// <summary>The instant at which a day begins in Viet Nam.</summary>
    public static DateTimeOffset StartInVietnam(this DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), VietnamOffset).ToUniversalTime();
}
