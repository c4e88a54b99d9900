using System.Collections.Frozen;
using Feedback.Domain.Text;

namespace Feedback.Domain.Indices.Questions;

/// <summary>Vietnamese words that say nothing by themselves about a service: pronouns, particles, conjunctions, words of degree and courtesy.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> Empty = Read(
        """
        tôi tui mình ta chúng anh chị ông bà cháu bạn nó ai gì nào đâu này kia ấy đó đây vậy
        là thì mà và với cùng hoặc hay nhưng song nên vì bởi tại nếu dù tuy để khi lúc rồi đã đang sẽ vừa từng vẫn cũng đều
        của cho đến tới giữa ở theo như các những mọi mỗi vài mấy rất lắm khá luôn ngay nữa thêm nghìn ngàn triệu
        có cần muốn mong nhờ hãy đừng ạ à ơi nhé nha nhỉ ừ vâng dạ thưa chứ
        """);

    private static readonly FrozenSet<string> Light = Read(
        """
        việc sự điều người lần con cái chiếc em cô chú bác họ thế lại trước sau trên dưới trong ngoài vào ra lên xuống qua về so từ bằng do
        được bị phải xin còn chỉ thôi hết sắp nhiều ít hơn nhất quá thật một hai ba mới cả sao
        """);

    private static readonly FrozenSet<string> Negations = new[] { "không", "chưa", "chẳng", "chả" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Plain =
        Empty.Concat(Light).Concat(Negations).Select(VietnameseText.StripDiacritics).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether it is in no term; a phrase does not reach over it.</summary>
    public static bool IsEmpty(string accented) => Empty.Contains(accented);

    /// <summary>Whether it says something in a phrase only, beside a word that does: "một cửa", "bản sao", "quá hạn", "từ chối".</summary>
    public static bool IsLight(string accented) => Light.Contains(accented);

    /// <summary>Whether a word typed without marks may be one of all these; it may be another word too.</summary>
    public static bool MayBe(string plain) => Plain.Contains(plain);

    /// <summary>"Not", "not yet": what follows is counted as its own term, for "không nhiệt tình" is not "nhiệt tình".</summary>
    public static bool Negates(string accented) => Negations.Contains(accented);

    private static FrozenSet<string> Read(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
