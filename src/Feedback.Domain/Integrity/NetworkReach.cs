namespace Feedback.Domain.Integrity;

/// <summary>At how many agencies a network was seen on a day: behind one seen at many stand many people.</summary>
internal sealed class NetworkReach(IReadOnlyList<SubjectGroup> groups, IntegrityRules rules)
{
    private readonly HashSet<(string Network, DateOnly Day)> _shared = groups
        .Where(group => group.Key.Kind == SubjectKind.Network)
        .GroupBy(group => (Network: group.Key.Code!, group.Day))
        .Where(network => network.Select(group => group.Key.Agency).Distinct(StringComparer.Ordinal).Count() >= rules.AgenciesOfSharedNetwork)
        .Select(network => network.Key)
        .ToHashSet();

    public bool IsShared(SubjectGroup group) => group.Key.Kind == SubjectKind.Network && _shared.Contains((group.Key.Code!, group.Day));
}
