using Feedback.Api.Indices;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Tests.Indices;

public sealed class CodeNamesTests
{
    private static readonly CatalogueSnapshot Empty = new(1, [], [], [], []);

    /// <summary>A code that stands for itself in Vietnamese has been forgotten.</summary>
    [Fact]
    public void Every_dimension_and_every_code_of_an_enum_has_a_name_in_both_languages()
    {
        var (vietnamese, english) = (new CodeNames(Empty, english: false), new CodeNames(Empty, english: true));
        foreach (var (dimension, code) in Codes("dimension", Enum.GetValues<Dimension>()).Concat(Codes("scale", Enum.GetValues<Scale>())).Concat(Codes("stratum", Enum.GetValues<Stratum>()))
            .Concat(Codes("factor", Enum.GetValues<Factor>())).Concat(Codes("channel", Enum.GetValues<Channel>())).Concat(Codes("outcome", Enum.GetValues<Outcome>())))
        {
            vietnamese.Of(dimension, code).ShouldNotBe(code);
            vietnamese.Of(dimension, code).ShouldNotBe(english.Of(dimension, code));
        }

        (vietnamese.Of("scale", "likert5"), english.Of("scale", "like")).ShouldBe(("Thang năm mức", "Likes and dislikes"));
        english.Of("scale", "likert7").ShouldBe("likert7", "a code nobody knows stands for itself");
    }

    private static IEnumerable<(string Dimension, string Code)> Codes<T>(string dimension, T[] values)
        where T : struct, Enum => values.Select(value => (dimension, value.ToString().ToLowerInvariant()));
}
