using System.Collections.Frozen;

namespace Feedback.Domain.Catalogue.Finding;

/// <summary>
/// Streets, markets, schools, firms, hamlets and people bear the names of places without being them: a bare name right
/// behind one of these words says nothing of where the matter is.
/// </summary>
internal static class NamedThings
{
    private static readonly FrozenSet<string> Things = Words(
        "đường phố ngõ ngách hẻm kiệt chợ cầu trường cty htx quán bến ga cảng sông suối hồ kênh rạch núi đồi đèo chùa đình đền miếu lăng "
        + "thôn ấp xóm bản buôn bon làng khóm tổ khu kcn kđt cụm trạm báo đài hãng tháp tòa vườn rạp trại đò thcs thpt bv");

    private static readonly FrozenSet<string> PairedThings = Set(
        "công ty", "khách sạn", "nhà hàng", "nhà thờ", "nhà máy", "nhà xe", "xe khách", "xe buýt", "sân bay", "bệnh viện", "ngân hàng",
        "siêu thị", "công viên", "cao tốc", "cửa khẩu", "khu phố", "chung cư", "đại học", "cao đẳng", "tiểu học", "mầm non", "mẫu giáo",
        "phòng khám", "quảng trường", "ngã ba", "ngã tư", "hợp tác", "doanh nghiệp", "tập đoàn", "chủ tịch", "tư tưởng", "cộng sản",
        "phòng trọ", "mặt trận", "chiến trường", "nước mắm", "học viện", "bún bò");

    // Typed without marks only those that are no other everyday word: cho is for and ban is sell.
    private static readonly FrozenSet<string> PlainThings = Words("duong ngo ngach hem truong cty thon xom htx thcs thpt");

    private static readonly FrozenSet<string> PlainPairedThings =
        Set("cong ty", "khach san", "nha hang", "san bay", "benh vien", "ngan hang", "sieu thi", "chung cu", "dai hoc");

    // thành phố, môi trường, yêu cầu, gia đình, thông báo, biên bản, …: the second half of another word.
    private static readonly FrozenSet<string> OtherWords = Set(
        "thành phố", "môi trường", "thị trường", "hiện trường", "công trường", "nông trường", "lâm trường", "lập trường", "yêu cầu",
        "nhu cầu", "toàn cầu", "gia đình", "thông báo", "cảnh báo", "trình báo", "văn bản", "biên bản", "tài khoản", "nhà đài", "mẹ con",
        "thanh pho", "moi truong", "thi truong", "hien truong", "cong truong");

    private static readonly FrozenSet<string> Descriptions = Words(
        "tnhh cp cổ phần một mtv thành viên tư nhân xây dựng thương mại dịch vụ tiểu học thcs thpt trung cấp cơ sở phổ thông mầm non chuyên nội trú "
        + "dân tộc nghề số đại cao đẳng mẫu giáo đa khoa công nghiệp đô thị dân cư tái định nước sạch điện lực may phần trọ");

    private static readonly FrozenSet<string> Surnames = Words(
        "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ ngô dương lý đoàn trịnh đinh thị văn");

    private static readonly FrozenSet<string> Titles = Words("ông bà anh chị em cháu cô chú bác thầy cụ dì cậu mợ");

    /// <summary>Whether the bare name that begins at a word is that of some thing or person.</summary>
    public static bool Bear(PlaceText text, int start, bool capital)
    {
        if (start == 0 || !Joined(text, start)) return false;
        var before = text.Spelling(start - 1);
        if (capital && (Titles.Contains(before) || (text[start - 1].Capital && Surnames.Contains(before)))) return true;
        var names = 0;
        for (var word = start - 1; word >= 0 && start - word <= 7 && Joined(text, word + 1); word--)
        {
            if (IsThing(text, word)) return true;
            if (IsDescription(text, word)) continue;
            // đường Nguyễn Thái Bình, ngõ 172 Phú Diễn: one word of the name may come first; behind two it is over.
            if (names++ > 0 || !capital || !text.IsCapitalised(word, word + 1)) return false;
        }

        return false;
    }

    private static bool Joined(PlaceText text, int word) => text[word].Gap is WordGap.Space or WordGap.Dash;

    // Trung học and TNHH describe; the Trung of Quang Trung Hải Phòng, between capitals, is a name.
    private static bool IsDescription(PlaceText text, int word) => Descriptions.Contains(text.Spelling(word))
        && (!text[word].Capital || text[word].Upper || !text[word + 1].Capital);

    private static bool IsThing(PlaceText text, int word)
    {
        var spelling = text.Spelling(word);
        var pair = word > 0 && Joined(text, word) ? $"{text.Spelling(word - 1)} {spelling}" : spelling;
        if (OtherWords.Contains(pair)) return false;
        return Things.Contains(spelling) || PairedThings.Contains(pair)
            || (!text.IsMarked && (PlainThings.Contains(spelling) || PlainPairedThings.Contains(pair)));
    }

    private static FrozenSet<string> Words(string words) => Set(words.Split(' '));

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
