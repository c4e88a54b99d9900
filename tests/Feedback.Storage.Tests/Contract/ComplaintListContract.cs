using System.Text;
using Feedback.Domain.Complaints;
using Feedback.Domain.Text;

namespace Feedback.Storage.Tests.Contract;

/// <summary>Lists of complaints: one order, each item once, and filters that choose what they say.</summary>
public abstract class ComplaintListContract : StoreContract
{
    [Fact]
    public async Task Lists_are_newest_first_also_within_one_millisecond()
    {
        var filed = new List<Complaint>();
        for (var i = 0; i < 30; i++) filed.Add(await FileAsync($"Việc {i}", Samples.Noon.AddMilliseconds(i * 7 % 10 / 5)));

        (await ListAsync(Samples.AllComplaints)).ShouldBe(NewestFirst(filed));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(30)]
    public async Task Paging_shows_each_complaint_once_while_others_come_in(int limit)
    {
        var first = new List<Complaint>();
        for (var i = 0; i < 30; i++) first.Add(await FileAsync($"Việc {i}", Samples.Noon.AddMilliseconds(i / 10)));

        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await Store.Complaints.ListAsync(Samples.AllComplaints with { Limit = limit, Cursor = cursor }, Token);
            page.Items.Count.ShouldBeLessThanOrEqualTo(limit);
            seen.AddRange(page.Items.Select(c => c.Code));
            (page.Next is null).ShouldBe(seen.Count >= first.Count, "the last page says so, also when it is full");
            for (var i = 0; i < 3; i++) await FileAsync("Mới đến", Samples.Noon.AddMilliseconds(3));
            cursor = page.Next;
        }
        while (cursor is not null);

