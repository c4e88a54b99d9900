using Feedback.Domain;
using Feedback.Domain.Integrity;

namespace Feedback.Trials.Stuffing;

/// <summary>Sixty offices over six weeks, honest but for a few: each attack strikes an office of its own in the last week.</summary>
internal sealed class StuffedCountry
{
    /// <summary>A Monday.</summary>
    public static readonly DateOnly FirstDay = new(2026, 8, 31);

    public const int Days = 42;

    public const int FirstAttackDay = 35;

    private readonly List<RatingTrace>[] _days = new List<RatingTrace>[Days];
    private readonly Dictionary<Guid, Attack> _stuffed = [];

    public StuffedCountry(int seed, int offices, IReadOnlyList<Attack> attacks)
    {
        var chance = new Chance(seed);
        var honest = new HonestTraffic(chance);
        var attacker = new Attacker(chance, honest);
        Office[] all = [.. Enumerable.Range(0, offices).Select(number => Office.Make(number, chance))];
        int[] order = [.. Enumerable.Range(0, offices)];
        chance.Shuffle(order);
        for (var i = 0; i < attacks.Count; i++) Attacked[all[order[i]].Code] = attacks[i];
        for (var day = 0; day < Days; day++)
        {
            var start = FirstDay.AddDays(day).StartInVietnam();
            _days[day] = [];
            foreach (var office in all)
            {
                List<RatingTrace> citizens = [.. honest.Day(office, start.ToOffset(Instant.VietnamOffset))];
                DayKinds.Add((office.Code, FirstDay.AddDays(day)), honest.Kind);
                _days[day].AddRange(citizens);
                if (!Attacked.TryGetValue(office.Code, out var attack) || day < FirstAttackDay || day >= FirstAttackDay + attack.Days) continue;
                foreach (var trace in attacker.Day(attack, office, start.ToOffset(Instant.VietnamOffset), citizens))
                {
                    _stuffed.Add(trace.Id, attack);
                    _days[day].Add(trace);
                }
            }
        }
    }

    public Dictionary<string, Attack> Attacked { get; } = new(StringComparer.Ordinal);

    public Dictionary<(string Office, DateOnly Day), DayKind> DayKinds { get; } = [];

    public IReadOnlyDictionary<Guid, Attack> Stuffed => _stuffed;

    public IReadOnlyList<RatingTrace> Day(int day) => _days[day];
}
