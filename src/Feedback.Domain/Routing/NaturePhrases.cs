namespace Feedback.Domain.Routing;

/// <summary>What people say in denunciations, formal complaints and questions (domain-rules 4.5). Lists of words, not a model: issue 4 learns from texts.</summary>
internal static class NaturePhrases
{
    /// <summary>The word itself.</summary>
    public static readonly IReadOnlyList<Phrase> Denouncing = Phrase.List("tố cáo, tố giác, đơn tố, =tôi tố");

    /// <summary>The word, but of a law, an office or what the writer does not do.</summary>
    public static readonly IReadOnlyList<Phrase> NotDenouncing = Phrase.List(
        """
        luật tố cáo, luật khiếu nại tố cáo, giải quyết khiếu nại tố cáo, tiếp nhận khiếu nại tố cáo, không tố cáo, không phải tố cáo,
        không phải đơn tố cáo, không phải để tố cáo, không có ý tố cáo, không muốn tố cáo, không nhằm tố cáo, không định tố cáo,
        =nhà to cao, =người to cao, =dáng to cao, =cây to cao, =tường to cao
        """);

    /// <summary>Offences that are denounced whoever commits them: corruption, forgery of papers, collusion.</summary>
    public static readonly IReadOnlyList<Phrase> Offences = Phrase.List(
        """
        tham nhũng, tham ô, hối lộ, vòi tiền, vòi vĩnh, vòi thêm, nhũng nhiễu, sách nhiễu, lót tay, bôi trơn, phải chung chi, chung chi cho, mãi lộ, làm luật,
        ăn chặn, rút ruột, biển thủ, thụt két, khai khống, kê khống, lập khống, =ký khống, hồ sơ khống, chứng từ khống, hóa đơn khống, danh sách khống,
        quyết toán khống, giả chữ ký, giả mạo chữ ký, giả mạo hồ sơ, giả mạo giấy tờ, làm giả hồ sơ, làm giả giấy tờ, làm giả chữ ký, làm giả con dấu,
        làm giả sổ, làm giả danh sách, làm giả chứng từ, con dấu giả, =hồ sơ giả, bằng cấp giả, bằng đại học giả, xài bằng giả, dùng bằng giả, làm sai lệch, bao che, dung túng, thông đồng,
        cấu kết, câu kết, móc ngoặc, móc nối, bảo kê, lợi ích nhóm, lạm quyền, lộng quyền, lợi dụng chức vụ, lạm dụng chức vụ, lợi dụng chức quyền,
        lạm dụng chức quyền, lợi dụng quyền hạn, chạy án, chạy chức, chạy việc, chạy điểm, mua quan bán chức, trù dập, thông thầu,
        quân xanh, nâng điểm, sửa điểm, bán đề thi, lập quỹ đen, quỹ đen, ém nhẹm, bưng bít, đề nghị khởi tố, yêu cầu khởi tố, khởi tố hình sự,
        truy cứu trách nhiệm, xử lý hình sự, trước pháp luật, sợ bị trả thù, sợ trả thù, giấu tên, ẩn danh,
        gian lận, khai man, ăn cắp, câu trộm, biển lận, tuồn, mua điểm, bán điểm, bán đề, đổi mẫu, mẫu thử bị đổi, ép nhận tội, ép cung, chia phần trăm, xe công vụ,
        tôi có bằng chứng, có chứng cứ, có ghi âm, có người làm chứng, cung cấp thông tin, vi phạm pháp luật nghiêm trọng, dâm ô, gạ tình, đánh dân, bức cung, nhục hình
        """);

