using Feedback.Domain.Catalogue;

namespace Feedback.Domain.Tests.Catalogue;

public sealed class CatalogueSearchTests
{
    private static readonly CatalogueSearch Search = new(SmallCatalogue.Snapshot);

    [Theory]
    [InlineData("1.001193", "1.001193")]
    [InlineData(" 1.001 ", "1.001193 1.001022")]
    [InlineData("khai sinh", "1.001193")]
    [InlineData("KHAI SINH dang ky", "1.001193")]
    [InlineData("đăng ký", "1.000656 1.001193 1.001022")]
    [InlineData("dang ky kha", "1.000656 1.001193")]
    [InlineData("ky nhan", "1.001022")]
    [InlineData("con cha", "1.001022")]
    [InlineData("ban sao chung thuc", "2.000815")]
    [InlineData("tử sinh", "")]
    [InlineData("sinh tử", "1.001193")]
    [InlineData("khai sinh tử tế", "")]
    [InlineData("ao", "")]
    [InlineData("cũ", "")]
    [InlineData("...", "")]
    [InlineData("", "")]
    public void Services_are_found_by_code_or_all_words(string query, string expected) =>
        Codes(Search.Services(query, 10), service => service.Code).ShouldBe(expected);

    [Theory]
    [InlineData("so tu phap", "so-tu-phap-79 so-tu-phap-08")]
    [InlineData("sở tư pháp hồ chí minh", "so-tu-phap-79")]
    [InlineData("nhnn", "ngan-hang-nha-nuoc")]
    [InlineData("ubnd tuyen quang", "ubnd-08")]
    [InlineData("SO-TU-PHAP-08", "so-tu-phap-08")]
    [InlineData("du lich", "")]
    public void Agencies_are_found_by_names_and_aliases(string query, string expected) =>
        Codes(Search.Agencies(query, 10), agency => agency.Code).ShouldBe(expected);

    [Fact]
    public void A_name_that_starts_with_the_query_comes_first() =>
        Codes(Search.Places("phuong", 10), place => place.Code).ShouldBe("00691 26740");

    [Fact]
    public void The_limit_keeps_the_best() => Codes(Search.Services("đăng ký", 1), service => service.Code).ShouldBe("1.000656");

    [Theory]
    [InlineData("Tỉnh Hà Giang", "08")]
    [InlineData("tinh ha giang", "08")]
    [InlineData("TP Hà Giang", "08")]
    [InlineData("P. Hà Giang", "00691")]
    [InlineData("ha giang", "08 00691")]
    [InlineData("Sài Gòn", "79 08 26740")]
    [InlineData("TP.HCM", "79")]
    [InlineData("tphcm", "79")]
    [InlineData("Q1", "79")]
    [InlineData("q. 12", "79")]
    [InlineData("Thủ Đức", "79")]
    [InlineData("quận Thủ Đức", "79")]
    [InlineData("Châu Thành", "08 79")]
    [InlineData("h. Châu Thành", "08 79")]
    [InlineData("Ho Chi Minh", "79")]
    [InlineData("1", "")]
    [InlineData("Atlantis", "")]
    [InlineData("", "")]
    public void Places_resolve_by_present_and_former_names(string name, string expected) =>
        Codes(Search.Resolve(name), place => place.Code).ShouldBe(expected);

    private static string Codes<T>(IEnumerable<T> found, Func<T, string> code) => string.Join(' ', found.Select(code));
}
