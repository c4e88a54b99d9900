using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Indices.Profiles;

namespace Feedback.Api.Indices;

/// <summary>Reads what a caller chose where a profile's sources contradict one another: one query parameter for each option.</summary>
internal static class ProfileChoices
{
    /// <summary>Every option of every profile is known by name, so that one of another profile is told apart from a mistyped one.</summary>
    public static Dictionary<string, string> Read(QueryParameters parameters, RuleProfile? profile)
    {
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in RuleProfiles.All.SelectMany(known => known.Options))
        {
            if (parameters.Code(option.Code) is not { } value) continue;
            if (profile?.Options.Contains(option) != true) parameters.Fail(option.Code, MemberError.NotAllowed);
            else if (!option.Values.Contains(value)) parameters.Fail(option.Code, MemberError.WrongType);
            chosen[option.Code] = value;
        }

        return chosen;
    }
}