    /// <summary>Words that accuse when an official is spoken of, and are everyday words otherwise.</summary>
    public static readonly IReadOnlyList<Phrase> AgainstOfficials = Phrase.List(
        """
        đòi tiền, đòi triệu, đòi tr, đòi củ, đòi nghìn, đòi ngàn, đòi thêm, đòi chi, đưa tiền, đưa thêm tiền, đưa triệu, đưa tr, đưa củ, đưa cho triệu, chi triệu,
        chi thêm, nhận tiền, lấy tiền, cầm tiền, xin tiền, gợi ý đưa, gợi ý chi, gợi ý bồi dưỡng, bồi dưỡng mới, tiền bồi dưỡng, phong bì, tiền cà phê,
        tiền trà nước, tiền nước non, bỏ túi, đút túi, ăn tiền, ăn hối, ăn bớt, ăn chia, bớt xén, cắt xén, chia chác, chia nhau, chiếm đoạt, chiếm dụng,
        =làm giả, giả mạo, tiêu cực, khuất tất, mờ ám, mua chuộc, tiếp tay, chống lưng, làm ngơ cho, nhắm mắt làm ngơ, làm trái,
        vi phạm pháp luật, lạm dụng, bán đất công, đất công bán, bán trái phép, cấp đất trái, sai đối tượng, người nhà vào danh sách, đưa người nhà, đưa con cháu,
        cho người nhà, cho em vợ, em ruột, cháu ruột, tráo, nộp lại, không vào quỹ, ngoài sổ sách,
        biếu quà, bắt biếu, biếu xén, ăn nhậu với, cho qua hết, thả xe, nhà riêng, nhà mình, cho mình dùng, đứng tên con, đứng tên vợ, không trả tiền, không nộp,
        người đã chết, cho thuê xe, trả nghìn một, uy hiếp, hăm dọa, đe dọa, trù úm, ép ký, ép dân
        """);

    /// <summary>With an official before and an amount after, money taken: "cán bộ địa chính nhận của tôi 20 triệu".</summary>
    public static readonly IReadOnlyList<Phrase> Takes = Phrase.List("nhận, đòi, lấy, thu của, xin, cầm, vòi, ăn, giữ lại, hứa, bán, dùng, ép, đổi lấy, trả");

    public static readonly IReadOnlyList<Phrase> Amounts = Phrase.List("triệu, tr, nghìn, ngàn, tỷ, củ, đồng, căn hộ, lô đất, chai rượu, quà, gạo cứu trợ, tiền dự án, tiền xã hội hóa, tiền quỹ, tiền hỗ trợ");

    public static readonly IReadOnlyList<Phrase> Officials = Phrase.List(
        """
        cán bộ, cb, công chức, viên chức, chủ tịch, bí thư, lãnh đạo, trưởng thôn, trưởng ấp, trưởng xóm, trưởng bản, trưởng khu phố, tổ trưởng, công an, cảnh sát,
        csgt, thanh tra, kiểm lâm, hải quan, địa chính, hiệu trưởng, trưởng phòng, trưởng ban, phó ban, giám đốc sở, giám đốc bệnh viện, cục trưởng,
        chi cục, kế toán, thủ quỹ, quản lý thị trường, đội trưởng, đăng kiểm viên, đoàn kiểm tra, ban quản lý dự án, phó phòng, phó chủ tịch, trưởng trạm, thủ kho, giám đốc trung tâm, y tá trưởng, sếp, cơ quan nhà nước, đội thuế, văn thư, đội xe, kỹ thuật viên, hội phụ nữ, cấp ủy, ủy ban, ubnd, thẩm phán, kiểm sát viên,
        chấp hành viên, điều tra viên, thủ trưởng, ông phó, xã đội, quản lý dự án, phó phòng, phó chủ tịch, trưởng trạm, thủ kho, giám đốc trung tâm, y tá trưởng, sếp, cơ quan nhà nước, đội thuế, văn thư, đội xe, kỹ thuật viên, hội phụ nữ, cấp ủy, ban giám hiệu, nhân viên thuế, cô thuế, anh thuế
        """);

