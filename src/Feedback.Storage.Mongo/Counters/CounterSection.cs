using System.Globalization;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>
/// The part of a counter document that holds one kind: <c>8</c>, and on a shelf of services one for each service, <c>8:2%2E000815</c>, since a dot in a
/// name divides paths.
/// </summary>
internal readonly record struct CounterSection(CounterKind Kind, string Service)
{
    public string Name => CounterGrains.OwnerOf(Kind) + (Service.Length == 0 ? "" : ":" + Escape(Service));

    public static CounterSection Parse(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var kind = int.Parse(colon < 0 ? name : name.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture);
        return new CounterSection(new CounterKind(kind), colon < 0 ? "" : Unescape(name[(colon + 1)..]));
    }

    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Escape(string service) =>
        service.Replace("%", "%25", StringComparison.Ordinal).Replace(".", "%2E", StringComparison.Ordinal).Replace("$", "%24", StringComparison.Ordinal);

    private static string Unescape(string service) =>
        service.Replace("%2E", ".", StringComparison.Ordinal).Replace("%24", "$", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
}
