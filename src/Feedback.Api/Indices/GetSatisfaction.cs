using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Access;
using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Indices;

/// <summary>Satisfaction with its margin of error, by any of thirteen dimensions; JSON or CSV.</summary>
internal sealed class GetSatisfactionEndpoint(IRatingStore ratings, LiveCatalogue catalogue)
    : EndpointWithoutRequest<Results<Ok<SatisfactionResponse>, FileContentHttpResult, Problem>>
{
    /// <summary>A table nobody can read is a mistake, and a costly one.</summary>
    private const int MostCells = 50_000;

    private const int MostYears = 5;

    public override void Configure()
    {
        Get("/v1/indices/satisfaction");
        Definition.Operation("GetSatisfaction", Role.Committee);
    }

    public override async Task<Results<Ok<SatisfactionResponse>, FileContentHttpResult, Problem>> ExecuteAsync(CancellationToken ct)
    {
        var query = Read(new QueryParameters(HttpContext.Request));
        var caller = Caller.Of(HttpContext);
        if (query.Agency is not null && !caller.Reaches(query.Agency, catalogue)) return new Problem(ProblemKind.Forbidden);
        if (AcceptedFormat.Csv(HttpContext.Request) is not { } csv) return new Problem(ProblemKind.NotAcceptable);

        // A key of one province asks about that province when it names nobody.
        query = query with { Agency = query.Agency ?? caller.Agency };
        var known = catalogue.Current;
        var counters = await ratings.CountAsync(SatisfactionCells.For(query, known), ct);
        var table = SatisfactionTable.From(query, counters, known);
        if (table.Cells.Count > MostCells) return Problem.Member("by", MemberError.OutOfRange);
        var english = Language.IsEnglish(HttpContext.Request);
        return csv
            ? TypedResults.File(SatisfactionCsv.Write(table), "text/csv; charset=utf-8")
            : TypedResults.Ok(SatisfactionResponse.Of(table, english));
    }

    private static SatisfactionQuery Read(QueryParameters parameters)
    {
        var from = parameters.Day("from");
        var to = parameters.Day("to");
        if (from is null) parameters.FailUnlessFailed("from", MemberError.Required);
        if (to is null) parameters.FailUnlessFailed("to", MemberError.Required);
        if (from > to || to > from?.AddYears(MostYears)) parameters.Fail("to", MemberError.OutOfRange);
        var query = new SatisfactionQuery(from ?? default, to ?? default, parameters.Choices<Dimension>("by", 3))
        {
            Agency = parameters.Code("agency"),
            Service = parameters.Code("service"),
            Province = parameters.Code("province"),
            Field = parameters.Code("field"),
            Channel = parameters.Choice<Channel>("channel"),
            Outcome = parameters.Choice<Outcome>("outcome"),
            Scale = parameters.Choice<Scale>("scale") ?? Scale.Likert5,
            Stratum = parameters.Choice<Stratum>("stratum") ?? Stratum.Verified,
            Factor = parameters.Choice<Factor>("factor") ?? Factor.Overall,
        };
        parameters.Check();
        return query;
    }
}
