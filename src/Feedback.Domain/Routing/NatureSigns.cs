namespace Feedback.Domain.Routing;

/// <summary>What the rules look for, as signs for the model of natures: it learns what each is worth beside the words.</summary>
public static class NatureSigns
{
    private const int Near = 30;

    /// <summary>Names of the signs in a masked text, such as <c>official</c> or <c>offence</c>.</summary>
    public static IReadOnlyList<string> Of(string maskedText)
    {
        ArgumentNullException.ThrowIfNull(maskedText);
        var text = new SpokenText(maskedText);
        var signs = new List<string>();
        void Sign(bool there, string name)
        {
            if (there) signs.Add(name);
        }

        text.Remove(NaturePhrases.NotDenouncing);
        Sign(text.HasAny(NaturePhrases.Denouncing), "denouncing");
        text.Remove(NaturePhrases.NotAccused);
        var offences = text.Count(NaturePhrases.Offences);
        Sign(offences > 0, "offence");
        Sign(offences > 1, "offences");
        var official = text.HasAny(NaturePhrases.Officials);
        var against = text.HasAny(NaturePhrases.AgainstOfficials);
        Sign(official, "official");
        Sign(against, "against");
        Sign(official && against, "official-against");
        var taking = text.HasInOrder(Near, NaturePhrases.Takes, NaturePhrases.Amounts);
        Sign(taking, "taking");
        Sign(official && taking, "official-taking");
        Sign(text.HasAny(NaturePhrases.ContestsDecision), "contesting");
        Sign(text.HasAny(NaturePhrases.CallsItComplaint) && !text.HasAny(NaturePhrases.NotComplaining), "complaining");
        var asking = text.HasAny(NaturePhrases.Asking);
        var grieving = text.HasAny(NaturePhrases.Grieving);
        Sign(asking, "asking");
        Sign(grieving, "grieving");
        Sign(asking && !grieving, "only-asking");
        Sign(maskedText.TrimEnd().EndsWith('?'), "question-mark");
        return signs;
    }
}
