namespace Feedback.Api.Problems;

/// <summary>What is wrong with one member or parameter; the code comes from a closed list, the message never holds input.</summary>
internal sealed record MemberError(string Member, string Code, string Message)
{
    public const string Required = "required";
    public const string Unknown = "unknown";
    public const string WrongType = "type";
    public const string TooShort = "too-short";
    public const string TooLong = "too-long";
    public const string OutOfRange = "out-of-range";
    public const string Pattern = "pattern";
    public const string NotAllowed = "not-allowed";
    public const string NotFound = "not-found";
    public const string Duplicate = "duplicate";
    public const string Conflict = "conflict";

    public static string Text(string code, bool english) => (code, english) switch
    {
        (Required, true) => "is required",
        (Required, false) => "là bắt buộc",
        (Unknown, true) => "is not known here",
        (Unknown, false) => "không tồn tại ở đây",
        (WrongType, true) => "has the wrong type or is none of the allowed values",
        (WrongType, false) => "sai kiểu hoặc không thuộc các giá trị cho phép",
        (TooShort, true) => "is too short",
        (TooShort, false) => "quá ngắn",
        (TooLong, true) => "is too long",
        (TooLong, false) => "quá dài",
        (OutOfRange, true) => "is out of range",
        (OutOfRange, false) => "ngoài khoảng cho phép",
        (Pattern, true) => "does not have the required form",
        (Pattern, false) => "không đúng định dạng",
        (NotAllowed, true) => "is not allowed in this combination",
        (NotAllowed, false) => "không được phép trong trường hợp này",
        (NotFound, true) => "names nothing in the catalogue",
        (NotFound, false) => "không có trong danh mục",
        (Duplicate, true) => "occurs more than once",
        (Duplicate, false) => "bị lặp lại",
        (_, true) => "contradicts what is there",
        _ => "mâu thuẫn với dữ liệu hiện có",
    };
}
