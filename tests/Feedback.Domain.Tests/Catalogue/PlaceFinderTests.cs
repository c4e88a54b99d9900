using Feedback.Domain.Catalogue;
using Feedback.Domain.Catalogue.Finding;

namespace Feedback.Domain.Tests.Catalogue;

public sealed class PlaceFinderTests
{
    private static readonly PlaceFinder Finder = new CatalogueSnapshot(1, [], [], [], [
        Province("01", "Hà Nội", "Thành phố", "HN", "Quận Cầu Giấy", "Quận Hà Đông", "Thị xã Sơn Tây", "Huyện Thanh Trì"),
        Province("04", "Cao Bằng", "Tỉnh"),
        Province("08", "Tuyên Quang", "Tỉnh", "Tỉnh Hà Giang", "Thành phố Hà Giang"),
        Province("11", "Điện Biên", "Tỉnh", "Thành phố Điện Biên Phủ"),
        Province("22", "Quảng Ninh", "Thành phố", "Tỉnh Quảng Ninh"),
        Province("24", "Bắc Ninh", "Thành phố", "Tỉnh Bắc Giang", "Tỉnh Bắc Ninh"),
        Province("25", "Phú Thọ", "Tỉnh", "Tỉnh Hoà Bình", "Thành phố Hòa Bình"),
        Province("31", "Hải Phòng", "Thành phố", "Tỉnh Hải Dương", "HP", "Quận An Dương"),
        Province("33", "Hưng Yên", "Tỉnh", "Tỉnh Thái Bình"),
        Province("37", "Ninh Bình", "Tỉnh", "Tỉnh Hà Nam", "Tỉnh Nam Định"),
        Province("40", "Nghệ An", "Tỉnh", "Thành phố Vinh"),
        Province("44", "Quảng Trị", "Tỉnh", "Tỉnh Quảng Bình", "Huyện Quảng Ninh"),
        Province("46", "Huế", "Thành phố", "Thừa Thiên Huế", "TT Huế"),
        Province("66", "Đắk Lắk", "Tỉnh"),
        Province("68", "Lâm Đồng", "Tỉnh", "Thành phố Đà Lạt"),
        Province("75", "Đồng Nai", "Thành phố", "Huyện Tân Phú"),
        Province("79", "Hồ Chí Minh", "Thành phố", "Sài Gòn", "HCM", "TPHCM", "TP.HCM", "Quận 1", "Quận 12", "Quận Tân Phú", "Thành phố Thủ Đức", "Huyện Củ Chi"),
        Province("80", "Tây Ninh", "Tỉnh", "Tỉnh Long An", "Huyện Châu Thành"),
        Province("91", "An Giang", "Tỉnh", "Huyện Châu Thành"),
        Commune("00577", "Bát Tràng", "Xã", "01"), Commune("09552", "Hà Đông", "Phường", "01"),
        Commune("02260", "Tân Tiến", "Xã", "08"), Commune("12205", "Tân Tiến", "Xã", "33"), Commune("07210", "Tân Tiến", "Phường", "24"),
        Commune("11911", "An Dương", "Phường", "31"), Commune("06835", "Hòa Bình", "Xã", "22"),
        Commune("26743", "Bến Thành", "Phường", "79"), Commune("27007", "Vĩnh Lộc", "Xã", "79"), Commune("16324", "Vĩnh Lộc", "Xã", "40"),
        Commune("27028", "Tân Phú", "Phường", "79"), Commune("26191", "Tân Thành", "Xã", "75"), Commune("26200", "Tân Thạnh", "Xã", "75"),
        Commune("30003", "Phú Quốc", "Đặc khu", "91"), Commune("24778", "Xuân Hương - Đà Lạt", "Phường", "68"), Commune("24826", "2 Bảo Lộc", "Phường", "68"),
        Commune("24232", "M'Drắk", "Xã", "66"), Commune("00199", "Láng", "Phường", "01"), Commune("25942", "Thanh An", "Xã", "79"), Commune("27676", "Thạnh An", "Xã", "79"), Commune("28237", "Trần Hưng Đạo", "Phường", "37"),
    ]).Finder;

