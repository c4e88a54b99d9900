namespace Feedback.Domain.Text.Masking;

internal enum PersonalDataKind
{
    Phone,
    Identity,
    Email,
    Account,
}
