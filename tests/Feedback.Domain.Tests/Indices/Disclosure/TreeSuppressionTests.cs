using Feedback.Domain.Indices.Disclosure;

namespace Feedback.Domain.Tests.Indices.Disclosure;

public sealed class TreeSuppressionTests
{
    [Fact]
    public void A_small_commune_takes_its_smallest_sister_with_it() =>
        Hidden(("p", null, 40), ("p/a", "p", 3), ("p/b", "p", 12), ("p/c", "p", 25)).ShouldBe(["p/a", "p/b"]);

    [Fact]
    public void The_third_level_is_looked_at_too() =>
        Hidden(("p", null, 60), ("p/d", "p", 60), ("p/d/a", "p/d", 2), ("p/d/b", "p/d", 20), ("p/d/c", "p/d", 38))
            .ShouldBe(["p/d/a", "p/d/b"]);

    [Fact]
    public void Everything_below_a_hidden_agency_is_hidden() =>
        Hidden(("p", null, 60), ("p/a", "p", 3), ("p/b", "p", 20), ("p/b/x", "p/b", 20), ("p/c", "p", 37))
            .ShouldBe(["p/a", "p/b", "p/b/x"]);

    [Fact]
    public void A_few_answers_of_the_parents_own_hide_a_child() =>
        Hidden(("p", null, 33), ("p/a", "p", 10), ("p/b", "p", 20)).ShouldBe(["p/a"]);

    [Fact]
    public void A_small_root_takes_another_root_with_it_as_the_total_is_printed() =>
        Hidden(("p", null, 4), ("q", null, 9), ("r", null, 30)).ShouldBe(["p", "q"]);

    [Fact]
    public void Nothing_is_hidden_where_nothing_is_small() =>
        Hidden(("p", null, 30), ("p/a", "p", 10), ("p/b", "p", 20)).ShouldBeEmpty();

    private static List<string> Hidden(params (string Code, string? Parent, long Count)[] agencies)
    {
        var parents = agencies.ToDictionary(agency => agency.Code, agency => agency.Parent);
        var hidden = TreeSuppression.Of(agencies.ToDictionary(agency => agency.Code, agency => agency.Count), code => parents[code]);
        return [.. hidden.Order(StringComparer.Ordinal)];
    }
}
