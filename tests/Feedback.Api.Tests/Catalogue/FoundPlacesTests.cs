using Feedback.Api.Catalogue;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Catalogue.Finding;
using Feedback.Domain.Text;

namespace Feedback.Api.Tests.Catalogue;

/// <summary>What is found in sentences with every name of the shipped catalogue.</summary>
public sealed class FoundPlacesTests
{
    private static readonly CatalogueSnapshot Shipped = ShippedCatalogue.Load();
    private static readonly CatalogueSearch Search = new(Shipped);
    private static readonly PlaceFinder Finder = Shipped.Finder;

    private static IEnumerable<Place> Communes => Shipped.Places.Values.Where(place => place.Province is not null);

    [Fact]
    public void Each_of_the_34_provinces_is_found_by_its_full_name()
    {
        var provinces = Shipped.Places.Values.Where(place => place.Province is null).ToList();
        provinces.Count.ShouldBe(34);
        provinces.ShouldAllBe(province => IsFound(province.FullName, province.Code));
    }

    [Fact]
    public void Each_of_the_63_former_provinces_is_found_by_its_full_name()
    {
        var former = SharedData.Lines("units/provinces_63_old.csv").Select(line => line.Split(',')[1]).ToArray();
        former.Length.ShouldBe(63);
        former.Where(name => !IsFound(name, Search.Resolve(name)[0].Code)).ShouldBeEmpty();
    }

    [Fact]
    public void Each_former_district_leads_to_a_province_it_may_lie_in()
    {
        var districts = SharedData.Lines("units/districts_old.csv").Select(line => line.Split(',')[1]).ToArray();
        districts.Length.ShouldBe(696);
        districts.Where(name => Spellings($"Đường ở {name} hư nặng.").Any(text => Finder.Find(text) is { Place: null, Candidates.Count: 0 })).ShouldBeEmpty();
    }

    [Fact]
    public void Every_commune_is_found_beside_its_province()
    {
        Communes.Count().ShouldBe(3321);
        Missed(text => text).ShouldBeEmpty();
        Missed(text => text.ToLowerInvariant()).ShouldBeEmpty();
        Missed(Decompose).ShouldBeEmpty();
    }

    [Fact]
    public void Without_marks_only_communes_that_differ_by_marks_alone_are_not_told_apart()
    {
        var missed = Missed(VietnameseText.StripDiacritics);
        missed.ShouldBe(
            [
                "Xã Văn Lang, Tỉnh Thái Nguyên", "Xã Văn Lăng, Tỉnh Thái Nguyên",
                "Xã Cẩm Giang, Thành phố Hải Phòng", "Xã Cẩm Giàng, Thành phố Hải Phòng",
                "Xã Sơn Hà, Tỉnh Quảng Ngãi", "Xã Sơn Hạ, Tỉnh Quảng Ngãi",
                "Xã Ba Tơ, Tỉnh Quảng Ngãi", "Xã Ba Tô, Tỉnh Quảng Ngãi",
                "Xã Lộc Thạnh, Thành phố Đồng Nai", "Xã Lộc Thành, Thành phố Đồng Nai",
                "Xã Thanh An, Thành phố Hồ Chí Minh", "Xã Thạnh An, Thành phố Hồ Chí Minh",
                "Xã Tân Thành, Tỉnh Tây Ninh", "Xã Tân Thạnh, Tỉnh Tây Ninh",
                "Xã Tân Thành, Tỉnh Đồng Tháp", "Xã Tân Thạnh, Tỉnh Đồng Tháp",
            ],
            ignoreOrder: true);
    }

    private static bool IsFound(string name, string code) =>
        Spellings($"Kính gửi lãnh đạo, tôi sống ở {name} đã mười năm mà đường vẫn hư.").All(text => Finder.Find(text).Place == code);

    private static string[] Missed(Func<string, string> typed) =>
        [.. Communes.Where(commune => Finder.Find(typed($"Rác đầy ở {Address(commune)} cả tuần nay.")).Place != commune.Code).Select(Address)];

    private static string Address(Place commune) => $"{commune.FullName}, {Shipped.Places[commune.Province!].FullName}";

    private static string[] Spellings(string text) =>
        [text, VietnameseText.StripDiacritics(text), text.ToLowerInvariant(), text.ToUpperInvariant(), Decompose(text)];

    // The service runs without ICU, where Normalize leaves Vietnamese as it is: the marks are put apart by hand.
    private static string Decompose(string text) => string.Concat(text.Select(letter => Apart.GetValueOrDefault(letter, letter.ToString())));

    private static readonly Dictionary<char, string> Apart =
        (from letter in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
         from mark in "\u0300\u0301\u0303\u0309\u0323\u0306\u0302\u031B"
         let apart = $"{letter}{mark}"
         let whole = VietnameseText.Compose(apart)
         where whole.Length == 1
         group apart by whole[0]).ToDictionary(group => group.Key, group => group.First());
}
