using System.Globalization;
using Feedback.Domain.Complaints;

namespace Feedback.Api.Complaints;

/// <summary>A complaint's version as an entity tag.</summary>
internal static class Etag
{
    public static string Of(Complaint complaint) => string.Create(CultureInfo.InvariantCulture, $"\"{complaint.Version}\"");
}
