namespace Feedback.Domain.Routing;

/// <summary>
/// Tells denunciations, formal complaints and questions from petitions by phrases (domain-rules 4.5). A denunciation
/// taken for a petition could be shown to the accused, so one accusing phrase is enough; a petition taken for a denunciation
/// only waits for a person.
/// </summary>
/// <remarks>The confidences order findings for the person who checks them. They are set by hand, not measured.</remarks>
public static class NatureRules
{
    /// <summary>The writer calls it one: all but certain.</summary>
    private const double Named = 0.95;

    /// <summary>Two accusations, or one and an official.</summary>
    private const double Accused = 0.85;

    /// <summary>One accusing phrase, or a decision contested without the word complaint.</summary>
    private const double Signalled = 0.7;

    /// <summary>An everyday word that accuses only because an official is spoken of.</summary>
    private const double Suspected = 0.55;

    /// <summary>No sign of anything else; rules can't be surer of an absence.</summary>
    private const double Unmarked = 0.8;

    /// <summary>
    /// Nothing accuses, but an official is spoken of. Of denunciations that avoid every accusing word most do that, so the
    /// policy lets a person look before the official's own agency does.
    /// </summary>
    private const double OfficialNamed = 0.5;

    /// <summary>Letters in which a heading must begin ("Kính gửi … ĐƠN TỐ CÁO").</summary>
    private const int Heading = 200;

    /// <summary>Letters between who, does and how much: five or six words.</summary>
    private const int Near = 30;

    /// <summary>Finds the nature of a masked text.</summary>
    public static NatureFinding Find(string maskedText)
    {
        ArgumentNullException.ThrowIfNull(maskedText);
        var text = new SpokenText(maskedText);
        return Denunciation(text) ?? FormalComplaint(text) ?? QuestionOrPetition(text);
    }

    private static NatureFinding? Denunciation(SpokenText text)
    {
        text.Remove(NaturePhrases.NotDenouncing);
        if (text.HasAny(NaturePhrases.Denouncing)) return new NatureFinding(Nature.Denunciation, Named);
        text.Remove(NaturePhrases.NotAccused);
        var officials = text.HasAny(NaturePhrases.Officials);
        var offences = text.Count(NaturePhrases.Offences);
        if (offences > 0) return new NatureFinding(Nature.Denunciation, offences > 1 || officials ? Accused : Signalled);
        var taking = text.HasInOrder(Near, NaturePhrases.Officials, NaturePhrases.Takes, NaturePhrases.Amounts);
        return officials && (taking || text.HasAny(NaturePhrases.AgainstOfficials)) ? new NatureFinding(Nature.Denunciation, Suspected) : null;
    }

    private static NatureFinding? FormalComplaint(SpokenText text)
    {
        if (text.HasAny(NaturePhrases.ContestsDecision))
            return new NatureFinding(Nature.FormalComplaint, text.HasAny(NaturePhrases.CallsItComplaint) ? Named : Signalled);
        if (text.StartsWithin(Heading, [NaturePhrases.CallsItComplaint[0]]) && !text.HasAny(NaturePhrases.NotComplaining))
            return new NatureFinding(Nature.FormalComplaint, Named);
        text.Remove(NaturePhrases.NotComplaining);
        return text.HasAny(NaturePhrases.CallsItComplaint) ? new NatureFinding(Nature.FormalComplaint, Accused) : null;
    }

    private static NatureFinding QuestionOrPetition(SpokenText text) =>
        text.HasAny(NaturePhrases.Asking) && !text.HasAny(NaturePhrases.Grieving)
            ? new NatureFinding(Nature.Question, Signalled)
            : new NatureFinding(Nature.Petition, text.HasAny(NaturePhrases.Officials) ? OfficialNamed : Unmarked);
}
