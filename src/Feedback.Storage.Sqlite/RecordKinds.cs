namespace Feedback.Storage.Sqlite;

/// <summary>What the column <c>kind</c> of <c>records</c> holds.</summary>
internal static class RecordKinds
{
    public const string Figures = "figures";
    public const string Flags = "flags";
    public const string Publications = "publications";
    public const string PublicationContents = "publication_contents";
}
