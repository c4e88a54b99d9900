using Feedback.Domain.Calendar;
using Feedback.Domain.Complaints;

namespace Feedback.Domain.Indices.Profiles;

/// <summary>What Decision 766 asks of one petition (domain-rules 1.2). Each petition has one line, however many bad signs it shows.</summary>
/// <param name="Handled">Answered or refused with a reason.</param>
/// <param name="Overdue">Answered after its term, or not answered when the term was over.</param>
/// <param name="Disliked">The citizen judged the published answer unsatisfactory.</param>
/// <param name="AboutStaff">About the conduct of officials; otherwise about rules and procedures.</param>
public sealed record PetitionFacts(string Agency, bool Handled, bool Overdue, bool Disliked, bool AboutStaff)
{
    /// <summary>Working days an agency has to answer, from the day the petition came to it (Decision 31/2021; domain-rules 4.2).</summary>
    public const int AnswerTerm = 15;

    private const string StaffConduct = "staff-conduct";

    /// <summary>Null for what is not counted: no petition by its nature, merged, or not yet received by an agency.</summary>
    public static PetitionFacts? Of(Complaint complaint, WorkingDays calendar, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        ArgumentNullException.ThrowIfNull(calendar);
        if (complaint.Restricted || complaint.Handler is not { } agency) return null;
        if (complaint.Status is ComplaintStatus.GuidedToComplaint or ComplaintStatus.GuidedToDenunciation or ComplaintStatus.Merged or ComplaintStatus.New) return null;

        var leg = complaint.Events.Last(e => e.Agency != agency || e.Sequence == 1);
        var came = complaint.Events.FirstOrDefault(e => e.Sequence > leg.Sequence && e.Agency == agency) ?? leg;
        var ended = complaint.Events.FirstOrDefault(e => e.Sequence > leg.Sequence && e.Action is ComplaintAction.Answer or ComplaintAction.Refuse);
        var due = calendar.Due(came.At.ToVietnamDay(), AnswerTerm + Paused(complaint, came, calendar));
        var end = ended?.At.ToVietnamDay() ?? asOf;
        return new PetitionFacts(
            agency, ended is not null, end > due, complaint.Reaction is { Like: false }, complaint.Field == StaffConduct);
    }

    /// <summary>The counts of the petitions of one unit.</summary>
    public static IEnumerable<MetricCount> Count(IReadOnlyCollection<PetitionFacts> petitions, IReadOnlyDictionary<string, string> options)
    {
        ArgumentNullException.ThrowIfNull(petitions);
        ArgumentNullException.ThrowIfNull(options);
        long Of(Func<PetitionFacts, bool> which) => petitions.LongCount(which);

        yield return new MetricCount(Qd766.OnTime, Of(p => !p.Overdue), petitions.Count);
        var asked = options.GetValueOrDefault(Qd766.PetitionDenominator) == "handled" ? petitions.Where(p => p.Handled).ToList() : petitions;
        yield return new MetricCount(Qd766.PetitionSatisfaction, asked.LongCount(p => !p.Overdue && !p.Disliked), asked.Count);
        yield return new MetricCount(Qd766.AboutProcedures, Of(p => !p.AboutStaff), petitions.Count);
        yield return new MetricCount(Qd766.AboutStaff, Of(p => p.AboutStaff), petitions.Count);
    }

    /// <summary>Working days the agency waited for the citizen.</summary>
    private static int Paused(Complaint complaint, ComplaintEvent came, WorkingDays calendar)
    {
        var days = 0;
        DateOnly? asked = null;
        foreach (var step in complaint.Events.Where(e => e.Sequence >= came.Sequence))
        {
            if (asked is { } since) days += calendar.Between(since, step.At.ToVietnamDay());
            asked = step.Status == ComplaintStatus.AwaitingInformation ? step.At.ToVietnamDay() : null;
        }

        return days;
    }
}
