using Feedback.Domain.Catalogue;

namespace Feedback.Domain.Indices;

/// <summary>
/// Which rows an agency's ratings are added to: the top's (the agency asked for, else the root above it), with its whole
/// subtree, and the direct child of the top on the way down, with its subtree. The top's own ratings are in its row only.
/// </summary>
internal sealed class AgencyRows(SatisfactionQuery query, CatalogueSnapshot catalogue)
{
    /// <summary>No such row.</summary>
    public const int None = -1;

    // No agency's code has a slash.
    private const string ProvincePrefix = "province/";

    private readonly Dictionary<string, Target> _targets = new(StringComparer.Ordinal);
    private readonly CodeTable _codes = new();
    private readonly Dictionary<int, int> _tops = [];

    public CodeTable Provinces { get; } = new();

    public string this[int row] => _codes[row];

    /// <summary>The row that contains this one, or <see cref="None"/>.</summary>
    public int TopOf(int row) => _tops.GetValueOrDefault(row, None);

    /// <summary>Worked out once an agency; null when the query leaves the agency out.</summary>
    public Target? Find(string agency)
    {
        if (!_targets.TryGetValue(agency, out var target))
        {
            target = Resolve(agency);
            _targets.Add(agency, target);
        }

        return target.Top == None ? null : target;
    }

    /// <summary>A top before its children, children by code.</summary>
    public int Compare(int a, int b)
    {
        var (topA, topB) = (TopOf(a), TopOf(b));
        var byTop = _codes.Compare(topA == None ? a : topA, topB == None ? b : topB);
        if (byTop != 0) return byTop;
        return topA == None || topB == None ? (topA == None ? 0 : 1) - (topB == None ? 0 : 1) : _codes.Compare(a, b);
    }

    /// <summary>The place of each row in this order.</summary>
    public int[] Ranks() => _codes.Ranks(Compare);

    /// <summary>Sums agencies under their province, for a query that does not tell them apart; <see cref="Find"/> knows the name again.</summary>
    public static Func<string, string> Summing(CatalogueSnapshot catalogue)
    {
        var provinces = new Dictionary<string, string>(StringComparer.Ordinal);
        return agency =>
        {
            if (provinces.TryGetValue(agency, out var province)) return province;
            return provinces[agency] = ProvincePrefix + (catalogue.ProvinceOf(catalogue.Agencies.GetValueOrDefault(agency)?.Place) ?? DimensionNames.None);
        };
    }

    private Target Resolve(string agency)
    {
        if (agency.StartsWith(ProvincePrefix, StringComparison.Ordinal))
        {
            var summed = agency[ProvincePrefix.Length..];
            return query.Province is null || query.Province == summed
                ? new Target(_codes.NumberOf(agency), None, Provinces.NumberOf(summed))
                : new Target(None, None, None);
        }

        var outside = new Target(None, None, None);

        // Counters summed over agencies: the store has left out those that the query does not ask for.
        if (agency.Length == 0) return new Target(_codes.NumberOf(agency), None, Provinces.NumberOf(DimensionNames.None));

        var province = catalogue.ProvinceOf(catalogue.Agencies.GetValueOrDefault(agency)?.Place) ?? DimensionNames.None;
        if (query.Province is not null && query.Province != province) return outside;

        string[] path = [.. catalogue.Ancestry(agency)];
        var at = query.Agency is null ? path.Length - 1 : Array.IndexOf(path, query.Agency);
        if (at < 0) return outside;

        var top = _codes.NumberOf(path[at]);
        var child = at == 0 ? None : _codes.NumberOf(path[at - 1]);
        if (child != None) _tops[child] = top;
        return new Target(top, child, Provinces.NumberOf(province));
    }

    /// <summary>The rows of one agency and the province it lies in.</summary>
    internal readonly record struct Target(int Top, int Child, int Province);
}
