namespace Feedback.Domain.Moving;

/// <summary>A move into the store has begun and not ended. Used before, it would make secrets and complaint numbers that are still to come.</summary>
public sealed class MoveUnderWayException : Exception
{
    public MoveUnderWayException() : base("An import into this store has not ended. Run it again: it goes on where it stopped. Until then the store is not whole, and nothing else may use it.") { }

    public MoveUnderWayException(string message) : base(message) { }

    public MoveUnderWayException(string message, Exception inner) : base(message, inner) { }
}
