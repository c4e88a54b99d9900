namespace Feedback.Trials.Stuffing;

/// <summary>An agency of the simulation: how busy it is, how content people are, which kiosks and network it has.</summary>
/// <param name="Verified">Ratings with a receipt on a working day.</param>
/// <param name="Open">Ratings without on a working day.</param>
/// <param name="Leaning">Higher is happier: added to the score's inclination.</param>
/// <param name="WholeMinutes">Its kiosks keep time in whole minutes.</param>
internal sealed record Office(string Code, double Verified, double Open, double Leaning, int Kiosks, string Issuer, bool WholeMinutes)
{
    private static readonly double[] Mix = [0.04, 0.03, 0.08, 0.30, 0.55];

    public static Office Make(int number, Chance chance) => new(
        $"office-{number:00}",
        Math.Exp(chance.Between(Math.Log(15), Math.Log(220))),
        Math.Exp(chance.Between(Math.Log(4), Math.Log(50))),
        0.25 * chance.Normal(),
        1 + chance.Below(3),
        $"portal-{number / 10}",
        chance.Happens(0.1));

    /// <summary>1 … 5; the higher the leaning of the day, the more fives and the fewer ones.</summary>
    public int Score(Chance chance, double leaning) =>
        1 + chance.Pick([.. Mix.Select((share, at) => share * Math.Exp((Leaning + leaning) * (at - 3)))]);
}