        seen.ShouldBe(NewestFirst(first));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("💥")]
    [InlineData("AAAA")]
    [MemberData(nameof(ForgedCursors))]
    public async Task A_nonsense_cursor_starts_from_the_newest(string cursor)
    {
        var filed = await FileAsync("một");

        (await Store.Complaints.ListAsync(Samples.AllComplaints with { Cursor = cursor }, Token))
            .Items.ShouldHaveSingleItem().Code.ShouldBe(filed.Code);
    }

    public static TheoryData<string> ForgedCursors() => new(
        new[] { "|", "12", "-1|PAKN.20261122.0001", "99999999999999999999|x", "253402300800000|x", "1.5|x" }
            .Select(text => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public async Task Desks_status_field_triage_and_restriction_choose_what_they_say()
    {
        var all = await VariedAsync();
        var many = Enumerable.Range(0, 298).Select(i => $"X{i}").Append("A1").Append("A2").ToHashSet();

        await ShouldListAsync(all, q => q, _ => true);
        await ShouldListAsync(all, q => q with { Desks = new HashSet<string> { "A1" } }, c => c.Desk == "A1");
        await ShouldListAsync(all, q => q with { Desks = many }, c => c.Desk is "A1" or "A2");
        await ShouldListAsync(all, q => q with { Desks = new HashSet<string>() }, _ => false);
        await ShouldListAsync(all, q => q with { Triage = true }, c => c.InTriage);
        await ShouldListAsync(all, q => q with { Triage = true, Desks = new HashSet<string> { "A2" } }, c => c is { InTriage: true, Desk: "A2" });
        await ShouldListAsync(all, q => q with { Triage = false }, c => c.Handler is not null);
        await ShouldListAsync(all, q => q with { Restricted = false }, c => !c.Restricted);
        await ShouldListAsync(all, q => q with { Field = "y-te" }, c => c.Field == "y-te");
        await ShouldListAsync(all, q => q with { Statuses = [ComplaintStatus.New] }, c => c.Status == ComplaintStatus.New);
        await ShouldListAsync(
            all,
            q => q with { Statuses = [ComplaintStatus.Refused, ComplaintStatus.Answered] },
            c => c.Status is ComplaintStatus.Refused or ComplaintStatus.Answered);
        await ShouldListAsync(
            all,
            q => q with { Desks = many, Statuses = [ComplaintStatus.Answered], Field = "y-te", Restricted = false, Search = "le" },
            c => c.Desk is "A1" or "A2" && c is { Status: ComplaintStatus.Answered, Field: "y-te", Restricted: false }
                && c.Filed.Text.Contains("lẻ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("đèn đường", 1)]
    [InlineData("DEN DUONG", 1)]
    [InlineData("den, duong?!", 1)]
    [InlineData("De\u0300n đươ\u0300ng", 1)]
    [InlineData("đường", 2)]
    [InlineData("duong den", 0)]
    [InlineData("100", 1)]
    [InlineData("không có", 0)]
    [InlineData("?!", 3)]
    public async Task Search_ignores_diacritics_case_and_punctuation(string q, int expected)
    {
        await FileAsync("Đèn đường không sáng");
        await FileAsync("Đường ngập; nước cao 100 cm");
        await FileAsync("Rác thải");

        (await ListAsync(Samples.AllComplaints with { Search = VietnameseText.SearchKey(q) })).Count.ShouldBe(expected);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("r%c")]
    [InlineData("r_c")]
    [InlineData("r*c")]
    [InlineData("r.c")]
    [InlineData("[r]ac")]
    [InlineData("\\")]
    [InlineData("'")]
    public async Task A_search_has_no_wildcards_even_where_a_caller_forgot_to_make_a_key_of_it(string search)
    {
        await FileAsync("Rác thải");

        (await ListAsync(Samples.AllComplaints with { Search = search })).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_search_may_be_as_long_as_a_text()
    {
        var text = string.Concat(Enumerable.Repeat("rac thai ", 6000)).TrimEnd();
        await FileAsync(text);
        await FileAsync("Rác thải");

        (await ListAsync(Samples.AllComplaints with { Search = text })).ShouldHaveSingleItem();
    }

    private async Task<List<Complaint>> VariedAsync()
    {
        var all = new List<Complaint>();
        for (var i = 0; i < 72; i++)
        {
            var filed = await FileAsync(i % 2 == 0 ? "chẵn" : "lẻ", Samples.Noon.AddMilliseconds(i / 3));
            var changed = (i % 6) switch
            {
                0 => filed,
                1 => Samples.Triaged(filed, null),
                2 => Samples.Triaged(filed, "A2"),
                3 => Samples.Triaged(filed, "A2") with { Status = ComplaintStatus.Refused },
                4 => Samples.Routed(filed, $"A{i % 4}", i % 3 == 0 ? "giao-thong" : "y-te"),
                _ => Samples.Routed(filed, $"A{i % 4}", "y-te") with { Status = ComplaintStatus.Answered },
            };
            changed = changed with { Restricted = i / 6 % 3 == 0 };
            if (i % 6 != 0) (await Store.Complaints.TryReplaceAsync(changed, 1, Token)).ShouldBeTrue();
            all.Add(i % 6 == 0 ? filed : changed);
        }

        return all;
    }

    private async Task ShouldListAsync(List<Complaint> all, Func<ComplaintQuery, ComplaintQuery> query, Func<Complaint, bool> chosen) =>
        (await ListAsync(query(Samples.AllComplaints), limit: 7)).ShouldBe(NewestFirst(all.Where(chosen)));

    /// <summary>The codes of all pages.</summary>
    private async Task<List<string>> ListAsync(ComplaintQuery query, int limit = 1000)
    {
        var codes = new List<string>();
        query = query with { Limit = limit };
        do
        {
            var page = await Store.Complaints.ListAsync(query, Token);
            codes.AddRange(page.Items.Select(c => c.Code));
            codes.ShouldBeUnique();
            query = query with { Cursor = page.Next };
        }
        while (query.Cursor is not null);

        return codes;
    }

    private async Task<Complaint> FileAsync(string text, DateTimeOffset? at = null) =>
        (await Store.Complaints.FileAsync(Samples.Complaint(text, at), Token)).Complaint;

    private static IEnumerable<string> NewestFirst(IEnumerable<Complaint> complaints) => complaints
        .OrderByDescending(c => c.Filed.ReceivedAt)
        .ThenByDescending(c => c.Code, StringComparer.Ordinal)
        .Select(c => c.Code);
}
