namespace Feedback.Domain.Complaints;

/// <summary>Where a complaint stands (domain-rules 4.3, the portal's statuses brought down to those one service needs).</summary>
public enum ComplaintStatus
{
    /// <summary>Mới: filed, or newly with an agency after routing or transfer.</summary>
    New,

    /// <summary>Đã tiếp nhận: the agency has seen it.</summary>
    Received,

    /// <summary>Đang xử lý: the agency has taken it on.</summary>
    InProgress,

    /// <summary>Chờ bổ sung: the citizen was asked for more.</summary>
    AwaitingInformation,

    /// <summary>Chờ công khai: answered; the citizen can read and judge it.</summary>
    Answered,

    /// <summary>Đã công khai: question and answer are public, without persons.</summary>
    Published,

    /// <summary>Từ chối tiếp nhận: not a matter for this system, with the reason.</summary>
    Refused,

    /// <summary>Hướng dẫn khiếu nại: a formal complaint, handed over with guidance.</summary>
    GuidedToComplaint,

    /// <summary>Hướng dẫn tố cáo: a denunciation, handed over with guidance.</summary>
    GuidedToDenunciation,

    /// <summary>Đã gộp: the same matter as another complaint.</summary>
    Merged,

    /// <summary>Đóng.</summary>
    Closed,
}
