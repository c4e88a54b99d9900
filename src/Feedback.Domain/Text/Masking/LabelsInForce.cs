namespace Feedback.Domain.Text.Masking;

/// <summary>What the words shortly before a number say of it.</summary>
internal readonly record struct Naming(PersonalDataKind? Kind, bool Strong, LabelMeaning? Otherwise)
{
    public bool Is(PersonalDataKind kind) => Kind == kind;
}

/// <summary>The last label that names personal data and the last that names something else, while they reach.</summary>
internal struct LabelsInForce
{
    private const int NameReach = 40;
    private const int CodeReach = 20;
    private const int MoneyReach = 12;
    private const int ListReach = 6;

    private PersonalDataKind? _kind;
    private bool _strong;
    private int _kindUntil;
    private LabelMeaning? _otherwise;
    private int _otherwiseUntil;

    public void Note(NumberLabel label, int end)
    {
        if (label.Meaning is LabelMeaning.Money or LabelMeaning.Code or LabelMeaning.Tax)
        {
            _otherwise = label.Meaning;
            _otherwiseUntil = end + (label.Meaning == LabelMeaning.Money ? MoneyReach : CodeReach);
            if (label.Meaning == LabelMeaning.Tax) _kind = null;
            return;
        }

        var kind = label.Meaning switch
        {
            LabelMeaning.Phone => PersonalDataKind.Phone,
            LabelMeaning.Identity => PersonalDataKind.Identity,
            _ => PersonalDataKind.Account,
        };
        // "số tài khoản ngân hàng": the weaker word adds nothing.
        _strong = label.Strong || (_strong && _kind == kind && end <= _kindUntil);
        (_kind, _kindUntil, _otherwise) = (kind, end + NameReach, null);
    }

    /// <summary>After a number: only the next one in the same list may share its name.</summary>
    public void Carry(PersonalDataKind kind, int end)
    {
        (_kind, _strong, _kindUntil, _otherwise) = (kind, false, end + ListReach, null);
    }

    public readonly Naming At(int start) =>
        start <= _kindUntil
            ? new Naming(_kind, _strong, start <= _otherwiseUntil ? _otherwise : null)
            : new Naming(null, false, start <= _otherwiseUntil ? _otherwise : null);
}
