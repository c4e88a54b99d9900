namespace Feedback.Api.Problems;

/// <summary>One entry of the closed list of problems: its code, its status and what people read.</summary>
internal sealed record ProblemKind(string Code, int Status, string TitleEn, string TitleVi, string DetailEn, string DetailVi)
{
    public static readonly ProblemKind InvalidJson = new("invalid-json", 400,
        "The body is not valid JSON for this operation", "Nội dung gửi không phải JSON hợp lệ cho thao tác này",
        "The body must be one JSON object in UTF-8 with only the members this operation knows, each once.",
        "Nội dung phải là một đối tượng JSON mã UTF-8, chỉ gồm các trường mà thao tác này biết, mỗi trường một lần.");

    public static readonly ProblemKind InvalidMember = new("invalid-member", 400,
        "A value is missing or not allowed", "Có giá trị thiếu hoặc không hợp lệ",
        "See errors: each names a member and what is wrong with it.",
        "Xem errors: mỗi mục nêu một trường và điều chưa đúng.");

    public static readonly ProblemKind UnknownParameter = new("unknown-parameter", 400,
        "Unknown query parameter", "Tham số truy vấn không tồn tại",
        "The address has a query parameter that this operation does not know.",
        "Địa chỉ có tham số truy vấn mà thao tác này không biết.");

    public static readonly ProblemKind ReceiptInvalid = new("receipt-invalid", 400,
        "The receipt is not valid", "Mã biên nhận không hợp lệ",
        "The receipt was not issued here or was changed on the way.",
        "Mã biên nhận không do hệ thống này cấp hoặc đã bị thay đổi.");

    public static readonly ProblemKind ReceiptExpired = new("receipt-expired", 400,
        "The receipt has expired", "Mã biên nhận đã hết hạn",
        "The time to rate this dossier is over.", "Đã hết thời gian đánh giá hồ sơ này.");

    public static readonly ProblemKind Unauthenticated = new("unauthenticated", 401,
        "A valid key or secret is needed", "Cần khóa truy cập hoặc mã bí mật hợp lệ",
        "Send the key as 'Authorization: Bearer KEY' (citizens: the secret in X-Tracking-Secret).",
        "Gửi khóa trong 'Authorization: Bearer KHÓA' (người dân: mã bí mật trong X-Tracking-Secret).");

    public static readonly ProblemKind Forbidden = new("forbidden", 403,
        "This key may not do that", "Khóa này không được phép thực hiện",
        "The key lacks the role, or the agency lies outside its scope.",
        "Khóa không có vai trò cần thiết, hoặc cơ quan nằm ngoài phạm vi của khóa.");

    public static readonly ProblemKind NotFound = new("not-found", 404,
        "Not found", "Không tìm thấy",
        "There is nothing here for you under this address.", "Không có gì dành cho bạn tại địa chỉ này.");

    public static readonly ProblemKind MethodNotAllowed = new("method-not-allowed", 405,
        "This method is not allowed here", "Phương thức này không được phép",
        "The address exists, but not for this method.", "Địa chỉ tồn tại nhưng không nhận phương thức này.");

    public static readonly ProblemKind NotAcceptable = new("not-acceptable", 406,
        "None of the accepted formats is available", "Không có định dạng được yêu cầu",
        "Ask for application/json, or text/csv where a table is served.",
        "Hãy yêu cầu application/json, hoặc text/csv đối với bảng số liệu.");

    public static readonly ProblemKind ReceiptUsed = new("receipt-used", 409,
        "This dossier has been rated", "Hồ sơ này đã được đánh giá",
        "The rating can no longer be changed: its change window is over.",
        "Không thể sửa đánh giá nữa: đã hết thời hạn sửa.");

    public static readonly ProblemKind IllegalAction = new("illegal-action", 409,
        "The complaint's state does not allow this", "Trạng thái phản ánh không cho phép thao tác này",
        "See allowed for what can be done now.", "Xem allowed để biết thao tác nào được phép lúc này.");

    public static readonly ProblemKind ModelNotChanged = new("model-not-changed", 409,
        "The active model stays as it is", "Mô hình đang dùng không thay đổi",
        "It is active already, there is none before it, or somebody else has just changed it.",
        "Mô hình này đang được dùng, không có mô hình trước đó, hoặc vừa có người khác thay đổi.");

