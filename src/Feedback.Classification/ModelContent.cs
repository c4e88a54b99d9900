using System.IO.Compression;
using System.Security.Cryptography;
using Feedback.Domain.Routing;

namespace Feedback.Classification;

/// <summary>
/// A model as stored bytes: hashes of the terms, their rarity, and the weights in half precision, compressed. The same model gives the
/// same bytes; what is not what was hashed is refused.
/// </summary>
internal static class ModelContent
{
    private const uint Format = 0x0252_4246; // "FBR", version 2

    private const int Buffer = 1 << 16;

    public static byte[] Pack(RoutingModel model)
    {
        using var packed = new MemoryStream();
        // Unbuffered, every number would become a compressed block of its own.
        using (var writer = new BinaryWriter(new BufferedStream(new BrotliStream(packed, CompressionLevel.Fastest), Buffer)))
        {
            writer.Write(Format);
            Write(writer, model.Fields);
            Write(writer, model.Natures);
        }

        return packed.ToArray();
    }

    public static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <exception cref="InvalidDataException">The content is not what was hashed, of another format, or knows other fields than stated.</exception>
    public static RoutingModel Load(StoredModel stored)
    {
        // Before anything reads it: a damaged model could still load and route wrongly.
        if (Hash(stored.Content) != stored.Sha256)
            throw new InvalidDataException($"The content of model {stored.Version} does not have the SHA-256 it was stored with.");
        using var reader = new BinaryReader(new BufferedStream(new BrotliStream(new MemoryStream(stored.Content), CompressionMode.Decompress), Buffer));
        if (reader.ReadUInt32() != Format) throw new InvalidDataException($"Model {stored.Version} is of another format.");
        var model = new RoutingModel(Read(reader), Read(reader));
        if (!model.Fields.Classes.SequenceEqual(stored.Fields, StringComparer.Ordinal))
            throw new InvalidDataException($"Model {stored.Version} scores other fields than it is stored with.");
        return model;
    }

    private static void Write(BinaryWriter writer, LinearModel model)
    {
        var options = model.Vocabulary.Options;
        writer.Write(options.Words);
        writer.Write(options.Accented);
        writer.Write(options.RunFrom);
        writer.Write(options.RunTo);
        writer.Write(options.LeastTexts);
        writer.Write(model.Classes.Count);
        foreach (var name in model.Classes) writer.Write(name);
        writer.Write(model.Vocabulary.Count);
        foreach (var term in model.Vocabulary.Terms) writer.Write(term);
        foreach (var rarity in model.Vocabulary.Rarity) writer.Write(rarity);
        foreach (var weight in model.Weights) writer.Write((Half)weight);
        foreach (var bias in model.Biases) writer.Write(bias);
    }

    private static LinearModel Read(BinaryReader reader)
    {
        var options = new TermOptions(reader.ReadInt32(), reader.ReadBoolean(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        string[] classes = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
        var count = reader.ReadInt32();
        var (terms, rarity) = (new ulong[count], new float[count]);
        for (var at = 0; at < count; at++) terms[at] = reader.ReadUInt64();
        for (var at = 0; at < count; at++) rarity[at] = reader.ReadSingle();
        var (weights, biases) = (new float[count * classes.Length], new float[classes.Length]);
        for (var at = 0; at < weights.Length; at++) weights[at] = (float)reader.ReadHalf();
        for (var at = 0; at < biases.Length; at++) biases[at] = reader.ReadSingle();
        return new LinearModel(classes, new Vocabulary(options, terms, rarity), weights, biases);
    }
}
