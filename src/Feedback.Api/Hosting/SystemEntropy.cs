using System.Security.Cryptography;
using Feedback.Domain;

namespace Feedback.Api.Hosting;

/// <summary>The operating system's random generator.</summary>
internal sealed class SystemEntropy : IEntropy
{
    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}
