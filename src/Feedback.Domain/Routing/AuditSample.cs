using System.Security.Cryptography;
using System.Text;

namespace Feedback.Domain.Routing;

/// <summary>
/// Complaints that a person looks at although the classifier was sure: without them nobody would see how often it is surely wrong.
/// Chosen by the code's hash, so that every process chooses the same ones and nobody chooses which.
/// </summary>
public static class AuditSample
{
    /// <summary>The flag of a complaint that was chosen.</summary>
    public const string Flag = "audit-sample";

    /// <param name="share">Part of all complaints, 0 to 1.</param>
    public static bool Includes(string code, double share)
    {
        ArgumentNullException.ThrowIfNull(code);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"audit {code}"));
        return BitConverter.ToUInt32(hash) < share * ((double)uint.MaxValue + 1);
    }
}