    /// <summary>Officials spoken of without being accused: impostors claim to be them, and victims turn to them.</summary>
    public static readonly IReadOnlyList<Phrase> NotAccused = Phrase.List(
        """
        giả danh cán bộ, giả danh công an, mạo danh cán bộ, mạo danh công an, xưng là cán bộ, xưng là công an, xưng cán bộ, xưng công an, giả làm công an,
        trình báo công an, báo công an, nhờ công an, mong công an, đề nghị công an, xin công an, công an vào cuộc, công an điều tra, công an truy tìm,
        mong các anh công an, kính gửi công an, kính gửi ủy ban, kính gửi ubnd, kính gửi thanh tra, kính gửi chủ tịch, kính gửi lãnh đạo, mong ủy ban,
        mong lãnh đạo, đề nghị lãnh đạo, đề nghị ủy ban, mong chủ tịch
        """);

    public static readonly IReadOnlyList<Phrase> CallsItComplaint = Phrase.List(
        """
        đơn khiếu nại, tôi khiếu nại, xin khiếu nại, nay khiếu nại, khiếu nại lần đầu, khiếu nại lần hai, khiếu nại lần thứ, người khiếu nại, khiếu nại quyết định,
        khiếu nại về quyết định, khiếu nại đối với quyết định, khiếu nại hành vi, khiếu nại về hành vi, khiếu nại thông báo, khiếu nại kết luận,
        khiếu nại việc, khiếu nại về việc, nội dung khiếu nại, khiếu kiện
        """);

    public static readonly IReadOnlyList<Phrase> ContestsDecision = Phrase.List(
        """
        không đồng ý với quyết định, không đồng ý quyết định, không nhất trí với quyết định, không chấp nhận quyết định, phản đối quyết định, bác quyết định,
        hủy quyết định, hủy bỏ quyết định, thu hồi quyết định, xem xét lại quyết định, sửa đổi quyết định, đình chỉ quyết định, quyết định trái pháp luật,
        quyết định trái luật, quyết định sai, quyết định không đúng pháp luật, không đồng ý với kết luận, không đồng ý kết luận, quyết định giải quyết khiếu nại,
        xâm phạm quyền, quyền và lợi ích hợp pháp của tôi, quyền lợi hợp pháp của tôi, khởi kiện
        """);

    /// <summary>A complaint the writer speaks of, but only to say that nobody deals with it, or one made to a company: that is a petition.</summary>
    public static readonly IReadOnlyList<Phrase> NotComplaining = Phrase.List(
        """
        không khiếu nại, chậm giải quyết đơn khiếu nại, chưa giải quyết đơn khiếu nại, không giải quyết đơn khiếu nại, chậm trả lời đơn khiếu nại,
        chưa trả lời đơn khiếu nại, không trả lời đơn khiếu nại, giải quyết đơn khiếu nại chậm, đơn khiếu nại chưa được, đơn khiếu nại của tôi chưa,
        đơn khiếu nại của gia đình tôi chưa, đã gửi đơn khiếu nại, đã nộp đơn khiếu nại, nộp đơn khiếu nại từ, gửi đơn khiếu nại từ, tôi khiếu nại trên ứng dụng,
        tôi khiếu nại với nhà mạng, tôi khiếu nại với shop, tôi khiếu nại với ngân hàng, tôi khiếu nại lên tổng đài, tôi khiếu nại tổng đài
        """);

    public static readonly IReadOnlyList<Phrase> Asking = Phrase.List(
        """
        xin hỏi, cho hỏi, cho tôi hỏi, cho em hỏi, cho mình hỏi, cho cháu hỏi, cho mik hỏi, muốn hỏi, tôi hỏi, hỏi thủ tục, xin cho biết, xin được hướng dẫn,
        xin hướng dẫn, nhờ hướng dẫn, cần giấy tờ gì, cần những giấy gì, thủ tục thế nào, thủ tục ra sao
        """);

    /// <summary>Whoever asks and also wants something put right has a petition.</summary>
    public static readonly IReadOnlyList<Phrase> Grieving = Phrase.List(
        """
        phản ánh, kiến nghị, đề nghị, yêu cầu, bức xúc, mong cơ quan, mong được giải quyết, xử lý, chưa được, chưa có, quá hạn, chậm, trễ, không ai, hỏng, hư, ô nhiễm,
        sao không, sao lại, như vậy có đúng, có đúng không, có đúng luật
        """);
}
