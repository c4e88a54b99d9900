using System.Buffers.Binary;
using MongoDB.Bson;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>
/// Ids as numbers of 63 bits in their order, so that a recount can cut them into pieces by halving, without having them sorted: not every server
/// walks an index in order.
/// </summary>
internal static class IdSpace
{
    /// <summary>Past the last id.</summary>
    public const long End = long.MaxValue;

    private const int Letters = 9;

    /// <summary>The least rating id of a place: its first 63 bits, in which a UUID v7 has the time.</summary>
    public static BsonValue Rating(long place)
    {
        var id = new byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(id, (ulong)place << 1);
        return new BsonBinaryData(new Guid(id, bigEndian: true), GuidRepresentation.Standard);
    }

    /// <summary>The least receipt id of a place: nine letters of seven bits. Beyond them lies what begins with a letter outside ASCII, in the last piece.</summary>
    public static BsonValue Receipt(long place)
    {
        Span<char> letters = stackalloc char[Letters];
        for (var i = 0; i < Letters; i++) letters[i] = (char)Math.Max(1, (place >> (7 * (Letters - 1 - i))) & 0x7F);
        return new BsonString(letters.ToString());
    }
}
