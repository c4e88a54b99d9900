namespace Feedback.Domain.Records;

/// <summary>A record the office keeps: imported figures, a publication, a flag. There are thousands of them, not millions.</summary>
public interface IOfficeRecord
{
    /// <summary>Unique among its kind; lists are in the order of ids.</summary>
    string Id { get; }

    /// <summary>1 at first, one more with every change.</summary>
    int Version { get; }
}
