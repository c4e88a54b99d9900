using Feedback.Domain.Complaints;

namespace Feedback.Api.Complaints;

/// <summary>What people read for a status and for a step, in both languages.</summary>
internal static class StatusLabels
{
    public static string Of(ComplaintStatus status, bool english) => (status, english) switch
    {
        (ComplaintStatus.New, false) => "Mới",
        (ComplaintStatus.New, true) => "New",
        (ComplaintStatus.Received, false) => "Đã tiếp nhận",
        (ComplaintStatus.Received, true) => "Received",
        (ComplaintStatus.InProgress, false) => "Đang xử lý",
        (ComplaintStatus.InProgress, true) => "In hand",
        (ComplaintStatus.AwaitingInformation, false) => "Chờ bổ sung",
        (ComplaintStatus.AwaitingInformation, true) => "Waiting for more information",
        (ComplaintStatus.Answered, false) => "Đã trả lời",
        (ComplaintStatus.Answered, true) => "Answered",
        (ComplaintStatus.Published, false) => "Đã công khai",
        (ComplaintStatus.Published, true) => "Answered and published",
        (ComplaintStatus.Refused, false) => "Từ chối tiếp nhận",
        (ComplaintStatus.Refused, true) => "Not accepted",
        (ComplaintStatus.GuidedToComplaint, false) => "Hướng dẫn khiếu nại",
        (ComplaintStatus.GuidedToComplaint, true) => "Handed over as a formal complaint",
        (ComplaintStatus.GuidedToDenunciation, false) => "Hướng dẫn tố cáo",
        (ComplaintStatus.GuidedToDenunciation, true) => "Handed over as a denunciation",
        (ComplaintStatus.Merged, false) => "Đã gộp với phản ánh khác",
        (ComplaintStatus.Merged, true) => "Merged with another complaint",
        (ComplaintStatus.Closed, false) => "Đã đóng",
        _ => "Closed",
    };

    public static string Of(ComplaintAction action, bool english) => (action, english) switch
    {
        (ComplaintAction.Submit, false) => "Người dân gửi phản ánh",
        (ComplaintAction.Submit, true) => "Filed by the citizen",
        (ComplaintAction.Route, false) => "Phân loại, chuyển đến cơ quan có thẩm quyền",
        (ComplaintAction.Route, true) => "Classified and routed",
        (ComplaintAction.React, false) => "Người dân đánh giá câu trả lời",
        (ComplaintAction.React, true) => "The citizen judged the answer",
        (ComplaintAction.Receive, false) => "Cơ quan tiếp nhận",
        (ComplaintAction.Receive, true) => "Received by the agency",
        (ComplaintAction.Accept, false) => "Cơ quan thụ lý",
        (ComplaintAction.Accept, true) => "Taken on by the agency",
        (ComplaintAction.Assign, false) => "Giao cơ quan xử lý",
        (ComplaintAction.Assign, true) => "Assigned to an agency",
        (ComplaintAction.RequestInformation, false) => "Đề nghị bổ sung thông tin",
        (ComplaintAction.RequestInformation, true) => "More information was asked for",
        (ComplaintAction.Transfer, false) => "Chuyển cơ quan khác",
        (ComplaintAction.Transfer, true) => "Transferred to another agency",
        (ComplaintAction.Return, false) => "Trả lại để phân loại",
        (ComplaintAction.Return, true) => "Returned to triage",
        (ComplaintAction.Refer, false) => "Hướng dẫn gửi đơn theo quy định",
        (ComplaintAction.Refer, true) => "Handed over with guidance",
        (ComplaintAction.Refuse, false) => "Từ chối tiếp nhận",
        (ComplaintAction.Refuse, true) => "Not accepted",
        (ComplaintAction.Answer, false) => "Cơ quan trả lời",
        (ComplaintAction.Answer, true) => "Answered",
        (ComplaintAction.SendBack, false) => "Yêu cầu trả lời lại",
        (ComplaintAction.SendBack, true) => "Sent back for a better answer",
        (ComplaintAction.Publish, false) => "Công khai",
        (ComplaintAction.Publish, true) => "Published",
        (ComplaintAction.Merge, false) => "Gộp với phản ánh khác",
        (ComplaintAction.Merge, true) => "Merged",
        (ComplaintAction.Close, false) => "Đóng",
        _ => "Closed",
    };
}
