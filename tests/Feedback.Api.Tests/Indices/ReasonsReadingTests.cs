using Feedback.Api.Indices;
using Feedback.Domain;
using Feedback.Domain.Ratings;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Api.Tests.Indices;

/// <summary>Of many ratings the right ones are read: those given in the days, whenever they came.</summary>
public sealed class ReasonsReadingTests : IAsyncLifetime
{
    private static readonly ReasonsGroup October = new(null, null, new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 31));
    private static readonly DateTimeOffset Start = October.From.StartInVietnam();
    private static readonly DateTimeOffset End = October.To.AddDays(1).StartInVietnam();

    private readonly ApiFactory _api = new();
    private IRatingStore _store = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = _api.Services.GetRequiredService<IRatingStore>();
        for (var i = 0; i < 8; i++) await AddAsync($"in its days {i}", Start.AddDays(3 * i), Start.AddDays((3 * i) + 1));
        for (var i = 0; i < 3; i++) await AddAsync($"late {i}", End.AddTicks(-TimeSpan.TicksPerSecond), End.AddDays((89 * i / 2) + 1).AddTicks(-2 * TimeSpan.TicksPerSecond));
        for (var i = 0; i < 30; i++) await AddAsync($"since {i}", End.AddHours(i), End.AddHours(i));
        await AddAsync("before", Start.AddSeconds(-1), Start.AddDays(2));
        await AddAsync(null, Start, Start, low: true);
        await AddAsync("low", Start, Start, low: true);
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Theory]
    [InlineData(1000, false, null, 13, false)]
    [InlineData(13, false, null, 13, false)]
    [InlineData(12, false, null, 12, true)]
    [InlineData(10, false, null, 10, true)]
    [InlineData(4, false, null, 4, true)]
    [InlineData(12, true, null, 12, false)]
    [InlineData(11, true, null, 11, true)]
    [InlineData(11, true, Factor.Officials, 1, false)]
    public async Task Those_of_the_days_are_read_however_many_came_since(int most, bool commented, Factor? factor, int read, bool cut)
    {
        var taken = new List<Rating>();
        var filter = new RatingQuery(null, null, Stratum.Open, Scale.Likert5, null, null, null, null, null, 0);
        (await new ReasonsReading(_store, filter, factor).ReadAsync(October, commented, most, taken.Add, Token)).ShouldBe(cut);
        taken.Count.ShouldBe(read);
        taken.ShouldAllBe(rating => rating.OccurredAt >= Start && rating.OccurredAt < End);

        // Those that came in the days first, newest first.
        taken.Take(8).Count(rating => rating.ReceivedAt < End).ShouldBe(Math.Min(8, read));
        taken.Count(rating => rating.ReceivedAt >= End).ShouldBe(Math.Max(0, read - (commented ? 9 : 10)));
    }

    private async Task AddAsync(string? comment, DateTimeOffset given, DateTimeOffset received, bool low = false) =>
        await _store.SubmitAsync(
            new RatingSubmission(
                new Rating(
                    Guid.CreateVersion7(received), null, Stratum.Open, "a", "s", Channel.Kiosk, null, false,
                    new Answer(Scale.Likert5, low ? 1 : 5, new Dictionary<Factor, int> { [Factor.Officials] = low ? 1 : 4 }, [], comment, "vi"), given, received, null, []),
                null, received),
            Token);
}
