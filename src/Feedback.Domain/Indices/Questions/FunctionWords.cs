using System.Collections.Frozen;
using Feedback.Domain.Text;

namespace Feedback.Domain.Indices.Questions;

/// <summary>Vietnamese words that say nothing by themselves about a service: pronouns, particles, conjunctions, words of degree and courtesy.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> Empty = Read(
        """
        tôi tui mình ta chúng em anh chị ông bà cô chú cháu bạn họ nó ai gì nào đâu sao này kia ấy đó đây vậy
        là thì mà và với cùng hoặc hay nhưng song nên vì do bởi tại nếu dù tuy để khi lúc rồi đã đang sẽ vừa sắp từng còn vẫn cũng đều chỉ
        của cho từ đến tới trong ngoài giữa ở về theo bằng như
        các những mọi mỗi một vài mấy hơn nhất rất quá lắm thật khá hết luôn ngay nữa thêm nghìn ngàn triệu
        có bị cần muốn xin mong nhờ hãy đừng ạ à ơi nhé nha nhỉ ừ vâng dạ thưa chứ thôi
        """);

    private static readonly FrozenSet<string> Light = Read(
        """
        việc sự điều người lần con cái chiếc bác thế lại trước sau trên dưới vào ra lên xuống qua so được phải nhiều ít hai ba mới cả
        """);

    private static readonly FrozenSet<string> Negations = new[] { "không", "chưa", "chẳng", "chả" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Plain =
        Empty.Concat(Light).Concat(Negations).Select(VietnameseText.StripDiacritics).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether it is in no term; a phrase does not reach over it.</summary>
    public static bool IsEmpty(string accented) => Empty.Contains(accented);

    /// <summary>Whether it says something in a phrase only, beside a word that does: "người dân", "đi lại".</summary>
    public static bool IsLight(string accented) => Light.Contains(accented);

    /// <summary>Whether a word typed without marks may be one of all these; it may be another word too.</summary>
    public static bool MayBe(string plain) => Plain.Contains(plain);

    /// <summary>"Not", "not yet": what follows is counted as its own term, for "không nhiệt tình" is not "nhiệt tình".</summary>
    public static bool Negates(string accented) => Negations.Contains(accented);

    private static FrozenSet<string> Read(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
