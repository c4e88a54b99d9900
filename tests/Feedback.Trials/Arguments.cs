using System.Globalization;

namespace Feedback.Trials;

/// <summary>Options of a trial: a name and its value, or the usual value.</summary>
internal sealed class Arguments(string[] given)
{
    public int Number(string name, int usual) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;

    public string? Text(string name)
    {
        var at = Array.IndexOf(given, name);
        return at < 0 ? null : given[at + 1];
    }
}
