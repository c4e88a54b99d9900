using System.Text.Json.Serialization;
using Feedback.Domain.Access;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Complaints;
using Feedback.Domain.Indices.Profiles;
using Feedback.Domain.Indices.Publishing;
using Feedback.Domain.Integrity;
using Feedback.Domain.Ratings;
using Feedback.Domain.Routing;

namespace Feedback.Domain.Moving;

/// <summary>One record on its way; <c>kind</c> tells which.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(MovedAgency), "agency")]
[JsonDerivedType(typeof(MovedService), "service")]
[JsonDerivedType(typeof(MovedField), "field")]
[JsonDerivedType(typeof(MovedPlace), "place")]
[JsonDerivedType(typeof(MovedCatalogueVersion), "catalogueVersion")]
[JsonDerivedType(typeof(MovedSecret), "secret")]
[JsonDerivedType(typeof(MovedKey), "key")]
[JsonDerivedType(typeof(MovedModel), "model")]
[JsonDerivedType(typeof(MovedActivation), "activation")]
[JsonDerivedType(typeof(MovedFigures), "figures")]
[JsonDerivedType(typeof(MovedPublication), "publication")]
[JsonDerivedType(typeof(MovedFlag), "flag")]
[JsonDerivedType(typeof(MovedReceipt), "receipt")]
[JsonDerivedType(typeof(MovedComplaint), "complaint")]
[JsonDerivedType(typeof(MovedRating), "rating")]
public abstract record MovedRecord;

public sealed record MovedAgency(Agency Agency) : MovedRecord;

public sealed record MovedService(Service Service) : MovedRecord;

public sealed record MovedField(Field Field) : MovedRecord;

public sealed record MovedPlace(Place Place) : MovedRecord;

/// <summary>Comes after the catalogue's records: with it the catalogue is whole.</summary>
public sealed record MovedCatalogueVersion(long Version) : MovedRecord;

/// <summary>A secret the service made for itself; without it receipts and repeated filings are not recognised.</summary>
public sealed record MovedSecret(string Name, byte[] Value) : MovedRecord;

public sealed record MovedKey(AccessKey Key) : MovedRecord;

/// <summary>A model with its content.</summary>
public sealed record MovedModel(StoredModel Model) : MovedRecord;

/// <summary>Comes after the models, oldest first; the last one's model is active.</summary>
public sealed record MovedActivation(ModelActivation Activation) : MovedRecord;

public sealed record MovedFigures(ImportedFigures Figures) : MovedRecord;

public sealed record MovedFlag(FlagCase Flag) : MovedRecord;

/// <summary>A publication with its bytes and what they were made of.</summary>
public sealed record MovedPublication(Publication Publication, PublicationContent Content) : MovedRecord;

public sealed record MovedReceipt(Receipt Receipt) : MovedRecord;

/// <summary>A complaint with its code, which also tells the numbers given on its day.</summary>
public sealed record MovedComplaint(Complaint Complaint) : MovedRecord;

public sealed record MovedRating(Rating Rating) : MovedRecord;
