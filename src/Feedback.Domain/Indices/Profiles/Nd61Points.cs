namespace Feedback.Domain.Indices.Profiles;

/// <summary>The indicators of the ND61 sheet that follow from counts; 4, 5 and 6 are judged by people (domain-rules 3.1).</summary>
public static class Nd61Points
{
    /// <summary>Indicators 1 and 2: shorter than the limit 2, equal 1, longer 0.</summary>
    public static int Time(TimeSpan taken, TimeSpan limit) => taken < limit ? 2 : taken == limit ? 1 : 0;

    /// <summary>Indicator 3: no further contact 2, one 1, more 0 unless the applicant was at fault.</summary>
    public static int Contacts(int further, bool applicantAtFault)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(further);
        return further == 0 ? 2 : further == 1 || applicantAtFault ? 1 : 0;
    }

    /// <summary>Indicator 7: early and no petition on conduct 2, on time and none 1, a petition (not shown false) 0.</summary>
    public static int Attitude(bool early, long petitionsOnConduct) => petitionsOnConduct > 0 ? 0 : early ? 2 : 1;

    /// <summary>Indicator 8: none, or all on time and none dragging on, 2; nine in ten on time and none dragging 1; else 0.</summary>
    public static int Petitions(long onTime, long all, long dragging)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(onTime, all);
        if (dragging > 0) return 0;
        return onTime == all ? 2 : onTime * 10 >= all * 9 ? 1 : 0;
    }

    /// <summary>Indicator 9: of the procedures a fifth online and of the dossiers three in ten, none unsolved, 2; dossiers from 15 % 1; else 0.</summary>
    public static int Online(decimal proceduresOnline, decimal dossiersOnline, long unsolvedOrOverdue) =>
        unsolvedOrOverdue > 0 || dossiersOnline < 0.15m ? 0 : proceduresOnline >= 0.20m && dossiersOnline >= 0.30m ? 2 : 1;
}
