using System.Collections.Frozen;
using Feedback.Domain.Text.Words;

namespace Feedback.Domain.Similarity;

/// <summary>The words of a text that say what it is about: neighbours complain of one lamp in different sentences.</summary>
public static class TopicWords
{
    /// <summary>Words both texts must have at least; two may be chance.</summary>
    private const int LeastShared = 3;

    private static readonly FrozenSet<string> Empty =
        """
        a ai anh ba bac bao bay ben bi biet cac cai can cang chi cho chu chua chung chung toi co con cu cua cung da dang dau day de den deu di do
        duoc e em gi gia gio giup ha hay hoi hom ho khi khong kinh gui la lai lam len luon ma mac minh moi mong mot muon nao nay nen neu ngay nghi ngo
        nguoi nha nhung nhu nhieu ni no noi nua o oi phai phan anh qua ra rat roi sao se so sau tai tat thi thay the theo thi tinh toi tren trong tu tui vao van
        va ve vi viec voi vua xa xin y phuong xin kien de nghi mong duoc tuan thang nam
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static HashSet<string> Of(string text) =>
        [.. TextWords.Of(text).Where(word => !word.IsClass && word.Plain.Length > 1 && !Empty.Contains(word.Plain)).Select(word => word.Plain)];

    /// <summary>Shared words among all of both; 0 when fewer than three are shared.</summary>
    public static double Share(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (small, large) = one.Count < other.Count ? (one, other) : (other, one);
        var both = small.Count(large.Contains);
        return both < LeastShared ? 0 : (double)both / (one.Count + other.Count - both);
    }
}
