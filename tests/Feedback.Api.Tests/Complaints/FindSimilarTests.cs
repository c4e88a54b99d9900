using System.Net;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Complaints;

public sealed class FindSimilarTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Path = "/v1/complaints/similar";
    private const string Lamp = "Đèn đường trước nhà văn hóa ấp Ba hỏng đã hai tuần nay, buổi tối bà Bảy Hường đi lại rất nguy hiểm";
    private const string Again = "den duong truoc nha van hoa ap Ba hong da hai tuan nay, buoi toi ba Bay Huong di lai nguy hiem";

    [Fact]
    public async Task What_was_reported_already_is_told_without_a_word_of_it()
    {
        var filed = await api.FileAt(Cases.Agency, new { text = Lamp, place = "26740", contact = new { name = "Lê Văn Tám", phone = "0912345678" } });
        using var citizen = api.Citizen();
        using var answer = await citizen.Call(HttpMethod.Post, Path, new { text = Again, place = "26740" });

        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var item = (await citizen.Send(Path, new { text = Again, place = "26740" }, HttpStatusCode.OK))["items"]!.AsArray()
            .First(one => one!["receivedOn"]!.ToString() == "2026-11-23")!;
        (item["similarity"]!.GetValue<double>() * 10 % 1).ShouldBe(0, 1e-9);
        item["similarity"]!.GetValue<double>().ShouldBeInRange(0.5, 1);
        (item["status"]!.ToString(), item["field"]!.ToString(), item["place"]!.ToString()).ShouldBe(("new", "infrastructure", "26740"));
        foreach (var word in new[] { filed.Code, filed.Secret, "Hường", "Lê Văn Tám", "0912345678", "nhà văn hóa", "nguy hiểm" }) body.ShouldNotContain(word);
    }

    [Fact]
    public async Task Another_text_about_the_same_field_at_the_same_place_is_told_too()
    {
        await api.FileAt(Cases.Agency, new { text = "Ngõ 8 mưa xuống là ngập tới gối, cống thoát nước nghẹt cứng rác từ đầu tháng", place = "26743" });
        using var citizen = api.Citizen();

        var found = await citizen.Send(Path, new { text = "Cống nghẹt rác nên mưa là ngập nhà tôi", place = "26743", field = "infrastructure" }, HttpStatusCode.OK);
        found["items"]!.AsArray().ShouldHaveSingleItem()!["place"]!.ToString().ShouldBe("26743");

        (await citizen.Send(Path, new { text = "Cống nghẹt rác nên mưa là ngập nhà tôi", place = "26740", field = "infrastructure" }, HttpStatusCode.OK))["items"]!.AsArray().ShouldBeEmpty();
        (await citizen.Send(Path, new { text = "Bảng giờ xe buýt đầu ngõ bị gãy đổ", place = "26743", field = "infrastructure" }, HttpStatusCode.OK))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_suspected_denunciation_and_what_was_refused_or_is_too_old_are_not_told()
    {
        await api.File(new { text = "Đang chờ phân loại nên chưa ai biết đây là việc gì cả" });
        await api.FileInTriage(new { text = "Đang nằm ở bàn phân loại nên chưa ai biết đây là việc gì" });
        await api.FileAt(Cases.Agency, new { text = "Cô ở quầy số ba quát mắng bà cụ đi làm giấy tờ sáng nay" }, "staff-conduct");
        using var stranger = api.Citizen();
        foreach (var text in new[] { "Đang chờ phân loại nên chưa ai biết đây là việc gì cả", "Đang nằm ở bàn phân loại nên chưa ai biết đây là việc gì", "Cô ở quầy số ba quát mắng bà cụ đi làm giấy tờ sáng nay" })
        {
            (await stranger.Send(Path, new { text }, HttpStatusCode.OK))["items"]!.AsArray().ShouldBeEmpty(text);
        }

        const string Accusing = "Ông phó phòng ấy nhận phong bì của nhà thầu rồi cho nghiệm thu con đường hỏng";
        await api.FileRestricted(new { text = Accusing });
        using var citizen = api.Citizen();
        (await citizen.Send(Path, new { text = Accusing }, HttpStatusCode.OK))["items"]!.AsArray().ShouldBeEmpty();

        const string Refused = "Xin cho tôi được bay lên mặt trăng bằng thang máy của ủy ban";
        var filed = await api.FileAt(Cases.Agency, new { text = Refused });
        using var officer = await api.As(Role.Officer, Cases.Agency);
        await officer.Act(filed, new { action = "refuse", reason = "Không thuộc thẩm quyền" });
        (await citizen.Send(Path, new { text = Refused }, HttpStatusCode.OK))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Bounds_are_those_of_a_complaint_and_codes_must_be_known()
    {
        using var citizen = api.Citizen();
        (await citizen.Send(Path, new { text = "ngắn" }, HttpStatusCode.BadRequest)).Faults().ShouldBe(["text too-short"]);
        (await citizen.Send(Path, new { text = Lamp, place = "99999" }, HttpStatusCode.BadRequest)).Faults().ShouldBe(["place not-found"]);
        (await citizen.Send(Path, new { text = Lamp, field = "moon" }, HttpStatusCode.BadRequest)).Faults().ShouldBe(["field not-found"]);
    }
}
