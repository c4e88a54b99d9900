namespace Feedback.Domain.Tests;

public sealed class CursorTests
{
    [Fact]
    public void A_cursor_is_read_back()
    {
        var cursor = new Cursor(DateTimeOffset.FromUnixTimeMilliseconds(1795000000123), "PAKN.20261122.0001");
        Cursor.TryParse(cursor.ToString(), out var read).ShouldBeTrue();
        read.ShouldBe(cursor);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("!!!")]
    [InlineData("YWJj")]
    [InlineData("LTF8YQ")]
    [InlineData("OTk5OTk5OTk5OTk5OTk5OTk5fGE")]
    public void Nonsense_is_no_cursor(string? text) => Cursor.TryParse(text, out _).ShouldBeFalse();
}
