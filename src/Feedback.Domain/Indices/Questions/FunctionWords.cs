using System.Collections.Frozen;
using Feedback.Domain.Text;
using Feedback.Domain.Text.Words;

namespace Feedback.Domain.Indices.Questions;

/// <summary>Vietnamese words that say nothing by themselves about a service: pronouns, particles, conjunctions, words of degree and courtesy.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> Marked =
        """
        tôi tui mình ta chúng em anh chị ông bà cô chú bác cháu con bạn họ nó ai gì nào đâu sao này kia ấy đó đây thế vậy
        là thì mà và với cùng hoặc hay nhưng song nên vì do bởi tại nếu dù tuy để khi lúc rồi đã đang sẽ vừa mới sắp từng còn vẫn cũng đều chỉ cả
        của cho từ đến tới vào ra lên xuống trên dưới trong ngoài trước sau giữa ở về theo qua bằng như so
        các những mọi mỗi một hai ba vài mấy nhiều ít hơn nhất rất quá lắm thật khá hết luôn ngay lại nữa thêm
        có được bị phải cần nên muốn xin mong nhờ hãy đừng ạ à ơi nhé nha nhỉ ừ vâng dạ thưa chứ thôi đi
        cái chiếc con việc sự điều người lần
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Negations = new[] { "không", "chưa", "chẳng", "chả" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Plain =
        Marked.Concat(Negations).Select(VietnameseText.StripDiacritics).ToFrozenSet(StringComparer.Ordinal);

    public static bool Has(TextWord word) => Marked.Contains(word.Accented);

    /// <summary>Whether a word typed without marks may be one of these; it may be another word too.</summary>
    public static bool MayBe(TextWord word) => Plain.Contains(word.Plain);

    /// <summary>"Not", "not yet": what follows is counted as its own term, for "không nhiệt tình" is not "nhiệt tình".</summary>
    public static bool Negates(string accented) => Negations.Contains(accented);
}
