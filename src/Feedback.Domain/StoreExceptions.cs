namespace Feedback.Domain;

/// <summary>The store's write queue is full: nothing was written, try again after a while.</summary>
public sealed class StoreBusyException : Exception
{
    public StoreBusyException() : base("The write queue is full.") { }

    public StoreBusyException(string message) : base(message) { }

    public StoreBusyException(string message, Exception inner) : base(message, inner) { }
}

/// <summary>The store could not be reached or failed: whether the write happened is not known to the caller.</summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException() : base("The store is unavailable.") { }

    public StoreUnavailableException(string message) : base(message) { }

    public StoreUnavailableException(string message, Exception inner) : base(message, inner) { }
}
