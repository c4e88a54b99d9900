namespace Feedback.Domain.Text;

/// <summary>A text without personal data, and how many pieces of each kind were taken out.</summary>
public sealed record MaskedText(string Text, int Phones, int Identities, int Emails, int Accounts)
{
    public int Count => Phones + Identities + Emails + Accounts;
}
