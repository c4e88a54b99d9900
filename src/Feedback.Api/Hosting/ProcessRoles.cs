namespace Feedback.Api.Hosting;

/// <summary>Reads the role of this process from <c>Role</c> (<c>--role worker</c>).</summary>
internal static class ProcessRoles
{
    public static ProcessRole Of(IConfiguration configuration) =>
        Names<ProcessRole>.Parse(Text(configuration)) ?? throw new InvalidOperationException(Unknown(configuration));

    /// <summary>Why this process cannot take the role it was given, in words for the operator; null when it can.</summary>
    public static string? Fault(IConfiguration configuration)
    {
        if (Names<ProcessRole>.Parse(Text(configuration)) is not { } role) return Unknown(configuration);
        if (role == ProcessRole.All) return null;
        // Jobs of the embedded store wait in the memory of the process that filed them: no other could ever run them.
        if (configuration.GetValue<string>("Storage:Kind") is null or "Sqlite")
        {
            return $"Role={Text(configuration)} needs Storage:Kind=Mongo. With the embedded store one process does everything (Role=all).";
        }

        return role == ProcessRole.Worker && !configuration.GetValue("Jobs:Enabled", true)
            ? "Role=worker needs Jobs:Enabled=true: there would be nothing for it to do."
            : null;
    }

    private static string Text(IConfiguration configuration) => configuration["Role"] ?? "all";

    private static string Unknown(IConfiguration configuration) => $"Role must be api, worker or all, not '{Text(configuration)}'.";
}
