using Feedback.Domain.Indices.Questions;

namespace Feedback.Domain.Tests.Indices.Questions;

public sealed class TermWordsTests
{
    [Fact]
    public void A_word_forgotten_gives_its_number_up_and_gets_another_when_it_comes_back()
    {
        var words = new TermWords();
        var late = words.NumberOf(new CountedWord("trễ", false));
        var lost = words.NumberOf(new CountedWord("mất", false));
        words.Keep([Term.Of(late)]);

        words.NumberOf(new CountedWord("hẹn", false)).ShouldBe(lost);
        words.NumberOf(new CountedWord("mất", false)).ShouldNotBe(lost);
        words.NumberOf(new CountedWord("trễ", false)).ShouldBe(late);
        words[lost].Spelling.ShouldBe("hẹn");
    }

    [Fact]
    public void Typed_without_marks_is_a_word_of_its_own()
    {
        var words = new TermWords();

        words.NumberOf(new CountedWord("can", true)).ShouldNotBe(words.NumberOf(new CountedWord("can", false)));
    }

    [Fact]
    public void A_term_holds_up_to_three_words_of_any_number()
    {
        var term = Term.Of(1, Term.LargestNumber, Term.LargestNumber);

        (term.First, term.Second, term.Third).ShouldBe((1, Term.LargestNumber, Term.LargestNumber));
        Term.Of(7, 8).ShouldNotBe(Term.Of(8, 7));
    }
}
