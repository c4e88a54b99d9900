using Feedback.Domain.Indices.Questions;

namespace Feedback.Domain.Tests.Indices.Questions;

public sealed class NotesTests
{
    [Fact]
    public void Both_languages_begin_by_saying_that_association_is_not_cause()
    {
        DriverAssociationsNote.En.ShouldStartWith("Association is not cause");
        DriverAssociationsNote.Vi.ShouldStartWith("Liên quan không có nghĩa là nguyên nhân");
    }

    [Theory]
    [InlineData(MoversNote.En, MoversNote.Vi)]
    [InlineData(WordShiftsNote.En, WordShiftsNote.Vi)]
    [InlineData(DriverAssociationsNote.En, DriverAssociationsNote.Vi)]
    public void Both_languages_say_how_many_are_compared_and_how_few_are_too_few(string english, string vietnamese)
    {
        foreach (var note in new[] { english, vietnamese })
        {
            note.ShouldContain("Benjamini-Hochberg");
            note.ShouldContain("30");
        }
    }
}
