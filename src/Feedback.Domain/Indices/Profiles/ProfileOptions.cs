namespace Feedback.Domain.Indices.Profiles;

/// <summary>Completes the choices of a reader with the usual ones.</summary>
internal static class ProfileOptions
{
    /// <exception cref="ArgumentException">A choice the profile does not leave open, or a value it does not know.</exception>
    public static OrderedDictionary<string, string> Of(RuleProfile profile, IReadOnlyDictionary<string, string> chosen)
    {
        if (chosen.Keys.Any(code => profile.Options.All(option => option.Code != code)))
            throw new ArgumentException($"{profile.Code} has no such option.", nameof(chosen));

        var options = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in profile.Options)
        {
            var value = chosen.GetValueOrDefault(option.Code, option.Values[0]);
            if (!option.Values.Contains(value)) throw new ArgumentException($"{option.Code} cannot be that.", nameof(chosen));
            options.Add(option.Code, value);
        }

        return options;
    }
}
