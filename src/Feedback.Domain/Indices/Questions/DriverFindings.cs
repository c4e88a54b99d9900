namespace Feedback.Domain.Indices.Questions;

/// <summary>How one factor or driver goes with dissatisfaction. Association only: see <see cref="DriverAssociationsNote"/>.</summary>
/// <param name="Rank">1 is the largest sure share in excess; null when it is not ranked.</param>
/// <param name="N">Ratings that answered it; this and every figure is null when suppressed.</param>
/// <param name="Low">Ratings low on it.</param>
/// <param name="DissatisfiedAmongLow">Share dissatisfied with the whole among those low on it, 0..1.</param>
/// <param name="Interval">Newcombe's 95 % interval of <paramref name="Difference"/>.</param>
/// <param name="OddsRatio">With one half added to each count.</param>
/// <param name="Excess">Dissatisfied ratings in excess among those low on it, as a share of all dissatisfied; null when nobody is dissatisfied.</param>
/// <param name="Q">Benjamini-Hochberg over the tables compared.</param>
public sealed record DriverAssociation(
    string Code,
    int? Rank,
    long? N,
    long? Low,
    decimal? DissatisfiedAmongLow,
    decimal? DissatisfiedAmongOthers,
    decimal? Difference,
    FigureInterval? Interval,
    double? OddsRatio,
    FigureInterval? OddsRatioInterval,
    decimal? Excess,
    FigureInterval? ExcessInterval,
    double? P,
    double? Q,
    IReadOnlyList<string> Flags)
{
    /// <summary>Fewer than 5 ratings are low on it, or fewer than 5 are not: nothing but the code is shown.</summary>
    public const string Suppressed = "suppressed";

    /// <summary>Fewer than 30 ratings are low on it, or fewer than 30 are not: shown, not ranked.</summary>
    public const string SmallSample = "small-sample";

    /// <summary>q is above 0.05, or the interval of the difference holds 0: not ranked.</summary>
    public const string MayBeChance = "may-be-chance";

    /// <summary>Nobody answered it.</summary>
    public const string NotAnswered = "not-answered";
}

/// <summary>The answer to "what goes with dissatisfaction": the ranked first, then the others in the order given.</summary>
public sealed record DriverFindings(IReadOnlyList<DriverAssociation> Drivers);
