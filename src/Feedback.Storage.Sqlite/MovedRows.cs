using System.Globalization;
using Feedback.Domain.Indices.Profiles;
using Feedback.Domain.Indices.Publishing;
using Feedback.Domain.Integrity;
using Feedback.Domain.Moving;

namespace Feedback.Storage.Sqlite;

/// <summary>Writes records that come from another store as rows; a row that is there already stays.</summary>
internal static class MovedRows
{
    private const string Catalogue = "INSERT OR IGNORE INTO catalogue (kind, code, body) VALUES ($0, $1, $2)";

    private const string Setting = "INSERT INTO settings (name, value) VALUES ($0, $1) ON CONFLICT DO UPDATE SET value = excluded.value";

    public static void Write(WriteSession session, MovedRecord record)
    {
        var json = StoredJson.Plain;
        switch (record)
        {
            case MovedAgency(var agency): session.Execute(Catalogue, "agency", agency.Code, StoredJson.Write(agency, json.Agency)); break;
            case MovedService(var service): session.Execute(Catalogue, "service", service.Code, StoredJson.Write(service, json.Service)); break;
            case MovedField(var field): session.Execute(Catalogue, "field", field.Code, StoredJson.Write(field, json.Field)); break;
            case MovedPlace(var place): session.Execute(Catalogue, "place", place.Code, StoredJson.Write(place, json.Place)); break;
            case MovedCatalogueVersion(var version): session.Execute(Setting, "catalogue-version", version.ToString(CultureInfo.InvariantCulture)); break;
            case MovedSecret(var name, var value): session.Execute("INSERT OR IGNORE INTO secrets (name, value) VALUES ($0, $1)", name, value); break;
            case MovedKey(var key): SqliteKeyStore.TryAdd(session, key); break;
            case MovedModel(var model): SqliteModelStore.TryAdd(session, model); break;
            case MovedActivation(var activation): SqliteModelStore.TryActivate(session, activation); break;
            case MovedFigures(var figures): SqliteRecordStore<ImportedFigures>.TryAdd(session, RecordKinds.Figures, figures, json.ImportedFigures); break;
            case MovedFlag(var flag): SqliteRecordStore<FlagCase>.TryAdd(session, RecordKinds.Flags, flag, json.FlagCase); break;
            case MovedPublication(var publication, var content):
                SqliteRecordStore<PublicationContent>.TryAdd(session, RecordKinds.PublicationContents, content, json.PublicationContent);
                SqliteRecordStore<Publication>.TryAdd(session, RecordKinds.Publications, publication, json.Publication);
                break;
            case MovedReceipt(var receipt): session.Execute("INSERT OR IGNORE INTO receipts (id, body) VALUES ($0, $1)", receipt.Id, StoredJson.Write(receipt, json.Receipt)); break;
            case MovedComplaint(var complaint): SqliteComplaintStore.Move(session, complaint); break;
            case MovedRating(var rating): SqliteRatingStore.TryInsert(session, rating, StoredJson.Write(rating, json.Rating)); break;
            default: throw new InvalidOperationException($"No rows are known for {record.GetType().Name}.");
        }
    }
}
