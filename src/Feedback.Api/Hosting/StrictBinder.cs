using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FastEndpoints;
using Feedback.Api.Problems;

namespace Feedback.Api.Hosting;

/// <summary>
/// Reads a request from its JSON body and from nowhere else: a query parameter or header must not fill a member.
/// Whatever the JSON reader says stays inside, since its messages tell of our types and quote the input.
/// </summary>
internal sealed class StrictBinder<TRequest> : IRequestBinder<TRequest> where TRequest : notnull
{
    // The framework's own type for "no request"; it keeps the constructor to itself.
    private static readonly TRequest? Nothing =
        typeof(TRequest) == typeof(EmptyRequest) ? (TRequest)RuntimeHelpers.GetUninitializedObject(typeof(TRequest)) : default;

    public async ValueTask<TRequest> BindAsync(BinderContext ctx, CancellationToken ct)
    {
        if (Nothing is not null) return Nothing;
        var request = ctx.HttpContext.Request;
        if (!request.HasJsonContentType()) throw new ProblemException(new Problem(ProblemKind.UnsupportedMediaType));

        if (request.Query.Count > 0) throw new ProblemException(new Problem(ProblemKind.UnknownParameter));
        return await RequestBody.ReadAsync(request, Parse, ct);
    }

    private static TRequest Parse(ReadOnlySequence<byte> body)
    {
        var type = ApiJson.Info<TRequest>();
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 16 });
            var parsed = JsonSerializer.Deserialize(ref reader, type);
            if (reader.BytesConsumed < body.Length && reader.Read()) throw new JsonException();
            return parsed ?? throw new JsonException();
        }
        catch (JsonException fault)
        {
            throw new ProblemException(
                IsWellFormed(body) && KnownMember(fault.Path, type) is { } member
                    ? Problem.Member(member, MemberError.WrongType)
                    : new Problem(ProblemKind.InvalidJson));
        }
    }

    private static bool IsWellFormed(ReadOnlySequence<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 16 });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The path as a member name, if every step of it is a name of ours; else it would echo the input.</summary>
    private static string? KnownMember(string? path, JsonTypeInfo type)
    {
        if (path is null || !path.StartsWith("$.", StringComparison.Ordinal)) return null;
        var current = type;
        foreach (var step in path[2..].Split('.'))
        {
            var name = step.Split('[')[0];
            if (current.Properties.FirstOrDefault(p => p.Name == name) is not { } property) return null;
            current = ApiJson.Options.GetTypeInfo(property.PropertyType);
            if (current.ElementType is { } element && current.Kind == JsonTypeInfoKind.Enumerable) current = ApiJson.Options.GetTypeInfo(element);
        }

        return path[2..];
    }
}
