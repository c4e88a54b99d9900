using System.Globalization;
using System.Runtime.InteropServices;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices;

/// <summary>Orders cells and writes them out: codes for numbers, figures at six decimals.</summary>
internal sealed class SatisfactionLines(SatisfactionQuery query, AgencyRows agencies, ServiceRows services)
{
    private const int Decimals = 6;

    /// <summary>Four dimensions fit: <see cref="SatisfactionQuery.MostDimensions"/>.</summary>
    private const int BitsOfRank = 32;
    private static readonly string[] SmallSample = [SatisfactionCell.SmallSample];

    private static readonly Dictionary<Scale, string[]> Answers = Enum.GetValues<Scale>().ToDictionary(
        scale => scale, scale => scale.Values().Select(value => value.ToString(CultureInfo.InvariantCulture)).ToArray());

    // Thousands of cells are sorted by few codes: these are compared once.
    private readonly int[] _agencies = agencies.Ranks();
    private readonly int[] _services = services.Ranks();
    private readonly int[] _provinces = agencies.Provinces.Ranks();
    private readonly int[] _fields = services.Fields.Ranks();

    private readonly Dimension[] _by = [.. query.By];
    private readonly string[] _names = [.. query.By.Select(dimension => dimension.Name())];
    private readonly Dictionary<(Dimension, DateOnly), string> _periods = [];

    /// <summary>A number for each key by which they sort: tables by code (a top before its children), enums as declared, periods by time; no outcome comes last.</summary>
    public UInt128 Place(CellKey key)
    {
        UInt128 place = 0;
        foreach (var dimension in _by) place = (place << BitsOfRank) | (uint)Rank(dimension, key);
        return place;
    }

    public SatisfactionCell Hide(CellKey key) => new(Codes(key), null, null, null, null, null, null, Suppressed: true, Flags: []);

    public SatisfactionCell Show(CellKey key, AnswerCounts answers) => new(
        Codes(key),
        answers.N,
        Counts(answers),
        HalfUp.Ratio(answers.Satisfied, answers.N),
        answers.Interval is { } interval
            ? new WilsonInterval(HalfUp.At(Decimals, interval.Low), HalfUp.At(Decimals, interval.High))
            : null,
        Ratio(answers.MeanSum, answers.N),
        Ratio(answers.Score100Sum, answers.N),
        Suppressed: false,
        answers.N < SatisfactionCell.SmallestRanked ? SmallSample : []);

    private static decimal? Ratio(long? sum, long n) => sum is { } value ? HalfUp.Ratio(value, n) : null;

    private static NamedValues<long> Counts(AnswerCounts answers) => new(Answers[answers.Scale], answers.Counts);

    private NamedValues<string> Codes(CellKey key)
    {
        var codes = new string[_by.Length];
        for (var i = 0; i < codes.Length; i++) codes[i] = Code(_by[i], key);
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
        Dimension.Day or Dimension.Month or Dimension.Quarter or Dimension.Year => PeriodText(dimension, key.Period),
    };

    private string PeriodText(Dimension dimension, DateOnly day)
    {
        ref var text = ref CollectionsMarshal.GetValueRefOrAddDefault(_periods, (dimension, day), out _);
        return text ??= Period.Text(dimension, day);
    }

    private int Rank(Dimension dimension, CellKey key) => dimension switch
    {
        Dimension.Agency => _agencies[key.Agency],
        Dimension.Service => _services[key.Service],
        Dimension.Province => _provinces[key.Province],
        Dimension.Field => _fields[key.Field],
        Dimension.Channel => (int)key.Channel,
        Dimension.Outcome => (int?)key.Outcome ?? int.MaxValue,
        Dimension.Scale => (int)key.Scale,
        Dimension.Stratum => (int)key.Stratum,
        Dimension.Factor => (int)key.Factor,
        Dimension.Day or Dimension.Month or Dimension.Quarter or Dimension.Year => Period.Start(dimension, key.Period).DayNumber,
    };
}
