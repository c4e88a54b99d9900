using System.Collections.Frozen;
using Feedback.Domain.Catalogue.Finding;

namespace Feedback.Domain.Catalogue;

/// <summary>An immutable snapshot of agencies, services, fields and places with the look-ups the rules need.</summary>
public sealed class CatalogueSnapshot
{
    private readonly FrozenDictionary<string, string[]> _children;
    private readonly Lazy<PlaceFinder> _finder;

    public CatalogueSnapshot(
        long version,
        IReadOnlyList<Agency> agencies,
        IReadOnlyList<Service> services,
        IReadOnlyList<Field> fields,
        IReadOnlyList<Place> places)
    {
        Version = version;
        Agencies = agencies.ToFrozenDictionary(a => a.Code, StringComparer.Ordinal);
        Services = services.ToFrozenDictionary(s => s.Code, StringComparer.Ordinal);
        Fields = fields.ToFrozenDictionary(f => f.Code, StringComparer.Ordinal);
        Places = places.ToFrozenDictionary(p => p.Code, StringComparer.Ordinal);
        _finder = new(() => new PlaceFinder(Places.Values));
        _children = agencies.Where(a => a.Parent is not null)
            .GroupBy(a => a.Parent!, a => a.Code, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    public static CatalogueSnapshot Empty { get; } = new(0, [], [], [], []);

    public long Version { get; }

    public FrozenDictionary<string, Agency> Agencies { get; }

    public FrozenDictionary<string, Service> Services { get; }

    public FrozenDictionary<string, Field> Fields { get; }

    public FrozenDictionary<string, Place> Places { get; }

    /// <summary>Finds the places texts speak of; built when first asked for.</summary>
    public PlaceFinder Finder => _finder.Value;

    /// <summary>Direct children of an agency.</summary>
    public IReadOnlyList<string> ChildrenOf(string agency) => _children.GetValueOrDefault(agency, []);

    /// <summary>The agency and everything under it.</summary>
    public IReadOnlySet<string> Subtree(string top)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([top]);
        while (open.TryPop(out var code))
        {
            if (found.Add(code))
            {
                foreach (var child in ChildrenOf(code)) open.Push(child);
            }
        }

        return found;
    }

    /// <summary>The agency itself, its parent, and so on to the top; a cycle made by a bad edit ends the walk.</summary>
    public IEnumerable<string> Ancestry(string agency)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var code = agency; code is not null && seen.Add(code); code = Agencies.GetValueOrDefault(code)?.Parent)
        {
            yield return code;
        }
    }

    /// <summary>Whether <paramref name="agency"/> is <paramref name="top"/> or stands under it.</summary>
    public bool IsWithin(string agency, string top) => Ancestry(agency).Contains(top, StringComparer.Ordinal);

    /// <summary>The province a place lies in, the province itself for a province.</summary>
    public string? ProvinceOf(string? place) =>
        place is not null && Places.TryGetValue(place, out var found) ? found.Province ?? found.Code : null;
}
