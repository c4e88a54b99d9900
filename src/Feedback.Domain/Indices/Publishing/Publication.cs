using Feedback.Domain.Records;

namespace Feedback.Domain.Indices.Publishing;

/// <summary>Where a publication stands.</summary>
public enum PublicationState
{
    /// <summary>Frozen and readable by the committee; somebody else must look at it.</summary>
    Draft,

    /// <summary>A second person has looked at it.</summary>
    Reviewed,

    /// <summary>Public for good. What turns out wrong is corrected by a later number, with its reason.</summary>
    Published,

    /// <summary>Given up before it was public.</summary>
    Discarded,
}

/// <summary>What is done to a publication.</summary>
public enum PublicationAction
{
    Draft,
    Review,
    Publish,
    Discard,
}

/// <summary>One line of a publication's history.</summary>
/// <param name="By">Id of the key.</param>
public sealed record PublicationStep(PublicationAction Action, string By, DateTimeOffset At, string? Note);

/// <summary>A period's tables, frozen. The content lies beside it under the same id.</summary>
/// <param name="Id"><c>2026-10.1</c>: the period and the number of this version of it.</param>
/// <param name="CutOff">What was counted until this instant is in it, and nothing that came later.</param>
/// <param name="Method">Version of the public tables' rules.</param>
/// <param name="Sha256">Of the content's bytes, in lower-case hex; its ETag.</param>
/// <param name="Reason">Why an earlier number is corrected; none for the first.</param>
public sealed record Publication(
    string Id,
    int Version,
    string Period,
    int Number,
    PublicationState State,
    DateTimeOffset CutOff,
    string Method,
    long Ratings,
    int Rows,
    int SuppressedRows,
    string Sha256,
    int Bytes,
    string? Reason,
    IReadOnlyList<PublicationStep> Steps) : IOfficeRecord
{
    public static string IdOf(string period, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{period}.{number}");

    public DateTimeOffset? PublishedAt => Steps.FirstOrDefault(step => step.Action == PublicationAction.Publish)?.At;
}

/// <summary>The bytes of a publication and what they were made of, both for good.</summary>
/// <param name="Content">JSON text as it is served.</param>
/// <param name="Input">The <see cref="Disclosure.PublicInput"/> as gzipped JSON in base64: not public.</param>
public sealed record PublicationContent(string Id, int Version, string Content, string Input) : IOfficeRecord;
