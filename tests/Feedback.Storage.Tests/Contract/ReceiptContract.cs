using Feedback.Domain.Ratings;

namespace Feedback.Storage.Tests.Contract;

/// <summary>One receipt for one id, counted once, on the day in Viet Nam on which the dossier ended.</summary>
public abstract class ReceiptContract : StoreContract
{
    [Fact]
    public async Task A_receipt_comes_back_as_it_was_sent()
    {
        (await Store.Ratings.AddReceiptAsync(Samples.Receipt("q1"), Token)).ShouldHold(Samples.Receipt("q1"));
        var bare = Samples.Receipt("q2") with { DueAt = null, Issuer = null };
        (await Store.Ratings.AddReceiptAsync(bare, Token)).ShouldHold(bare);
        (await Store.Ratings.AddReceiptAsync(bare, Token)).ShouldHold(bare);
    }

    [Fact]
    public async Task Receipts_are_found_by_their_ids()
    {
        foreach (var id in new[] { "q1", "q2", "q3" }) await Store.Ratings.AddReceiptAsync(Samples.Receipt(id), Token);

        (await Store.Ratings.FindReceiptsAsync(["q3", "q1", "none"], Token)).OrderBy(receipt => receipt.Id, StringComparer.Ordinal).ToList()
            .ShouldHold([Samples.Receipt("q1"), Samples.Receipt("q3")]);
        (await Store.Ratings.FindReceiptsAsync(["q2"], Token)).Single().ShouldHold(Samples.Receipt("q2"));
        (await Store.Ratings.FindReceiptsAsync([], Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_repeated_receipt_returns_the_stored_one_and_counts_once()
    {
        var first = Samples.Receipt("q1");
        await Store.Ratings.AddReceiptAsync(first, Token);

        var repeated = await Store.Ratings.AddReceiptAsync(
            first with { Channel = Channel.Web, Issuer = "key-2", IssuedAt = Samples.Noon.AddHours(1), ExpiresAt = Samples.Noon.AddDays(60) }, Token);

        repeated.ShouldHold(first);
        (await CountAsync(Samples.Ever)).ShouldBe(["H29.01 2.000815 Counter Granted 2026-11-22: 1"]);
    }

    [Fact]
    public async Task Of_64_equal_receipts_at_once_one_is_kept_and_counted()
    {
        await using var second = await Store.OpenAgainAsync();

        var kept = await AtOnceAsync(64, i => (i % 2 == 0 ? Store : second).Ratings.AddReceiptAsync(
            Samples.Receipt("q1") with { IssuedAt = Samples.Noon.AddMilliseconds(i) }, Token));

        kept.Select(r => r.IssuedAt).Distinct().ShouldHaveSingleItem();
        (await CountAsync(Samples.Ever)).ShouldBe(["H29.01 2.000815 Counter Granted 2026-11-22: 1"]);
    }

    [Theory]
    [InlineData("2026-11-22T16:59:59.999Z", "2026-11-22")]
    [InlineData("2026-11-22T17:00:00.000Z", "2026-11-23")]
    [InlineData("2026-12-31T17:00:00.000Z", "2027-01-01")]
    [InlineData("2028-02-28T17:00:00.000Z", "2028-02-29")]
    public async Task Receipts_count_on_the_day_in_Viet_Nam(string completedAt, string day)
    {
        await Store.Ratings.AddReceiptAsync(
            Samples.Receipt("q1", DateTimeOffset.Parse(completedAt, System.Globalization.CultureInfo.InvariantCulture)), Token);

        (await CountAsync(Samples.Ever)).ShouldBe([$"H29.01 2.000815 Counter Granted {day}: 1"]);
    }

    [Fact]
    public async Task Counts_follow_filters_and_grain()
    {
        var receipts = Enumerable.Range(0, 150).Select(i => Samples.Receipt($"q{i}", Samples.Noon.AddDays(i % 50)) with
        {
            Agency = $"A{i % 4}",
            Service = $"S{i % 3}",
            Outcome = (Outcome)(i % 3),
            Channel = (Channel)(i % 2),
        }).ToList();
        foreach (var receipt in receipts) await Store.Ratings.AddReceiptAsync(receipt, Token);
        var part = new CellQuery(new DateOnly(2026, 11, 25), new DateOnly(2027, 1, 3));
        var many = Enumerable.Range(0, 298).Select(i => $"X{i}").Append("A1").Append("A2").ToHashSet();

        foreach (var query in new[]
        {
            Samples.Ever,
            part,
            part with { Agencies = many, Services = new HashSet<string> { "S1", "S2" } },
            part with { Agencies = new HashSet<string> { "A3" }, Services = new HashSet<string> { "S0" } },
            part with { Agencies = new HashSet<string>() },
        }.SelectMany(RatingTruth.Grains))
        {
            (await CountAsync(query)).ShouldBe(RatingTruth.Count(receipts, query).ToLines(), query.ToString());
        }
    }

    [Fact]
    public async Task A_cancelled_call_throws_and_writes_nothing()
    {
        await ShouldBeCancelledAsync(token => Store.Ratings.AddReceiptAsync(Samples.Receipt("q1"), token));

        (await CountAsync(Samples.Ever)).ShouldBeEmpty();
    }

    private async Task<string[]> CountAsync(CellQuery query) => (await Store.Ratings.CountReceiptsAsync(query, Token)).ToLines();
}
