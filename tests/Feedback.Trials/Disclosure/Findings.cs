using System.Globalization;

namespace Feedback.Trials.Disclosure;

/// <summary>What an attacker has proven of hidden rows.</summary>
/// <param name="Rows">Hidden rows attacked.</param>
/// <param name="Total">Rows whose n is known to the unit.</param>
/// <param name="Answer">Rows of which an answer that was given is known to the unit.</param>
/// <param name="Absent">Rows of which an answer is proven not to have been given.</param>
/// <param name="Unanimous">Rows proven to have one answer only.</param>
internal readonly record struct Findings(int Rows, int Total, int Answer, int Absent, int Unanimous)
{
    /// <summary>Whether anything was proven, be it only that nobody gave some answer.</summary>
    public bool AnyReadBack => Total + Answer + Absent + Unanimous > 0;

    /// <summary>In one line what a reader has read back.</summary>
    public string Verdict => string.Create(
        CultureInfo.InvariantCulture,
        $"{(AnyReadBack ? "READ BACK" : "Nothing hidden was read back")} by a reader: of {Rows:N0} hidden rows n of {Total}, an answer's count of {Answer}, an absent answer of {Absent}, one shared answer of {Unanimous}.");

    public static Findings operator +(Findings a, Findings b) =>
        new(a.Rows + b.Rows, a.Total + b.Total, a.Answer + b.Answer, a.Absent + b.Absent, a.Unanimous + b.Unanimous);

    /// <summary>Holds what was proven of one row against what is true.</summary>
    public static Findings Of(Bounds bounds, IReadOnlyList<int> answers, int n, IReadOnlyList<long> truth)
    {
        bool Known(int unknown) => bounds.Low(unknown) == bounds.High(unknown);
        for (var i = 0; i < answers.Count; i++)
        {
            if (truth[i] < bounds.Low(answers[i]) || truth[i] > bounds.High(answers[i])) throw new InvalidOperationException("The attacker has proven what is not so.");
        }

        var absent = answers.Count(answer => bounds.High(answer) == 0);
        return new Findings(
            1, Known(n) ? 1 : 0, answers.Any(answer => Known(answer) && bounds.Low(answer) > 0) ? 1 : 0, absent > 0 ? 1 : 0, absent == answers.Count - 1 ? 1 : 0);
    }
}
