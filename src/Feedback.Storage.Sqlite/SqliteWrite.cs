namespace Feedback.Storage.Sqlite;

/// <summary>One write in a batch: applied inside the transaction, answered after its commit.</summary>
internal interface ISqliteWrite
{
    void Apply(WriteSession session);

    void Succeed();

    void Fail(Exception fault);
}

/// <inheritdoc cref="ISqliteWrite"/>
internal sealed class SqliteWrite<T>(Func<WriteSession, T> write) : ISqliteWrite
{
    // Callers continue on other threads; the writer must not run their code.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Result => _done.Task;

    public void Apply(WriteSession session) => _result = write(session);

    public void Succeed() => _done.TrySetResult(_result!);

    public void Fail(Exception fault) => _done.TrySetException(fault);
}
