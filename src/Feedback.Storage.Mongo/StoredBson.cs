using System.Runtime.CompilerServices;
using Feedback.Domain.Ratings;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Bson.Serialization.Conventions;
using MongoDB.Bson.Serialization.Options;
using MongoDB.Bson.Serialization.Serializers;

namespace Feedback.Storage.Mongo;

/// <summary>How records become documents: names in camelCase, enumerations by name, absent for null, times as BSON dates.</summary>
internal static class StoredBson
{
    private static readonly Lazy<bool> Registered = new(RegisterAll);

    public static void Register() => _ = Registered.Value;

    private static bool RegisterAll()
    {
        ConventionRegistry.Register(
            "Feedback",
            new ConventionPack
            {
                new CamelCaseElementNameConvention(),
                new EnumRepresentationConvention(BsonType.String),
                new IgnoreIfNullConvention(true),
                new IgnoreExtraElementsConvention(true),
                new RecordConvention(),
            },
            type => type.Namespace?.StartsWith("Feedback.", StringComparison.Ordinal) == true);
        BsonSerializer.TryRegisterSerializer(new GuidSerializer(GuidRepresentation.Standard));
        BsonSerializer.TryRegisterSerializer(new DateTimeOffsetSerializer(BsonType.DateTime));
        BsonClassMap.TryRegisterClassMap<Answer>(map =>
        {
            map.AutoMap();
            var factors = new DictionaryInterfaceImplementerSerializer<Dictionary<Factor, int>, Factor, int>(
                DictionaryRepresentation.Document, new EnumSerializer<Factor>(BsonType.String), Int32Serializer.Instance);
            map.MapMember(answer => answer.Factors).SetSerializer(
                new ImpliedImplementationInterfaceSerializer<IReadOnlyDictionary<Factor, int>, Dictionary<Factor, int>>(factors));
        });
        return true;
    }

    /// <summary>Records are filled through their init setters, so that an element that is not there leaves null.</summary>
    private sealed class RecordConvention : ConventionBase, IClassMapConvention
    {
        public void Apply(BsonClassMap classMap)
        {
            var type = classMap.ClassType;
            if (!type.IsAbstract) classMap.SetCreator(() => RuntimeHelpers.GetUninitializedObject(type));
        }
    }
}