    public static readonly ProblemKind ModelUnreadable = new("model-unreadable", 409,
        "The model cannot be used", "Không thể dùng mô hình này",
        "Its content was damaged or comes from an older version of this service.",
        "Nội dung mô hình bị hỏng hoặc do phiên bản cũ của hệ thống tạo ra.");

    public static readonly ProblemKind PublicationState = new("publication-state", 409,
        "The publication's state does not allow this", "Trạng thái của bản công bố không cho phép thao tác này",
        "See allowed for what your key can do now. Nobody reviews what they drafted themselves, and a period has one draft at a time.",
        "Xem allowed để biết khóa này được làm gì lúc này. Không ai tự duyệt bản mình soạn, và mỗi kỳ chỉ có một bản soạn thảo.");

    public static readonly ProblemKind PreconditionFailed = new("precondition-failed", 412,
        "The record has changed meanwhile", "Bản ghi đã thay đổi",
        "Read it again and decide with its new ETag.", "Hãy đọc lại và quyết định với ETag mới.");

    public static readonly ProblemKind PayloadTooLarge = new("payload-too-large", 413,
        "The body is too large", "Nội dung gửi quá lớn",
        "A body may have at most 1 MiB.", "Nội dung gửi tối đa 1 MiB.");

    public static readonly ProblemKind UnsupportedMediaType = new("unsupported-media-type", 415,
        "The body has a media type this operation does not take", "Nội dung có kiểu mà thao tác này không nhận",
        "Send Content-Type: application/json (a file of ratings: text/csv), without content coding.", "Gửi Content-Type: application/json (tệp đánh giá: text/csv), không nén.");

    public static readonly ProblemKind SubmissionReused = new("submission-reused", 422,
        "The submission id was used for another rating", "Mã lần gửi đã dùng cho đánh giá khác",
        "Use a new submissionId for a new rating.", "Dùng submissionId mới cho đánh giá mới.");

    public static readonly ProblemKind IdempotencyKeyReused = new("idempotency-key-reused", 422,
        "The idempotency key was used for another request", "Idempotency-Key đã dùng cho yêu cầu khác",
        "Use a new key for a new request.", "Dùng khóa mới cho yêu cầu mới.");

    public static readonly ProblemKind PreconditionRequired = new("precondition-required", 428,
        "If-Match is needed", "Cần tiêu đề If-Match",
        "Send If-Match with the ETag of the record you looked at.", "Gửi If-Match với ETag của bản ghi đã xem.");

    public static readonly ProblemKind Internal = new("internal", 500,
        "Something went wrong on our side", "Hệ thống gặp lỗi",
        "The fault was logged. Nothing you sent is shown here.", "Lỗi đã được ghi lại.");

    public static readonly ProblemKind Busy = new("busy", 503,
        "Too much to do just now", "Hệ thống đang quá tải",
        "Nothing was written. Try again after the time in Retry-After.", "Chưa ghi gì. Hãy thử lại sau thời gian trong Retry-After.");

    public static readonly ProblemKind Unavailable = new("unavailable", 503,
        "The store is unavailable", "Kho dữ liệu tạm thời không sẵn sàng",
        "Try again after the time in Retry-After; sending the same thing again is safe with a receipt or key.",
        "Hãy thử lại sau thời gian trong Retry-After.");

    public static readonly ProblemKind NoModel = new("no-model", 503,
        "No trained model yet", "Chưa có mô hình phân loại",
        "The classifier is being trained. Try again after the time in Retry-After.",
        "Mô hình đang được huấn luyện. Hãy thử lại sau thời gian trong Retry-After.");

    /// <summary>The problem that stands for a bare status set by the framework.</summary>
    public static ProblemKind ForStatus(int status) => status switch
    {
        401 => Unauthenticated,
        403 => Forbidden,
        404 => NotFound,
        405 => MethodNotAllowed,
        406 => NotAcceptable,
        413 => PayloadTooLarge,
        415 => UnsupportedMediaType,
        503 => Unavailable,
        >= 400 and < 500 => InvalidJson,
        _ => Internal,
    };
}
