using Feedback.Domain.Indices.Disclosure;

namespace Feedback.Trials.Disclosure;

/// <summary>How likely a count is printed as another: known to everybody, as the rule is public and only the key is not.</summary>
internal sealed class PrintOdds(Defences defences)
{
    public double Of(long printed, long count)
    {
        if (!defences.Rounding) return printed == count ? 1 : 0;
        var rest = count % CountRounding.Base;
        var (down, up) = (count - rest, count - rest + CountRounding.Base);
        var share = (double)rest / CountRounding.Base;
        return ((1 - share) * Further(printed, down)) + (share * Further(printed, up));
    }

    /// <summary>How many times likelier the two prints are of a count that lost one than of one that did not change.</summary>
    public double Lost(long before, long after)
    {
        double lost = 0, same = 0;
        for (var count = Math.Max(0, before - defences.Slack); count <= before + defences.Slack; count++)
        {
            if (count > 0) lost += Of(before, count) * Of(after, count - 1);
            same += Of(before, count) * (defences.WholeRow ? Of(after, count) : after == before ? 1 : 0);
        }

        return Ratio(lost, same);
    }

    public static double Ratio(double one, double other) => Math.Max(one, 1e-9) / Math.Max(other, 1e-9);

    private double Further(long printed, long rounded) =>
        !defences.Further || rounded == 0 ? printed == rounded ? 1 : 0
        : printed == rounded ? 1 - (2.0 / CountRounding.Steps) : Math.Abs(printed - rounded) == CountRounding.Base ? 1.0 / CountRounding.Steps : 0;
}
