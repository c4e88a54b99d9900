namespace Feedback.Api.Demo;

/// <summary>An invented province beside a real place: nothing of it is known, everything of it is drawn from the seed.</summary>
/// <param name="Ratings">How many rate in a usual month.</param>
/// <param name="Satisfied">Share satisfied in the first month.</param>
/// <param name="Trend">What a month adds.</param>
/// <param name="Season">How much less is satisfied in the months of most dossiers, before Tết and before the school year.</param>
internal sealed record DemoProvince(string Place, int Ratings, double Satisfied, double Trend, double Season)
{
    /// <summary>Provinces between 0.74 and 0.95 (as published for 2019: 73.81 to 95.26), most of them near the middle; three small ones.</summary>
    public static DemoProvince Draw(string place, int number, Random random)
    {
        double Middle(double low, double high) => low + ((high - low) * (random.NextDouble() + random.NextDouble()) / 2);
        return new DemoProvince(
            place, number % 12 == 7 ? random.Next(3, 9) : random.Next(40, 110), Middle(0.74, 0.95), number % 5 == 2 ? Middle(-0.015, -0.005) : Middle(-0.002, 0.010), Middle(0, 0.10));
    }

    public int RatingsIn(DateOnly month, Random random) => Math.Max(0, (int)(Ratings * (Busy(month) ? 1.4 : 1) * (0.8 + (0.4 * random.NextDouble()))));

    public double SatisfiedIn(DateOnly month, int number) => Math.Clamp(Satisfied + (Trend * number) - (Busy(month) ? Season : 0), 0.05, 0.99);

    private static bool Busy(DateOnly month) => month.Month is 1 or 2 or 8;
}
