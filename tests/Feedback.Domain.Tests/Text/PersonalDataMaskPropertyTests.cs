using System.Text;
using Feedback.Domain.Text;

namespace Feedback.Domain.Tests.Text;

public sealed class PersonalDataMaskPropertyTests
{
    private static readonly string[] Pieces =
    [
        "0912345678", "0912", "345", "678", "091", "234", "5678", "001099012345", "123456789", "0071000123456", "20", "11", "2026", "1",
        " ", " ", " ", ".", "-", "/", ", ", "(", ")", "+", "+84", "@", "a", "A", "ĐT", "STK", "tài khoản", "cccd", "hồ sơ", "tiền", "MST",
        "đồng", "H29", "gmail.com", "nam@gmail.com", "\n", "[số điện thoại]", "[số tài khoản]", "[số giấy tờ]", "[email]", "[",
    ];

    [Fact]
    public void Masking_twice_changes_nothing_more()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 60_000; round++)
        {
            var text = new StringBuilder();
            for (var pieces = random.Next(1, 12); pieces > 0; pieces--) text.Append(Pieces[random.Next(Pieces.Length)]);
            var once = PersonalDataMask.Apply(text.ToString());
            PersonalDataMask.Apply(once.Text).ShouldBe(new MaskedText(once.Text, 0, 0, 0, 0), $"of «{text}»");
        }
    }

    [Theory]
    [InlineData("STK11123456789.a0912345678-/MST")]
    [InlineData("STK5678678  234-0010990123452026")]
    [InlineData("0912345678nam@gmail.com0912345678")]
    public void Masking_twice_changes_nothing_where_it_once_did(string text)
    {
        var once = PersonalDataMask.Apply(text).Text;
        PersonalDataMask.Apply(once).Text.ShouldBe(once);
    }

    [Fact]
    public void Counts_are_kept_by_kind() =>
        PersonalDataMask.Apply("sđt 0912345678, 0987654321; cccd 001099012345; a@b.vn; stk 0071000123456")
            .ShouldBe(new MaskedText("sđt [số điện thoại], [số điện thoại]; cccd [số giấy tờ]; [email]; stk [số tài khoản]", 2, 1, 1, 1));

    [Fact]
    public void Decomposed_letters_are_read_and_composed() =>
        PersonalDataMask.Apply("ta\u0300i khoa\u0309n 19034567890123").Text.ShouldBe("tài khoản [số tài khoản]");

    [Theory]
    [InlineData("9", 50_000, 0)]
    [InlineData("0 ", 50_000, 0)]
    [InlineData("1.", 50_000, 0)]
    [InlineData("@", 50_000, 0)]
    [InlineData("a@", 50_000, 0)]
    [InlineData("[", 50_000, 0)]
    [InlineData("A", 50_000, 0)]
    [InlineData("0912345678 ", 5_000, 5_000)]
    [InlineData("0912345678-", 5_000, 5_000)]
    [InlineData("a@b.vn ", 5_000, 5_000)]
    [InlineData("stk 0071 0001 23456, ", 5_000, 5_000)]
    public void Long_texts_are_read_to_the_end(string piece, int times, int expected) =>
        PersonalDataMask.Apply(string.Concat(Enumerable.Repeat(piece, times)) + " cuối").Count.ShouldBe(expected);
}
