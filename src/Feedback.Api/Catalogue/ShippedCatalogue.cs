using CsvHelper;
using Feedback.Domain.Catalogue;

namespace Feedback.Api.Catalogue;

/// <summary>The catalogue that comes with the program (<c>Seed/*.csv</c>): what a new store is filled with.</summary>
internal static class ShippedCatalogue
{
    // Said outright: left alone the reader guesses, and cells are full of bars.
    private static readonly CsvReaderOptions Comma = new() { Separator = ',', FieldCountMismatch = CsvFieldCountHandling.Throw };

    /// <summary>Reads it anew; it is needed once in the life of a store, so nothing is kept.</summary>
    public static CatalogueSnapshot Load() => new(
        1,
        Read("agencies", row => new Agency(
            Text(row, "code"), Text(row, "name_vi"), Optional(row, "name_en"), Optional(row, "parent"),
            Level(Text(row, "level")), Optional(row, "place"), Several(row, "aliases"))),
        Read("services", row => new Service(
            Text(row, "code"), Text(row, "name_vi"), Optional(row, "name_en"), Text(row, "field"), Text(row, "group"),
            Text(row, "ministry"), [.. Several(row, "levels").Select(Level)])),
        Read("fields", row => new Field(
            Text(row, "code"), Text(row, "name_vi"), Text(row, "name_en"), Text(row, "central"), Text(row, "provincial"),
            Optional(row, "commune_unit"))),
        Read("places", row => new Place(
            Text(row, "code"), Text(row, "name"), Text(row, "full_name"), Text(row, "name_en"), Text(row, "kind"),
            Optional(row, "province"), Several(row, "aliases"))));

    private static List<T> Read<T>(string name, Func<CsvReader, T> make)
    {
        using var stream = typeof(ShippedCatalogue).Assembly.GetManifestResourceStream($"catalogue/{name}.csv")
            ?? throw new InvalidOperationException($"The program was built without its {name}.");
        using var csv = CsvReader.Create(stream, Comma);
        var rows = new List<T>();
        while (csv.Read()) rows.Add(make(csv));
        return rows;
    }

    private static string Text(CsvReader row, string column) =>
        Optional(row, column) ?? throw new InvalidOperationException($"Shipped catalogue: {column} is empty in row {row.RowNumber}.");

    private static string? Optional(CsvReader row, string column) => row.GetString(column) is { Length: > 0 } value ? value : null;

    private static string[] Several(CsvReader row, string column) => Optional(row, column)?.Split('|') ?? [];

    private static AgencyLevel Level(string level) => level switch
    {
        "central" => AgencyLevel.Central,
        "provincial" => AgencyLevel.Provincial,
        "commune" => AgencyLevel.Commune,
        _ => throw new InvalidOperationException($"Shipped catalogue: no level is called {level}."),
    };
}
