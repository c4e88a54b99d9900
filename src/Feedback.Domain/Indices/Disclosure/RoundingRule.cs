namespace Feedback.Domain.Indices.Disclosure;

/// <summary>How far a printed count may be from the true one. A frozen publication keeps the rule it was printed by.</summary>
public enum RoundingRule
{
    /// <summary>To one of the two multiples of three beside it (<c>public-1</c>). Of one hidden row in a hundred a reader could prove that nobody gave some answer.</summary>
    Neighbour,

    /// <summary>And one count in eight a step of three further, as often up as down (<c>public-2</c>): no single bound is then sure.</summary>
    Further,
}
