namespace Feedback.Domain.Integrity;

/// <summary>The thresholds of the search, as data. Each default has its reason; docs/integrity.md has what they reach.</summary>
public sealed record IntegrityRules
{
    /// <summary>How often a kind may be wrong in a day, over all its subjects together, if the model of the docs held: once in 1000 days.</summary>
    public double FalseAlarmsPerDay { get; init; } = 0.001;

    /// <summary>Volume alone never flags; beside one-sided answers it need only be unusual: one day in a hundred.</summary>
    public double UnusualVolume { get; init; } = 0.01;

    /// <summary>Behind a network seen at this many agencies in a day stand many people (an office, a carrier).</summary>
    public int AgenciesOfSharedNetwork { get; init; } = 5;

    /// <summary>A shared network has to be this many times less likely.</summary>
    public double SharedNetworkFactor { get; init; } = 10;

    /// <summary>Fewer ratings than this cannot move a cell that is shown (30), and a family shares a browser.</summary>
    public int SmallestDeviceBurst { get; init; } = 6;

    /// <summary>A small office behind one address rates so often without being a burst.</summary>
    public int SmallestNetworkBurst { get; init; } = 12;

    public int SmallestKioskBurst { get; init; } = 12;

    public int SmallestIssuerBurst { get; init; } = 20;

    /// <summary>The short span in which bursts are counted besides the day.</summary>
    public TimeSpan Peak { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Reading the question and answering takes a person longer; taps as fast are one person's.</summary>
    public TimeSpan FastestAnswer { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A double tap happens to anybody, and a child may play once: only as many in a day are flagged.</summary>
    public int FewestFastAnswers { get; init; } = 5;

    /// <summary>Two people one after the other at one kiosk rarely answer closer than this; how rarely, its own past says.</summary>
    public TimeSpan QuickFollower { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>A run of this many gaps is judged for regularity: shorter ones are regular by chance.</summary>
    public int RegularGaps { get; init; } = 20;

    /// <summary>
    /// Deviation of the gaps over their mean. A steady queue has about 0.4, and then 20 normal gaps are below 0.15 six times in a million.
    /// </summary>
    public double RegularVariation { get; init; } = 0.15;

    /// <summary>How far the clocks of a portal and of a kiosk may disagree.</summary>
    public TimeSpan ClockTolerance { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Fewer early uses are left to the clocks.</summary>
    public int FewestBeforeTheEnd { get; init; } = 3;

    /// <summary>An issuer with more than this share of its receipts issued before the end they tell of has a wrong clock or time zone: most, not some.</summary>
    public double WrongIssuerClock { get; init; } = 0.5;

    /// <summary>As many equal long comments about one agency in a day.</summary>
    public int FewestIdenticalComments { get; init; } = 5;

    /// <summary>A comment found at two agencies or more on as many earlier days is a common phrase.</summary>
    public int DaysOfCommonPhrase { get; init; } = 3;

    /// <summary>A phrase that fewer than this share of its uses give to one agency is nobody's campaign against it.</summary>
    public double CommentConcentration { get; init; } = 0.5;

    /// <summary>With fewer ratings that carry receipts nobody can say whether they move along: a campaign is then a notice.</summary>
    public int FewestWitnesses { get; init; } = 20;

    /// <summary>
    /// Ratings with receipts speak for a real event when they lean the same way this unlikely, and against it when it is as unlikely
    /// that they lean so little.
    /// </summary>
    public double Corroborated { get; init; } = 0.05;

    /// <summary>
    /// Ratings with receipts, and no others to bear witness: set aside only when this share of the span is in excess. A happy mobile
    /// desk (five in ten usual, seven in ten that day) has 0.4, an issuer that invents three dossiers to each real one 0.75.
    /// </summary>
    public double ExcessWithoutWitnesses { get; init; } = 0.6;

    /// <summary>Days before the window that are kept out of the past, so that a slow campaign does not become its own norm.</summary>
    public int GuardDays { get; init; } = 7;

    /// <summary>With fewer days of past nothing is set aside.</summary>
    public int FewestDays { get; init; } = 8;

    /// <summary>Honest days differ more than chance would have it; at least this much (variance over mean).</summary>
    public double LeastDispersion { get; init; } = 1.5;

    /// <summary>Answers of one day resemble each other (same clerk, same fault); the correlation supposed until the past shows its own.</summary>
    public double UsualCorrelation { get; init; } = 0.02;

    /// <summary>A drift needs as many ratings, the size from which a cell counts as a sample.</summary>
    public int FewestOfDrift { get; init; } = 30;

    /// <summary>A smaller change of the share satisfied is of no use to anybody.</summary>
    public double SmallestDrift { get; init; } = 0.05;

    /// <summary>Drift is a notice and may be wrong more often: one in a hundred days, over all cells (Holm).</summary>
    public double FalseDriftsPerDay { get; init; } = 0.01;
}
