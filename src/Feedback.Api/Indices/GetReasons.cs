using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain;
using Feedback.Domain.Access;
using Feedback.Domain.Indices.Questions;
using Feedback.Domain.Ratings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Indices;

/// <summary>Why citizens are dissatisfied: the words that rose and fell in their comments, and what goes with dissatisfaction.</summary>
internal sealed class GetReasonsEndpoint(IRatingStore ratings, LiveCatalogue catalogue) : EndpointWithoutRequest<Results<Ok<ReasonsOfRatings>, Problem>>
{
    private const int Page = 1000;
    private const int MostDays = 366;

    /// <summary>Some seconds of reading; beyond, the newest are taken and the answer says so.</summary>
    private const int MostRatings = 200_000;

    /// <summary>Ratings collected offline come later than they were given.</summary>
    private const int LateDays = 90;

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
        void Take(Rating rating)
        {
            var isNow = asked.Holds(rating);
            if (!isNow && !other.Holds(rating)) return;
            if (rating.SetAside is not null)
            {
                setAside++;
                return;
            }

            foreach (var comment in RatingComments.Of([rating], factor)) (isNow ? (Action<string>)words.AddNow : words.AddBefore)(comment);
            if (!isNow) return;
            drivers.Add(rating);
            now++;
        }

        var query = new RatingQuery(asked.Agencies, service, stratum, scale, null, null, other.From.StartInVietnam(), End(asked), null, Page);
        bool cut;
        if (against is null)
        {
            cut = await ReadAsync(query, MostRatings, Take, ct);
        }
        else
        {
            // Each group has its own half: the newest of both would leave nothing of a year ago, and little of one agency among all.
            cut = await ReadAsync(query with { From = from.Value.StartInVietnam() }, MostRatings / 2, rating => { if (asked.Holds(rating)) Take(rating); }, ct);
            cut |= await ReadAsync(query with { Agencies = other.Agencies, To = End(other) }, MostRatings / 2, rating => { if (!asked.Holds(rating)) Take(rating); }, ct);
        }

        return TypedResults.Ok(ReasonsOfRatings.Of(
            asked, other, now, setAside, cut, words.Find(), DriverAssociations.Find(drivers.Tables()), Language.IsEnglish(HttpContext.Request),
            code => Names<Factor>.Parse(code) is not null ? RatingLinks.Low(code, asked.From, asked.To, stratum, scale, agency ?? caller.Agency, service) : null));
    }

    private static DateTimeOffset End(ReasonsGroup group) => group.To.AddDays(1 + LateDays).StartInVietnam();

    private async Task<bool> ReadAsync(RatingQuery query, int most, Action<Rating> take, CancellationToken ct)
    {
        var read = 0;
        do
        {
            var page = await ratings.ListAsync(query, ct);
            foreach (var rating in page.Items) take(rating);
            read += page.Items.Count;
            query = query with { Cursor = page.Next };
        }
        while (query.Cursor is not null && read < most);
        return query.Cursor is not null;
    }
}
