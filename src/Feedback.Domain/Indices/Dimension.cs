namespace Feedback.Domain.Indices;

/// <summary>What a satisfaction table can be divided by.</summary>
public enum Dimension
{
    Agency,
    Service,
    Province,
    Field,
    Channel,
    Outcome,
    Scale,
    Stratum,
    Factor,
    Day,
    Month,
    Quarter,
    Year,
}

/// <summary>The names of dimensions in queries and keys, and of the enum codes beneath them.</summary>
public static class DimensionNames
{
    /// <summary>The code of a cell whose rating has no such thing: a central agency's province, an unknown service's field, no outcome.</summary>
    public const string None = "none";

    private static readonly Dictionary<string, Dimension> ByName =
        Enum.GetValues<Dimension>().ToDictionary(d => d.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly string[] Names = [.. ByName.Keys];

    public static string Name(this Dimension dimension) => Names[(int)dimension];

    public static bool TryParse(string name, out Dimension dimension) => ByName.TryGetValue(name, out dimension);

    /// <summary>The code of an enum value: its name in lower case, <see cref="None"/> without one.</summary>
    internal static string CodeOf<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant() ?? None;
}
