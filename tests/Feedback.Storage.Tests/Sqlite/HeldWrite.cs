using Feedback.Storage.Sqlite;

namespace Feedback.Storage.Tests.Sqlite;

/// <summary>A write that keeps the writer inside its transaction until it is let go, so that others queue up behind it.</summary>
internal sealed class HeldWrite : IDisposable
{
    private readonly ManualResetEventSlim _entered = new();
    private readonly ManualResetEventSlim _open = new();

    public HeldWrite(SqliteWriter writer, CancellationToken cancellationToken) => Done = writer.WriteAsync(
        _ =>
        {
            _entered.Set();
            _open.Wait(cancellationToken);
            return true;
        },
        cancellationToken);

    public Task Done { get; }

    /// <summary>Returns once the writer stands still in this write.</summary>
    public void WaitUntilEntered(CancellationToken cancellationToken) => _entered.Wait(cancellationToken);

    public void LetGo() => _open.Set();

    public void Dispose()
    {
        _open.Set();
        _entered.Dispose();
    }
}
