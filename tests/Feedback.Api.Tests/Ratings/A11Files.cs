using System.Text;
using Feedback.Domain.Indices.Profiles;

namespace Feedback.Api.Tests.Ratings;

/// <summary>Files of the A-11 form to send.</summary>
internal static class A11Files
{
    public static readonly string Header = string.Join(',', A11Row.Columns);

    public static string Line(string id, string answer = "4", string comment = "") => $"{id},{answer},1,0,0,0,0,0,0,0,0,0,0,0,0,1,{comment}";

    public static StringContent Content(params string[] lines) => new(string.Join("\r\n", [Header, .. lines, ""]), Encoding.UTF8, "text/csv");
}
