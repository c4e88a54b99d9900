using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Complaints;

/// <summary>What GetComplaint tells an officer of cases like the one read.</summary>
public sealed class SimilarCasesTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Text = "Rác chất đống trước cổng trường tiểu học Võ Thị Sáu cả tuần nay, ruồi bu đầy, học trò phải bịt mũi đi qua";

    [Fact]
    public async Task Near_duplicates_are_shown_to_who_may_see_them_and_can_be_merged()
    {
        var first = await api.FileAt(Cases.Agency, new { text = Text });
        var second = await api.FileAt(Cases.Agency, new { text = Text + ". Mong xử lý gấp!" });
        var elsewhere = await api.FileAt("so-y-te-79", new { text = "Kính gửi sở, " + Text });
        await api.FileRestricted(new { text = Text + " do cán bộ" });
        using var officer = await api.As(Role.Officer, Cases.Agency);
        using var coordinator = await api.As(Role.Coordinator, null);

        var seen = (await officer.Fetch(second.Path))["similar"]!.AsArray();

        seen.ShouldHaveSingleItem()!["code"]!.ToString().ShouldBe(first.Code);
        (seen[0]!["sameText"]!.GetValue<bool>(), seen[0]!["similarity"]!.GetValue<double>() > 0.8).ShouldBe((true, true));
        (await coordinator.Fetch(second.Path))["similar"]!.AsArray().Count.ShouldBe(3);
        (await coordinator.Fetch(second.Path))["similar"]!.ToJsonString().ShouldContain(elsewhere.Code);

        (await officer.Act(second, new { action = "merge", into = first.Code })).Text("status").ShouldBe("merged");
        (await officer.Fetch(first.Path))["similar"]!.AsArray().ShouldHaveSingleItem()!["status"]!.ToString().ShouldBe("merged");
    }

    [Fact]
    public async Task A_complaint_without_its_like_shows_none()
    {
        var filed = await api.FileAt(Cases.Agency, new { text = "Cầu khỉ qua kênh Bà Đen gãy hai nhịp, cụ già không qua được" });
        using var officer = await api.As(Role.Officer, Cases.Agency);
        (await officer.Fetch(filed.Path))["similar"]!.AsArray().ShouldBeEmpty();
    }
}
