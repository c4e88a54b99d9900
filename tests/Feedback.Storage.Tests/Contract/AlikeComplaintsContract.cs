using Feedback.Domain.Complaints;
using Feedback.Domain.Similarity;

namespace Feedback.Storage.Tests.Contract;

/// <summary>Finding complaints that may be like a text.</summary>
public abstract class AlikeComplaintsContract : StoreContract
{
    private const string Text = "Đèn đường trước nhà văn hóa ấp Ba hỏng đã hai tuần nay, buổi tối đi lại rất nguy hiểm cho bà con";

    [Fact]
    public async Task The_same_text_in_another_spelling_is_found_by_its_bands()
    {
        await FileAsync("den duong truoc nha van hoa ap Ba hong da hai tuan nay, buoi toi di lai rat nguy hiem cho ba con!!!");
        await FileAsync("Nước thải của xưởng nhuộm chảy thẳng ra kênh, cá chết nổi trắng cả đoạn");

        (await AlikeAsync(Query(Text))).ShouldBe(["den duong truoc nha van hoa ap Ba hong da hai tuan nay, buoi toi di lai rat nguy hiem cho ba con!!!"]);
    }

    [Fact]
    public async Task Only_what_came_in_within_the_span_is_found()
    {
        await FileAsync(Text, Samples.Noon.AddDays(-91));
        await FileAsync(Text, Samples.Noon);
        await FileAsync(Text, Samples.Noon.AddDays(1));

        (await Store.Complaints.ListAlikeAsync(Query(Text) with { From = Samples.Noon.AddDays(-90), To = Samples.Noon.AddDays(1) }, Token))
            .ShouldHaveSingleItem().Filed.ReceivedAt.ShouldBe(Samples.Noon);
    }

    [Fact]
    public async Task Others_of_the_same_place_and_field_are_found_whatever_their_words()
    {
        var other = await FileAsync("Ngõ tối om vì bóng cháy hết");
        await Store.Complaints.TryReplaceAsync(Samples.Routed(other, "H29"), 1, Token);
        await FileAsync("Còn chưa được phân loại");

        (await AlikeAsync(Query(Text) with { Place = "00004", Field = "giao-thong" })).ShouldBe(["Ngõ tối om vì bóng cháy hết"]);
        (await AlikeAsync(Query(Text) with { Place = "00008", Field = "giao-thong" })).ShouldBeEmpty();
        (await AlikeAsync(Query(Text) with { Place = "00004", Field = "y-te" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_flood_of_one_text_is_cut_to_the_limit_and_the_newest_are_among_it()
    {
        for (var at = 0; at < 60; at++) await FileAsync(Text, Samples.Noon.AddMinutes(at));

        var found = await Store.Complaints.ListAlikeAsync(Query(Text) with { Limit = 20 }, Token);

        found.Count.ShouldBeInRange(5, 20);
        found.Select(complaint => complaint.Filed.ReceivedAt).ShouldContain(Samples.Noon.AddMinutes(59));
    }

    [Fact]
    public async Task A_cancelled_call_throws() => await ShouldBeCancelledAsync(token => Store.Complaints.ListAlikeAsync(Query(Text), token));

    private static AlikeQuery Query(string text) =>
        new(TextBands.Of(text), null, null, DateTimeOffset.UnixEpoch, Samples.Noon.AddYears(1));

    private async Task<Complaint> FileAsync(string text, DateTimeOffset? at = null) =>
        (await Store.Complaints.FileAsync(Samples.Complaint(text, at), Token)).Complaint;

    private async Task<IEnumerable<string>> AlikeAsync(AlikeQuery query) =>
        (await Store.Complaints.ListAlikeAsync(query, Token)).Select(complaint => complaint.Filed.Text).Order(StringComparer.Ordinal);
}
