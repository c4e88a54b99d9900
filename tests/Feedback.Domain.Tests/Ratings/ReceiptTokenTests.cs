using System.Buffers.Text;
using System.Text;
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
    public void A_receipt_that_was_written_before_it_kept_its_issuer_is_read_and_written_as_ever()
    {
        const string Written = "MXxpZHxkb3NzaWVyfDIuMDAwODE1fHNvLXR1LXBoYXAtNzl8MHwxfDE3OTUxNDM2MDAwMDB8MTc5NTE0MzYwMTAwMHwxODAyOTE5NjAxMDAw.vDYJDisNExQLRv9WMF2v6Q";
        ReceiptToken.Write(Receipt, Key).ShouldBe(Written);
        ReceiptToken.TryRead(Written, Key, out var read).ShouldBeTrue();
        read.Issuer.ShouldBeNull();
    }

    [Fact]
    public void The_issuer_is_read_back_by_us_and_by_nobody_else()
    {
        var receipt = Receipt with { Issuer = "key-abcdefghijkl" };
        var (one, other) = (ReceiptToken.Write(receipt, Key), ReceiptToken.Write(receipt with { Id = "di" }, Key));
        ReceiptToken.TryRead(one, Key, out var read).ShouldBeTrue();
        read.ShouldBe(receipt);
        var (issuer, otherIssuer) = (Payload(one)[^1], Payload(other)[^1]);
        issuer.ShouldBe("ZCi0Eg5qHvThUyNpyV1Wkg");
        otherIssuer.ShouldNotBe(issuer, "whoever holds two receipts does not learn that they have one issuer");
        Payload(one).ShouldNotContain(member => member.Contains("key-", StringComparison.Ordinal));
    }

    private static string[] Payload(string token) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.Split('.')[0])).Split('|');

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
