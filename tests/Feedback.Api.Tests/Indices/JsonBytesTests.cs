using System.Text;
using System.Text.Json;
using Feedback.Api.Hosting;
using Feedback.Api.Indices;

namespace Feedback.Api.Tests.Indices;

/// <summary>Byte for byte what the general writer puts down.</summary>
public sealed class JsonBytesTests
{
    private readonly JsonBytes _bytes = new();

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("0.000000")]
    [InlineData("0.000001")]
    [InlineData("0.750000")]
    [InlineData("99.5")]
    [InlineData("4.25")]
    [InlineData("100.00000")]
    [InlineData("-0.050000")]
    [InlineData("0.1234567")]
    [InlineData("9223372036854.775807")]
    [InlineData("9223372036854.775808")]
    [InlineData("18446744073709551616.5")]
    [InlineData("-79228162514264337593543950.335")]
    [InlineData("0.0000000000000000000000000001")]
    public void Decimals(string figure)
    {
        var number = decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture);
        _bytes.Number(number);
        Written().ShouldBe(JsonSerializer.Serialize(number, ApiJson.Options));
    }

    [Fact]
    public void Decimals_of_every_length()
    {
        var random = new Random(11);
        for (var i = 0; i < 20_000; i++)
        {
            var number = new decimal(random.Next(), i % 3 == 0 ? random.Next() : 0, i % 50 == 0 ? random.Next() : 0, i % 7 == 0, (byte)random.Next(i % 2 == 0 ? 7 : 29));
            _bytes.Clear();
            _bytes.Number(number);
            Written().ShouldBe(JsonSerializer.Serialize(number, ApiJson.Options));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void Whole_numbers(long number)
    {
        _bytes.Number(number);
        Written().ShouldBe(JsonSerializer.Serialize(number, ApiJson.Options));
    }

    [Theory]
    [InlineData("")]
    [InlineData("so-y-te-79")]
    [InlineData("1.000815/A_b c")]
    [InlineData("y tế \"công\" \\ Huế")]
    [InlineData("a\tb\u0001\u007f\u2028")]
    [InlineData("'<&+>`")]
    [InlineData("😀 \ud800")]
    public void Texts(string text)
    {
        _bytes.Text(text);
        Written().ShouldBe(JsonSerializer.Serialize(text, ApiJson.Options));
    }

    [Fact]
    public void Longer_than_it_began()
    {
        for (var i = 0; i < 500; i++) _bytes.Text("mười chữ " + i);
        Written().ShouldBe(string.Concat(Enumerable.Range(0, 500).Select(i => $"\"mười chữ {i}\"")));
    }

    private string Written() => Encoding.UTF8.GetString(_bytes.Written);
}
