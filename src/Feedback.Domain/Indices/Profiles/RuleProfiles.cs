namespace Feedback.Domain.Indices.Profiles;

/// <summary>The profiles this version knows. A new state of the law is a new version here, beside the old one.</summary>
public static class RuleProfiles
{
    public static IReadOnlyList<RuleProfile> All { get; } = [Qd766.Profile, Sipas.Profile, Nd61.Profile, Govuk.Profile];

    /// <summary>The latest version in force on a day, or else the earliest that is known: later rules than none.</summary>
    public static RuleProfile? Find(string code, DateOnly day)
    {
        var versions = All.Where(profile => profile.Code == code).OrderBy(profile => profile.EffectiveFrom).ToList();
        return versions.LastOrDefault(profile => profile.EffectiveFrom <= day) ?? versions.FirstOrDefault();
    }
}
