using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Access;
using Feedback.Domain.Indices.Questions;
using Feedback.Domain.Ratings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Indices;

/// <summary>Why citizens are dissatisfied: the words that rose and fell in their comments, and what goes with dissatisfaction.</summary>
internal sealed class GetReasonsEndpoint(IRatingStore ratings, LiveCatalogue catalogue) : EndpointWithoutRequest<Results<Ok<ReasonsOfRatings>, Problem>>
{
    private const int MostDays = 366;

    /// <summary>A second or two of reading; beyond, the newest are taken and the answer says so.</summary>
    private const int MostRatings = 200_000;

    /// <summary>Of the days or agencies compared with only comments are read.</summary>
    private const int MostCompared = 100_000;

    public override void Configure()
    {
        Get("/v1/indices/reasons");
        Definition.Operation("GetReasons", Role.Committee);
    }

    public override async Task<Results<Ok<ReasonsOfRatings>, Problem>> ExecuteAsync(CancellationToken ct)
    {
        var parameters = new QueryParameters(HttpContext.Request);
        var (from, to) = (parameters.Day("from"), parameters.Day("to"));
        if (from is null) parameters.FailUnlessFailed("from", MemberError.Required);
        if (to is null) parameters.FailUnlessFailed("to", MemberError.Required);
        if (from > to || to > from?.AddDays(MostDays)) parameters.Fail("to", MemberError.OutOfRange);
        var (agency, service) = (parameters.Code("agency"), parameters.Code("service"));
        var (scale, stratum) = (parameters.Choice<Scale>("scale") ?? Scale.Likert5, parameters.Choice<Stratum>("stratum") ?? Stratum.Verified);
        var factor = parameters.Choice<Factor>("factor");
        var against = parameters.Choice<ReasonsAgainst>("compare");
        if (against == ReasonsAgainst.Others && agency is null) parameters.FailUnlessFailed("agency", MemberError.Required);
        if (from is { } first && to is { } last && against == ReasonsAgainst.LastYear && last.AddYears(-1) >= first) parameters.FailUnlessFailed("to", MemberError.OutOfRange);
        parameters.Check();
        var caller = Caller.Of(HttpContext);
        var asked = new ReasonsGroup(caller.Scope(agency, catalogue), null, from!.Value, to!.Value);
        var other = ReasonsGroup.Other(asked, against, caller, catalogue);

        var words = new WordShiftCounter();
        var drivers = new DriverTally(scale, stratum);
        var (now, setAside) = (0, 0);
        var reading = new ReasonsReading(ratings, new RatingQuery(null, service, stratum, scale, null, null, null, null, null, 0), factor);
        var cut = await reading.ReadAsync(asked, commented: false, MostRatings, TakeNow, ct);
        cut |= await reading.ReadAsync(other, commented: true, MostCompared, rating => Read(rating, words.AddBefore), ct);
        return TypedResults.Ok(ReasonsOfRatings.Of(
            asked, other, now, setAside, cut, words.Find(), DriverAssociations.Find(drivers.Tables()), Language.IsEnglish(HttpContext.Request),
            code => Names<Factor>.Parse(code) is not null ? RatingLinks.Low(code, asked.From, asked.To, stratum, scale, agency ?? caller.Agency, service) : null));

        void TakeNow(Rating rating)
        {
            if (rating.SetAside is not null)
            {
                setAside++;
                return;
            }

            Read(rating, words.AddNow);
            drivers.Add(rating);
            now++;
        }

        void Read(Rating rating, Action<string> add)
        {
            if (rating.SetAside is null && RatingComments.Of(rating, factor) is { } comment) add(comment);
        }
    }
}
