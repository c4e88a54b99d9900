namespace Feedback.Storage.Mongo;

/// <summary>The collections of office records, less their <c>records_</c>.</summary>
internal static class RecordKinds
{
    public const string Figures = "figures";
    public const string Flags = "flags";
    public const string Publications = "publications";
    public const string PublicationContents = "publication_contents";
}
