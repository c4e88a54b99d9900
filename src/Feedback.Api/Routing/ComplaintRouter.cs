using Feedback.Api.Catalogue;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;

namespace Feedback.Api.Routing;

/// <summary>Decides where a complaint goes: nature, place, classifier and competence table put together.</summary>
internal sealed class ComplaintRouter(LiveCatalogue catalogue, IComplaintClassifier classifier, RoutingOptions options, TimeProvider clock)
{
    /// <summary>The decision; null while only the classifier could decide and there is no model.</summary>
    /// <param name="code">None for a preview, which is never part of the audit sample.</param>
    public RoutingDecision? Decide(NewComplaint complaint, string? code)
    {
        var known = catalogue.Current;
        var classification = classifier.Classify(complaint.Text);
        // What a person named needs no model; everything else waits for one rather than be guessed at.
        if (classification is null && complaint.Agency is null && complaint.Service is null) return null;
        var nature = NatureJudgement.Of(NatureRules.Find(complaint.Text), classification?.Natures);
        return RoutingPolicy.Decide(
            known, complaint, nature, classification, PlaceOf(known, complaint), (field, place) => Competence.AgencyFor(known, field, place),
            code is not null && AuditSample.Includes(code, options.AuditShare), clock.GetUtcNow());
    }

    /// <summary>The commune the citizen named; else what the text says, as long as it lies in the province the citizen named, if one.</summary>
    private static DecidedPlace PlaceOf(CatalogueSnapshot known, NewComplaint complaint)
    {
        var given = complaint.Place;
        if (given is not null && given != known.ProvinceOf(given)) return new DecidedPlace(given, false, []);
        var found = known.Finder.Find(complaint.Text);
        if (given is null) return new DecidedPlace(found.Place, found.Place is not null, found.Candidates);
        return known.ProvinceOf(found.Place) == given && found.Place != given ? new DecidedPlace(found.Place, true, []) : new DecidedPlace(given, false, []);
    }
}