    public static TheoryData<string, string?, string> Cases => new()
    {
        // Kinds and their abbreviations.
        { "Rác đầy ở phường Bến Thành.", "26743", "" },
        { "P. Bến Nghé, Q1 ngập", "79", "" },
        { "nhà tôi ở q.1 bị cúp nước", "79", "" },
        { "Q 12 ngập", "79", "" },
        { "quận 012", "79", "" },
        { "x. Vĩnh Lộc, t. Nghệ An", "16324", "" },
        { "Đèn đường ở TP Thủ Đức", "79", "" },
        { "đường hư ở tp.hcm", "79", "" },
        { "TPHCM kẹt xe", "79", "" },
        { "Sài Gòn mưa là ngập", "79", "" },
        { "TX Sơn Tây", "01", "" },
        { "đặc khu Phú Quốc", "30003", "" },
        { "thị trấn Tân Thành, Đồng Nai", "26191", "" },
        { "phường 2 Bảo Lộc", "24826", "" },
        { "phường Xuân Hương, Đà Lạt", "24778", "" },
        { "xã M'Drắk", "24232", "" },
        { "phường Láng", "00199", "" },
        // Typed in haste.
        { "rac o phuong ben thanh quan 1", "26743", "" },
        { "PHƯỜNG BẾN THÀNH, QUẬN 1", "26743", "" },
        { "xa tan tien, tinh hung yen", "12205", "" },
        { "Xã Tân Tiến, Tinh Hung Yen", "12205", "" },
        { "tỉnh Đăk Lăk", "66", "" },
        { "xã Hoà Bình, Quảng Ninh", "06835", "" },
        // Former provinces and districts.
        { "tỉnh Hà Nam (cũ)", "37", "" },
        { "tỉnh Hà Giang cũ, nay là tỉnh Tuyên Quang", "08", "" },
        { "huyện Quảng Ninh", "44", "" },
        { "huyện Tân Phú", "75", "" },
        { "quận Tân Phú", "79", "" },
        { "TT Huế", "46", "" },
        { "mẹ tôi ở Hà Đông", "01", "" },
        { "xe bị phạt ở Vinh", "40", "" },
        { "huyện Châu Thành", null, "80 91" },
        { "huyện Châu Thành, Long An", "80", "" },
        // Communes and the provinces beside them.
        { "xã Tân Tiến", null, "02260 12205" },
        { "xã Tân Tiến, huyện An Dương, Hải Phòng", "31", "" },
        { "xã Tân Tiến, Bắc Giang", "07210", "" },
        { "Cầu ở xã Tân Tiến sập. Tôi báo công an Hưng Yên rồi.", "12205", "" },
        { "Hưng Yên: xã Tân Tiến chưa có nước", "12205", "" },
        { "phường Bến Nghé, Hải Phòng", "31", "" },
        { "phường Bến Thành, Hải Phòng", "31", "" },
        { "Tôi quê Hải Phòng. Rác ở phường Bến Thành.", null, "26743 31" },
        { "xa tan thanh, dong nai", "75", "26191 26200" },
        { "xã Tân Thạnh, Đồng Nai", "26200", "" },
        { "Rác đầy ở xã Thanh An, TPHCM", "25942", "" },
        { "Từ Hà Nội, xã Tân Tiến, Hưng Yên", "12205", "" },
        { "đường vào xã Bát Tràng Đề nghị sửa", "00577", "" },
        { "xã Tân Phú Trung, huyện Củ Chi", "79", "" },
        { "phường Tân Phú TP.HCM", "27028", "" },
        { "xã Quảng Ninh chưa trả lời", null, "" },
        { "Chợ Gốm ở Bát Tràng, Hà Nội cháy", "00577", "" },
        { "anh Tiến ở Bát Tràng cháy nhà", null, "" },
        { "đồ gốm bát tràng, hà nội", "01", "" },
        { "Hà Đông, Hà Nội", "01", "" },
        { "xóm Bát Tràng, Hà Nội", "01", "" },
        // Bare provinces and everyday words.
        { "sở y tế hà nội", "01", "" },
        { "so y te ha noi", "01", "" },
        { "Tôi sống ở Hòa Bình", "25", "" },
        { "tôi sống ở hòa bình", "25", "" },
        { "khu phố sống hòa bình với nhau", null, "" },
        { "nhà nó xây cao bằng nhà tôi", null, "" },
        { "hai duong ong nuoc bi vo", null, "" },
        { "nha tro hai phong ngu", null, "" },
        { "toi o hai phong", "31", "" },
        { "toi o Hai Phong", "31", "" },
        { "xa tan tien, hai duong", "31", "" },
        { "CHÚNG TÔI SỐNG HÒA BÌNH VỚI NHAU", null, "" },
        { "bị phạt ở Huế", "46", "" },
        { "cháu Huế bị ốm", null, "" },
        { "làm việc ở vinh quang", null, "" },
        { "nhà ở Hòa Bình Xanh nứt", null, "" },
        { "o hn ngap", "01", "" },
        { "hn ngap", null, "" },
        // Streets, markets, schools, firms and people.
        { "đường Trần Hưng Đạo", null, "" },
        { "đường Điện Biên Phủ ngập", null, "" },
        { "phố Huế, Hà Nội", "01", "" },
        { "ngõ Thái Hà", null, "" },
        { "ngõ 12 Hải Phòng", null, "" },
        { "chợ Bến Thành", null, "" },
        { "trường Hưng Yên thu tiền", null, "" },
        { "trường Lê Hồng Phong Nam Định", "37", "" },
        { "tuyen vao truong si quan luc quan 1", null, "" },
        { "ky tuc xa Ben Thanh", null, "" },
        { "công ty Hòa Bình nợ lương", null, "" },
        { "Công ty TNHH Hòa Bình nợ lương", null, "" },
        { "công ty cổ phần xây dựng Hòa Bình nợ lương", null, "" },
        { "đường Quang Trung Hải Phòng", "31", "" },
        { "đường Nguyễn Thái Bình", null, "" },
        { "ông Trần Thái Bình", null, "" },
        { "hy sinh ở mặt trận Hà Nội", null, "" },
        { "Sở Tài nguyên và Môi trường Hà Nội", "01", "" },
        { "hợp tác xã Tân Tiến", null, "" },
        // Several provinces.
        { "Tôi quê Hà Nội, đường hư là ở Nam Định", "37", "" },
        { "xe từ Hà Nội chạy xuống Nam Định", null, "01 37" },
        { "Tôi sống ở Hà Nội, đường hư tại Nam Định", null, "01 37" },
        { "Tôi làm ở Hà Nội và Nam Định, quê Thái Bình", null, "01 37 33" },
        { "Tôi sống ở Hà Nội, rác ở xã Tân Tiến, Hưng Yên", "12205", "" },
        { "Nước thải từ xã Bát Tràng sang phường Láng, Hà Nội", "01", "00577 00199" },
        { "", null, "" },
        { "Không có gì", null, "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_speaks_of_the_place(string text, string? place, string candidates)
    {
        foreach (var spelt in new[] { text, Decompose(text) })
        {
            var finding = Finder.Find(spelt);
            finding.Place.ShouldBe(place, text);
            string.Join(' ', finding.Candidates).ShouldBe(candidates, text);
        }
    }

    [Fact]
    public void A_mention_keeps_the_citizens_spelling_and_all_it_may_mean()
    {
        var mentions = Finder.Find("Ở xa Tân Tiến , H.Thanh trì - HÀ NỘI").Mentions;
        mentions.Select(mention => mention.Term).ShouldBe(["xa Tân Tiến", "H.Thanh trì", "HÀ NỘI"]);
        mentions.Select(mention => string.Join(' ', mention.Places)).ShouldBe(["02260 07210 12205", "01", "01"]);
    }

    [Fact]
    public void Five_candidates_are_enough()
    {
        var finder = new PlaceFinder([
            .. Enumerable.Range(1, 7).Select(province => Province($"0{province}", $"Miền {province}", "Tỉnh")),
            .. Enumerable.Range(1, 7).Select(province => Commune($"0000{province}", "An Bình", "Xã", $"0{province}")),
        ]);
        finder.Find("xã An Bình").Candidates.ShouldBe(["00001", "00002", "00003", "00004", "00005"]);
    }

    [Fact]
    public void One_commune_of_several_names_makes_its_province_certain_elsewhere() =>
        Finder.Find("Đơn gửi xã Vĩnh Lộc. Trước tôi ở phường Bến Thành.").ShouldSatisfyAllConditions(
            finding => finding.Place.ShouldBe("79"),
            finding => finding.Candidates.ShouldBe(["26743", "27007"], ignoreOrder: true));

    [Theory]
    [InlineData("xã Tân Tiến ")]
    [InlineData("Tân ")]
    [InlineData("đường ")]
    [InlineData("Hòa Bình An Giang ")]
    [InlineData("q1")]
    [InlineData("\u0301")]
    [InlineData(".")]
    public void A_word_a_thousand_times_is_bounded(string word)
    {
        var text = string.Concat(Enumerable.Repeat(word, 50_000 / word.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Finder.Find(text).Mentions.Count.ShouldBeLessThanOrEqualTo(64);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Of_a_hundred_names_the_first_64_are_read() =>
        Finder.Find(string.Join(", ", Enumerable.Range(0, 100).Select(zeros => $"quận {new string('0', zeros)}1")))
            .Mentions.Count.ShouldBe(64);

    [Fact]
    public void A_catalogue_without_places_finds_none() =>
        CatalogueSnapshot.Empty.Finder.Find("xã Tân Tiến, Hà Nội").ShouldBe(PlaceFinding.None);

    [Fact]
    public void A_snapshot_builds_its_finder_once() => CatalogueSnapshot.Empty.Finder.ShouldBeSameAs(CatalogueSnapshot.Empty.Finder);

    // The service runs without ICU, where Normalize leaves Vietnamese as it is: the marks are put apart by hand.
    private static string Decompose(string text) => string.Concat(text.Select(letter => Apart.GetValueOrDefault(letter, letter.ToString())));

    private static readonly Dictionary<char, string> Apart = Domain.Text.VietnameseLetters.Composition
        .GroupBy(pair => pair.Value)
        .ToDictionary(group => group.Key, group => $"{group.First().Key.Letter}{group.First().Key.Mark}");

    private static Place Province(string code, string name, string kind, params string[] aliases) =>
        new(code, name, $"{kind} {name}", Domain.Text.VietnameseText.StripDiacritics(name), kind, null, aliases);

    private static Place Commune(string code, string name, string kind, string province) =>
        new(code, name, $"{kind} {name}", Domain.Text.VietnameseText.StripDiacritics(name), kind, province, []);
}
