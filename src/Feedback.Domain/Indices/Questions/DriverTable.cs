namespace Feedback.Domain.Indices.Questions;

/// <summary>Ratings that answered one factor or the question on drivers, by whether they were low on it and dissatisfied with the whole.</summary>
/// <param name="Code">A factor's (<c>access</c> … <c>feedback</c>) or an A-11 driver's (<c>effectiveness</c> … <c>other</c>); no two are the same.</param>
/// <param name="OtherAndDissatisfied">Not low on it. Ratings that left the question out are in none of the four.</param>
public sealed record DriverTable(string Code, long LowAndDissatisfied, long LowAndNot, long OtherAndDissatisfied, long OtherAndNot)
{
    /// <summary>Ratings low on it.</summary>
    public long Low => checked(LowAndDissatisfied + LowAndNot);

    /// <summary>Ratings that answered and were not low on it.</summary>
    public long Other => checked(OtherAndDissatisfied + OtherAndNot);

    public long Dissatisfied => checked(LowAndDissatisfied + OtherAndDissatisfied);

    public long N => checked(Low + Other);

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(LowAndDissatisfied);
        ArgumentOutOfRangeException.ThrowIfNegative(LowAndNot);
        ArgumentOutOfRangeException.ThrowIfNegative(OtherAndDissatisfied);
        ArgumentOutOfRangeException.ThrowIfNegative(OtherAndNot);
    }
}
