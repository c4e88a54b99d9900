using Feedback.Domain.Indices.Disclosure;

namespace Feedback.Trials.Disclosure;

/// <summary>Prints the agencies of every period by the rule in force, or by a weakened one.</summary>
/// <param name="rounds">Whether counts are rounded.</param>
/// <param name="complements">Whether what would give a hidden row away is hidden too.</param>
internal sealed class Publisher(bool rounds, bool complements, ReadOnlyMemory<byte> key)
{
    public const int Least = 10;

    private readonly CountRounding _rounding = new(key);

    /// <summary>How far a printed count may be from the true one.</summary>
    public int Slack => rounds ? CountRounding.Base - 1 : 0;

    /// <summary>Null for a hidden row.</summary>
    public Dictionary<(string Period, string Agency), long[]?> Print(SmallCountry country)
    {
        var printed = new Dictionary<(string, string), long[]?>();
        foreach (var (name, months) in SmallCountry.Periods)
        {
            var sums = country.Subtrees(months);
            var n = sums.ToDictionary(row => row.Key, row => row.Value.Sum(), StringComparer.Ordinal);
            var hidden = complements
                ? TreeSuppression.Of(n, code => country.Parents.GetValueOrDefault(code), Least)
                : n.Where(row => row.Value < Least).Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var (agency, counts) in sums)
            {
                long[] row = rounds ? [.. _rounding.Round($"Likert5/{name}", counts)] : counts;
                printed[(name, agency)] = hidden.Contains(agency) || row.Sum() < Least ? null : row;
            }
        }

        return printed;
    }
}
