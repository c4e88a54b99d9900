using Feedback.Api.Catalogue;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;

namespace Feedback.Api.Routing;

/// <summary>Decides where a complaint goes: nature, classifier and competence table put together.</summary>
internal sealed class ComplaintRouter(LiveCatalogue catalogue, IComplaintClassifier classifier, TimeProvider clock)
{
    /// <summary>The decision; null while only the classifier could decide and there is no model.</summary>
    public RoutingDecision? Decide(NewComplaint complaint)
    {
        var known = catalogue.Current;
        var nature = NatureRules.Find(complaint.Text);
        var classification = classifier.Classify(complaint.Text);
        // What a person named needs no model; everything else waits for one rather than be guessed at.
        if (classification is null && complaint.Agency is null && complaint.Service is null) return null;
        return RoutingPolicy.Decide(
            known, complaint, nature, classification, (field, place) => Competence.AgencyFor(known, field, place), clock.GetUtcNow());
    }
}
