using Feedback.Domain.Ratings;

namespace Feedback.Domain.Tests.Ratings;

public sealed class ReceiptTokenTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    private static readonly Receipt Receipt = new(
        "id", "dossier", "2.000815", "so-tu-phap-79", Channel.Web, Outcome.Refused,
        new DateTimeOffset(2026, 11, 20, 3, 0, 0, TimeSpan.Zero), null,
        new DateTimeOffset(2026, 11, 20, 3, 0, 1, TimeSpan.Zero), new DateTimeOffset(2027, 2, 18, 3, 0, 1, TimeSpan.Zero));

    [Fact]
    public void What_was_written_is_read_back()
    {
        ReceiptToken.TryRead(ReceiptToken.Write(Receipt, Key), Key, out var read).ShouldBeTrue();
        read.ShouldBe(Receipt);
    }

    [Fact]
    public void Another_key_does_not_open_it() =>
        ReceiptToken.TryRead(ReceiptToken.Write(Receipt, Key), new byte[32], out _).ShouldBeFalse();

    [Fact]
    public void No_altered_character_goes_through()
    {
        var token = ReceiptToken.Write(Receipt, Key);
        for (var i = 0; i < token.Length; i++)
        {
            foreach (var other in "Aa0.-")
            {
                var altered = token.Remove(i, 1).Insert(i, other.ToString());
                if (altered == token || !ReceiptToken.TryRead(altered, Key, out var read)) continue;
                // The last character of base64 has bits that mean nothing: then the content is the same.
                read.ShouldBe(Receipt);
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a.b")]
    [InlineData("no dot")]
    [InlineData("ă.â")]
    public void Nonsense_is_no_receipt(string? token) => ReceiptToken.TryRead(token, Key, out _).ShouldBeFalse();
}
