using Feedback.Api.Catalogue;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Text;

namespace Feedback.Api.Tests.Catalogue;

public sealed class FormerNamesTests
{
    private static readonly CatalogueSearch Search = new(ShippedCatalogue.Load());

    [Fact]
    public void All_63_former_provinces_resolve_to_one_of_today()
    {
        var former = SharedData.Lines("units/provinces_63_old.csv").Select(line => line.Split(',')[1]).ToArray();
        former.Length.ShouldBe(63);
        foreach (var name in former)
        {
            Search.Resolve(name).ShouldHaveSingleItem(name).Province.ShouldBeNull(name);
            Search.Resolve(VietnameseText.StripDiacritics(name)).ShouldBe(Search.Resolve(name));
        }
    }

    [Fact]
    public void All_696_former_districts_resolve_to_the_province_they_lie_in()
    {
        var provinces = SharedData.Lines("units/provinces_63_old.csv").Select(line => line.Split(',')).ToDictionary(row => row[0], row => row[1]);
        var districts = SharedData.Lines("units/districts_old.csv").Select(line => line.Split(',')).ToArray();
        districts.Length.ShouldBe(696);
        foreach (var district in districts)
        {
            var expected = Search.Resolve(provinces[district[2]])[0];
            Search.Resolve(district[1]).ShouldContain(expected, district[1]);
            Search.Resolve(VietnameseText.StripDiacritics(district[1])).ShouldContain(expected, district[1]);
        }
    }

    [Theory]
    [InlineData("08", "Hà Giang")]
    [InlineData("15", "Yên Bái")]
    [InlineData("19", "Bắc Kạn")]
    [InlineData("24", "Bắc Giang")]
    [InlineData("25", "Vĩnh Phúc", "Hòa Bình")]
    [InlineData("31", "Hải Dương")]
    [InlineData("33", "Thái Bình")]
    [InlineData("37", "Hà Nam", "Nam Định")]
    [InlineData("44", "Quảng Bình")]
    [InlineData("48", "Quảng Nam")]
    [InlineData("51", "Kon Tum")]
    [InlineData("52", "Bình Định")]
    [InlineData("56", "Ninh Thuận")]
    [InlineData("66", "Phú Yên")]
    [InlineData("68", "Đắk Nông", "Bình Thuận")]
    [InlineData("75", "Bình Phước")]
    [InlineData("79", "Bình Dương", "Bà Rịa - Vũng Tàu")]
    [InlineData("80", "Long An")]
    [InlineData("82", "Tiền Giang")]
    [InlineData("86", "Bến Tre", "Trà Vinh")]
    [InlineData("91", "Kiên Giang")]
    [InlineData("92", "Sóc Trăng", "Hậu Giang")]
    [InlineData("96", "Bạc Liêu")]
    public void The_mergers_of_Resolution_202_are_followed(string province, params string[] former)
    {
        foreach (var name in former) Search.Resolve(name)[0].Code.ShouldBe(province, name);
    }

    [Theory]
    [InlineData("Sài Gòn", "79")]
    [InlineData("tp.hcm", "79")]
    [InlineData("Q9", "79")]
    [InlineData("binh duong", "79")]
    [InlineData("Vũng Tàu", "79")]
    [InlineData("HN", "01")]
    [InlineData("Thừa Thiên Huế", "46")]
    [InlineData("tỉnh Đồng Nai", "75")]
    public void What_people_say_comes_first(string name, string expected) => Search.Resolve(name)[0].Code.ShouldBe(expected);
}
