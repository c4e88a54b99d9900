using Feedback.Domain.Text;

namespace Feedback.Domain.Routing;

/// <summary>
/// Finds the legal nature of a text by phrases (domain-rules 4.5), compared without diacritics. Recall first for denunciations: a
/// petition held for a person's look costs an hour, a denunciation shown to the accused cannot be taken back. Confidences are
/// judgements, not measurements: 0.9 when the text names itself, 0.6 when it speaks like one.
/// </summary>
public static class NatureRules
{
    // The text calls itself a denunciation, or names a crime in office.
    private static readonly string[] NamesDenunciation =
    [
        " to cao ", " don to cao ", " nhan hoi lo ", " an hoi lo ", " dua hoi lo ", " doi hoi lo ", " tham nhung ", " tham o ",
        " voi tien ", " voi vinh ", " lot tay ", " chung chi tien ", " phong bi ", " khoi to ", " loi dung chuc vu ", " lam dung chuc vu ",
        " loi dung chuc quyen ", " bien thu ", " nhan tien de ", " gia mao ho so ", " lam gia ho so ", " lam gia giay to ",
    ];

    private static readonly string[] SpeaksLikeDenunciation =
    [
        " chiem doat ", " bao che ", " bao ke ", " an chan ", " truc loi ", " moc noi ", " tiep tay cho ", " dut lot ", " cuong doat ", " khai khong ",
    ];

    // A decision, and that it is wrong: the two together make a formal complaint.
    private static readonly string[] NamesComplaint =
    [
        " don khieu nai ", " toi khieu nai ", " xin khieu nai ", " lam don khieu nai ", " khieu nai lan dau ", " khieu nai lan hai ",
        " khieu nai quyet dinh ", " khieu nai ve quyet dinh ", " khieu nai hanh vi ",
    ];

    private static readonly string[] Decisions = [" quyet dinh so ", " quyet dinh xu phat ", " quyet dinh thu hoi ", " quyet dinh cuong che ", " quyet dinh boi thuong ", " quyet dinh ky luat "];

    private static readonly string[] Objections =
        [" khong dong y ", " huy quyet dinh ", " huy bo quyet dinh ", " thu hoi quyet dinh ", " xem xet lai quyet dinh ", " trai phap luat ", " trai luat ", " khong dung luat "];

    private static readonly string[] Questions = [" cho hoi ", " xin hoi ", " hoi ve ", " cho em hoi ", " cho toi hoi ", " thu tuc gi ", " can giay to gi ", " nhu the nao a "];

    /// <summary>The nature of masked text, spelled with or without diacritics.</summary>
    public static NatureFinding Find(string text)
    {
        var key = $" {VietnameseText.SearchKey(text)} ";
        if (Any(key, NamesDenunciation)) return new NatureFinding(Nature.Denunciation, 0.9);
        if (Any(key, SpeaksLikeDenunciation)) return new NatureFinding(Nature.Denunciation, 0.6);
        if (Any(key, NamesComplaint)) return new NatureFinding(Nature.FormalComplaint, 0.9);
        if (Any(key, Decisions) && Any(key, Objections)) return new NatureFinding(Nature.FormalComplaint, 0.6);
        return Any(key, Questions) ? new NatureFinding(Nature.Question, 0.6) : new NatureFinding(Nature.Petition, 0.9);
    }

    private static bool Any(string key, string[] phrases) => Array.Exists(phrases, phrase => key.Contains(phrase, StringComparison.Ordinal));
}
