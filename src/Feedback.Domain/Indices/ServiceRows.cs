using Feedback.Domain.Catalogue;

namespace Feedback.Domain.Indices;

/// <summary>The row and the field of each service, worked out once a service.</summary>
internal sealed class ServiceRows(SatisfactionQuery query, CatalogueSnapshot catalogue)
{
    // No service's code has a slash.
    private const string FieldPrefix = "field/";

    private readonly Dictionary<string, Target?> _targets = new(StringComparer.Ordinal);
    private readonly bool _needed = query.NeedsService;
    private readonly CodeTable _codes = new();

    public CodeTable Fields { get; } = new();

    public string this[int row] => _codes[row];

    /// <summary>Null when the query leaves the service out.</summary>
    public Target? Find(string service)
    {
        if (!_needed) return default(Target);
        if (!_targets.TryGetValue(service, out var target))
        {
            target = Resolve(service);
            _targets.Add(service, target);
        }

        return target;
    }

    /// <summary>The place of each row in the order of its code.</summary>
    public int[] Ranks() => _codes.Ranks();

    /// <summary>Sums services under their field, for a query that does not tell them apart; <see cref="Find"/> knows the name again.</summary>
    public static Func<string, string> Summing(CatalogueSnapshot catalogue)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        return service =>
        {
            var field = catalogue.Services.GetValueOrDefault(service)?.Field ?? DimensionNames.None;
            return fields.TryGetValue(field, out var name) ? name : fields[field] = FieldPrefix + field;
        };
    }

    private Target? Resolve(string service)
    {
        if (service.StartsWith(FieldPrefix, StringComparison.Ordinal))
        {
            var summed = service[FieldPrefix.Length..];
            return query.Field is null || query.Field == summed ? new Target(_codes.NumberOf(service), Fields.NumberOf(summed)) : null;
        }

        // Counters summed over services: the store has left out those that the query does not ask for.
        if (service.Length == 0) return default(Target);

        var field = catalogue.Services.GetValueOrDefault(service)?.Field ?? DimensionNames.None;
        return (query.Service is null || query.Service == service) && (query.Field is null || query.Field == field)
            ? new Target(_codes.NumberOf(service), Fields.NumberOf(field))
            : null;
    }

    /// <summary>The row of one service and the field it belongs to.</summary>
    internal readonly record struct Target(int Service, int Field);
}
