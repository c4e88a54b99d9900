using System.IO.Compression;
using System.Security.Cryptography;
using Feedback.Domain.Routing;
using Microsoft.ML;

namespace Feedback.Classification;

/// <summary>A model as stored bytes: ML.NET's zip, made the same for the same model, and refused when it is not what was hashed.</summary>
internal static class ModelContent
{
    // ML.NET writes the time of saving into every entry; zip can't say less than 1980.
    private static readonly DateTimeOffset Undated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Pack(MLContext context, ITransformer model)
    {
        using var saved = new MemoryStream();
        context.Model.Save(model, context.Data.LoadFromEnumerable<PreparedText>([]).Schema, saved);
        saved.Position = 0;
        using var packed = new MemoryStream();
        using (var from = new ZipArchive(saved, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName);
                copy.LastWriteTime = Undated;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return packed.ToArray();
    }

    public static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <exception cref="InvalidDataException">The content is not what was hashed, or knows other fields than stated.</exception>
    public static FieldModel Load(StoredModel stored)
    {
        // Before anything reads the zip: a model is code-like input, and a damaged one could still load and route wrongly.
        if (Hash(stored.Content) != stored.Sha256)
            throw new InvalidDataException($"The content of model {stored.Version} does not have the SHA-256 it was stored with.");
        var context = new MLContext(stored.Seed);
        using var content = new MemoryStream(stored.Content);
        var model = new FieldModel(context, context.Model.Load(content, out _));
        if (!model.Fields.SequenceEqual(stored.Fields, StringComparer.Ordinal))
            throw new InvalidDataException($"Model {stored.Version} scores other fields than it is stored with.");
        return model;
    }
}
