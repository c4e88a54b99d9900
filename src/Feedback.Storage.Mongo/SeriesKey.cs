using System.Globalization;
using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo.Documents;

namespace Feedback.Storage.Mongo;

/// <summary>What one counter document counts; scale and stratum are absent for receipts, service is empty in months. No channel: all are summed, for reading.</summary>
internal readonly record struct SeriesKey(
    string Agency, string Service, Channel? Channel, Outcome? Outcome, Scale? Scale, Stratum? Stratum, bool SetAside, int Period)
{
    public static SeriesKey Of(Rating rating, int period) => new(
        rating.Agency, rating.Service, rating.Channel, rating.Outcome, rating.Answer.Scale, rating.Stratum, rating.SetAside is not null, period);

    public static SeriesKey Of(Receipt receipt, int period) => new(
        receipt.Agency, receipt.Service, receipt.Channel, receipt.Outcome, null, null, false, period);

    public string Id => string.Create(
        CultureInfo.InvariantCulture,
        $"{Agency}|{Service}|{(int?)Channel}|{(int?)Outcome}|{(int?)Scale}|{(int?)Stratum}{(SetAside ? "x" : "")}|{Period}");

    /// <summary>The document before anything is counted.</summary>
    public CounterDocument ToDocument() => new()
    {
        Id = Id,
        Agency = Agency,
        Service = Service,
        Channel = Channel ?? throw new InvalidOperationException("A counter has a channel."),
        Outcome = Outcome,
        Scale = Scale,
        Stratum = Stratum,
        SetAside = SetAside,
        Period = Period,
        Counts = [],
        Writers = [],
    };
}
