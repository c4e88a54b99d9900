using System.Globalization;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices;

/// <summary>Orders cells and writes them out: codes for numbers, figures at six decimals.</summary>
internal sealed class SatisfactionLines(SatisfactionQuery query, AgencyRows agencies, ServiceRows services) : IComparer<CellKey>
{
    private const int Decimals = 6;
    private static readonly string[] SmallSample = [SatisfactionCell.SmallSample];

    private static readonly Dictionary<Scale, string[]> Answers = Enum.GetValues<Scale>().ToDictionary(
        scale => scale, scale => scale.Values().Select(value => value.ToString(CultureInfo.InvariantCulture)).ToArray());

    // Thousands of cells are sorted by few codes: these are compared once.
    private readonly int[] _agencies = agencies.Ranks();
    private readonly int[] _services = services.Ranks();
    private readonly int[] _provinces = agencies.Provinces.Ranks();
    private readonly int[] _fields = services.Fields.Ranks();

    private readonly string[] _names = [.. query.By.Select(dimension => dimension.Name())];

    public int Compare(CellKey x, CellKey y)
    {
        foreach (var dimension in query.By)
        {
            var order = Compare(dimension, x, y);
            if (order != 0) return order;
        }

        return 0;
    }

    public SatisfactionCell Hide(CellKey key) => new(Codes(key), null, null, null, null, null, null, Suppressed: true, Flags: []);

    public SatisfactionCell Show(CellKey key, AnswerCounts answers) => new(
        Codes(key),
        answers.N,
        Counts(answers),
        Round(answers.Share),
        answers.Interval is { } interval
            ? new WilsonInterval(HalfUp.At(Decimals, interval.Low), HalfUp.At(Decimals, interval.High))
            : null,
        Round(answers.Mean),
        Round(answers.Score100),
        Suppressed: false,
        answers.N < SatisfactionCell.SmallestRanked ? SmallSample : []);

    private static decimal? Round(decimal? figure) => figure is { } value ? HalfUp.At(Decimals, value) : null;

    private static NamedValues<long> Counts(AnswerCounts answers) => new(Answers[answers.Scale], [.. answers.Counts]);

    private NamedValues<string> Codes(CellKey key)
    {
        var codes = new string[query.By.Count];
        for (var i = 0; i < codes.Length; i++) codes[i] = Code(query.By[i], key);
        return new NamedValues<string>(_names, codes);
    }

    private string Code(Dimension dimension, CellKey key) => dimension switch
    {
        Dimension.Agency => agencies[key.Agency],
        Dimension.Service => services[key.Service],
        Dimension.Province => agencies.Provinces[key.Province],
        Dimension.Field => services.Fields[key.Field],
        Dimension.Channel => DimensionNames.CodeOf<Channel>(key.Channel),
        Dimension.Outcome => DimensionNames.CodeOf(key.Outcome),
        Dimension.Scale => DimensionNames.CodeOf<Scale>(key.Scale),
        Dimension.Stratum => DimensionNames.CodeOf<Stratum>(key.Stratum),
        Dimension.Factor => DimensionNames.CodeOf<Factor>(key.Factor),
        Dimension.Day or Dimension.Month or Dimension.Quarter or Dimension.Year => Period.Text(dimension, key.Period),
    };

    /// <summary>Tables by code (a top before its children), enums as declared, periods by time; no outcome comes last.</summary>
    private int Compare(Dimension dimension, CellKey x, CellKey y) => dimension switch
    {
        Dimension.Agency => _agencies[x.Agency].CompareTo(_agencies[y.Agency]),
        Dimension.Service => _services[x.Service].CompareTo(_services[y.Service]),
        Dimension.Province => _provinces[x.Province].CompareTo(_provinces[y.Province]),
        Dimension.Field => _fields[x.Field].CompareTo(_fields[y.Field]),
        Dimension.Channel => x.Channel.CompareTo(y.Channel),
        Dimension.Outcome => ((int?)x.Outcome ?? int.MaxValue).CompareTo((int?)y.Outcome ?? int.MaxValue),
        Dimension.Scale => x.Scale.CompareTo(y.Scale),
        Dimension.Stratum => x.Stratum.CompareTo(y.Stratum),
        Dimension.Factor => x.Factor.CompareTo(y.Factor),
        Dimension.Day or Dimension.Month or Dimension.Quarter or Dimension.Year =>
            Period.Start(dimension, x.Period).CompareTo(Period.Start(dimension, y.Period)),
    };
}
