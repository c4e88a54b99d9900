using MongoDB.Driver;
using MongoDB.Driver.Core.Configuration;
using MongoDB.Driver.Core.Events;

namespace Feedback.Storage.Tests.Mongo;

/// <summary>
/// The line from one process to the server. It breaks at a chosen command of a batch and stays broken, as a killed process's
/// does: before the command is sent, or after it was done and before its answer is read.
/// </summary>
internal sealed class BrokenLine(int at, bool afterwards)
{
    private int _commands;
    private volatile bool _armed;

    /// <summary>Commands seen since it was armed.</summary>
    public int Commands => _commands;

    public bool Broken { get; private set; }

    /// <summary>Held before each command, to stop a process in its tracks.</summary>
    public Action? Before { get; set; }

    public void Arm() => _armed = true;

    public void Mend()
    {
        _armed = false;
        Broken = false;
    }

    public void Attach(ClusterBuilder builder) => builder
        .Subscribe<CommandStartedEvent>(started =>
        {
            if (!_armed || started.CommandName is "hello" or "isMaster" or "endSessions") return;
            Before?.Invoke();
            if (!afterwards && Interlocked.Increment(ref _commands) > at) Broken = true;
            if (Broken) throw new MongoClientException("The line is broken.");
        })
        .Subscribe<CommandSucceededEvent>(done =>
        {
            if (!_armed || done.CommandName is "hello" or "isMaster" or "endSessions") return;
            if (afterwards && Interlocked.Increment(ref _commands) > at) Broken = true;
            if (Broken) throw new MongoClientException("The line is broken.");
        });
}
