using System.Security.Cryptography;
using System.Text;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Complaints;

namespace Feedback.Api.Complaints;

/// <summary>Opens a complaint for the citizen who holds its secret.</summary>
internal static class CitizenAccess
{
    /// <summary>The complaint; or 401 without a secret, and one and the same 404 for an unknown code and a wrong secret.</summary>
    public static async Task<Complaint> OpenAsync(
        this IComplaintStore complaints, HttpContext context, string? code, CancellationToken cancellationToken)
    {
        var secret = context.Request.Headers["X-Tracking-Secret"].ToString();
        if (secret.Length == 0) throw new ProblemException(new Problem(ProblemKind.Unauthenticated));
        if (secret.Length is < 16 or > 100) throw new ProblemException(Problem.Member("X-Tracking-Secret", MemberError.Pattern));
        var complaint = ComplaintCode.IsWellFormed(code) ? await complaints.FindAsync(code!, cancellationToken) : null;
        if (complaint is null || !CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Secrets.HashOf(secret)), Encoding.ASCII.GetBytes(complaint.Filed.SecretHash)))
        {
            throw new ProblemException(new Problem(ProblemKind.NotFound));
        }

        return complaint;
    }
}
