using Feedback.Storage.Mongo.Counters;
using Feedback.Storage.Mongo.Documents;

namespace Feedback.Storage.Mongo;

/// <summary>The writes of a batch by kind, each with its place in the batch's document.</summary>
internal sealed class BatchPlan
{
    private readonly List<RatingWrite> _added = [];
    private readonly List<RatingWrite> _changed = [];
    private readonly List<ReceiptWrite> _receipts = [];

    public BatchPlan(IEnumerable<MongoWrite> batch)
    {
        foreach (var write in batch)
        {
            switch (write)
            {
                case RatingWrite { From: null } added: _added.Add(added); break;
                case RatingWrite changed: _changed.Add(changed); break;
                case ReceiptWrite receipt: _receipts.Add(receipt); break;
                default: throw new InvalidOperationException($"A batch cannot hold {write.GetType().Name}.");
            }
        }
    }

    /// <summary>The document under the batch's name.</summary>
    public BatchDocument ToDocument(string tag) => new()
    {
        Ratings = [.. _added.Select(write => write.Rating with { Batches = [tag] })],
        Changes = [.. _changed.Select(write => new RatingChange
        {
            From = write.From!,
            To = write.Rating with { Batches = [.. write.From!.Batches, tag], Past = [.. write.From.Past ?? [], CutRating.Counted(write.From.Body)] },
        })],
        Receipts = [.. _receipts.Select(write => write.Receipt with { Batch = tag })],
    };

    /// <summary>Answers every caller.</summary>
    public async Task AnswerAsync(BatchOutcome outcome, WriterSeat seat)
    {
        for (var i = 0; i < _added.Count; i++) await AnswerAsync(_added[i], outcome.Ratings[i], seat);
        for (var i = 0; i < _changed.Count; i++) await AnswerAsync(_changed[i], outcome.Changes[i], seat);
        for (var i = 0; i < _receipts.Count; i++)
        {
            var effect = outcome.Receipts[i];
            _receipts[i].Succeed(effect with { Settled = effect.Made || await seat.IsSettledAsync(effect.Stored.Batch) });
        }
    }

    private static async Task AnswerAsync(RatingWrite write, WriteEffect<RatingDocument>? effect, WriterSeat seat)
    {
        if (effect is not { } met)
        {
            write.Fail(new InvalidOperationException("Two ratings were made with one id."));
        }
        else
        {
            // A rating that another process is still writing may not be counted yet, nor its complaint be filed: neither may be promised.
            var settled = met.Made || (met.Stored.Filing is null && await seat.IsSettledAsync(met.Stored.Batches[^1]));
            write.Succeed(met with { Settled = settled });
        }
    }
}
