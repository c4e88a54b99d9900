using System.Globalization;
using Feedback.Domain;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Complaints;
using Feedback.Domain.Ratings;
using Feedback.Domain.Routing;

namespace Feedback.Benchmarks.Stores;

/// <summary>The same ratings and complaints for every store: 800 agencies, 500 services, the year 2025.</summary>
internal sealed class Filling(CatalogueSnapshot catalogue) : IEntropy
{
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, Instant.VietnamOffset);

    private readonly string[] _agencies =
    [
        .. catalogue.Agencies.Keys.Where(code => code.StartsWith("so-", StringComparison.Ordinal))
            .Concat(catalogue.Agencies.Keys.Where(code => code.StartsWith("ubnd-", StringComparison.Ordinal))).Order(StringComparer.Ordinal).Take(800),
    ];

    private readonly string[] _services = [.. catalogue.Services.Keys.Order(StringComparer.Ordinal).Take(500)];

    private Random _random = new(1);

    public CatalogueSnapshot Catalogue => catalogue;

    public string Agency(int i) => _agencies[Math.Abs(i) * 37 % _agencies.Length];

    public void Fill(Span<byte> bytes) => _random.NextBytes(bytes);

    public async Task RateAsync(IRatingStore store, int ratings)
    {
        _random = new Random(1);
        for (var done = 0; done < ratings; done += 1000)
        {
            var batch = Enumerable.Range(done, 1000).Select(_ => Rating()).ToList();
            await Task.WhenAll(batch.Select(rating => store.SubmitAsync(new RatingSubmission(rating, null, rating.ReceivedAt), CancellationToken.None)));
        }
    }

    /// <summary>Files them, and routes all but one in a hundred.</summary>
    public async Task FileAsync(IComplaintStore store, int complaints)
    {
        _random = new Random(2);
        for (var done = 0; done < complaints; done += 500)
        {
            var batch = Enumerable.Range(done, 500).Select(i => (At: At(), Agency: _agencies[_random.Next(_agencies.Length)], Number: i)).ToList();
            await Task.WhenAll(batch.Select(async one =>
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"Đèn đường số {one.Number} trước nhà tôi hỏng đã lâu mà chưa ai sửa, buổi tối đi lại rất nguy hiểm.");
                var filed = await store.FileAsync(
                    new NewComplaint(one.At, text, null, null, null, null, false, "vi", new string('a', 64), null, null, null), CancellationToken.None);
                if (one.Number % 100 == 0) return;
                await store.TryReplaceAsync(
                    filed.Complaint with
                    {
                        Handler = one.Agency,
                        Desk = one.Agency,
                        Field = "infrastructure",
                        Status = one.Number % 3 == 0 ? ComplaintStatus.Answered : ComplaintStatus.New,
                        Work = filed.Complaint.Work with { State = RoutingState.Done },
                        Version = 2,
                    },
                    1,
                    CancellationToken.None);
            }));
        }
    }

    private DateTimeOffset At() => Start.AddMinutes(_random.Next(365 * 24 * 60)).ToStored();

    private Rating Rating()
    {
        var at = At();
        return new Rating(
            RecordId.New(at, this), null, Stratum.Verified, _agencies[_random.Next(_agencies.Length)], _services[_random.Next(_services.Length)],
            (Channel)_random.Next(3), Outcome.Granted, false,
            new Answer(Scale.Likert5, _random.Next(1, 6), new Dictionary<Factor, int>(), [], null, "vi"), at, at, null, []);
    }
}
