using Feedback.Domain.Catalogue;

namespace Feedback.Domain.Tests.Catalogue;

public sealed class SearchIndexTests
{
    private static readonly SearchIndex<(string Code, string Name)> Index = new(
        [("a1x", "Anh"), ("a1", "Bác"), ("c", "A1 cũ"), ("d", "Ấn định khai sinh"), ("e", "Khai sinh"), ("f", "Ai sinh, ai khai sinhh"), ("g", "Ả khai, ả sinh")],
        item => item.Code,
        item => [item.Name]);

    [Theory]
    [InlineData("A1", "a1 a1x c")]
    [InlineData("khai sinh", "e f d g")]
    [InlineData("khai sinh ", "e f d g")]
    public void The_code_comes_first_then_what_starts_so_then_the_phrase_then_the_words(string query, string expected) =>
        string.Join(' ', Index.Find(query, 10).Select(item => item.Code)).ShouldBe(expected);
}
