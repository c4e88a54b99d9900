using System.Buffers;
using Feedback.Api.Problems;

namespace Feedback.Api.Hosting;

/// <summary>Reads a whole body, within the limit every operation has.</summary>
internal static class RequestBody
{
    /// <summary>A body may have 1 MiB.</summary>
    public const int Most = 1 << 20;

    /// <param name="parse">Called once, with the body in memory; what it gives must not hold on to the bytes.</param>
    /// <exception cref="ProblemException">The body is too large or coded.</exception>
    public static async ValueTask<T> ReadAsync<T>(HttpRequest request, Func<ReadOnlySequence<byte>, T> parse, CancellationToken ct)
    {
        if (request.Headers.ContentEncoding.Count > 0) throw new ProblemException(new Problem(ProblemKind.UnsupportedMediaType));
        if (request.ContentLength > Most) throw TooLarge();
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(ct);
            if (read.Buffer.Length > Most) throw TooLarge();
            if (!read.IsCompleted)
            {
                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var parsed = parse(read.Buffer);
            request.BodyReader.AdvanceTo(read.Buffer.End);
            return parsed;
        }
    }

    private static ProblemException TooLarge() => new(new Problem(ProblemKind.PayloadTooLarge));
}
