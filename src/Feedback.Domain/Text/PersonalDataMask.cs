using System.Text;
using Feedback.Domain.Text.Masking;

namespace Feedback.Domain.Text;

/// <summary>
/// Takes phone numbers, identity papers, e-mail addresses and bank accounts out of a citizen's text. It runs before
/// anything is stored, logged or classified. Scanned by hand with bounded look-ahead, so time grows with the length only.
/// </summary>
public static class PersonalDataMask
{
    /// <summary>Masks the text, composing its letters on the way; what is masked once stays as it is.</summary>
    public static MaskedText Apply(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var source = EmailMask.Apply(VietnameseText.Compose(text), out var emails);
        return new NumberScan(source).Run(emails);
    }

    /// <summary>One pass over a text: labels are noted as they come, and each run of digits is judged by those before it.</summary>
    private sealed class NumberScan(string text)
    {
        private readonly StringBuilder _masked = new(text.Length);
        private readonly int[] _counts = new int[4];
        private readonly DigitRun _run = new(text);
        private readonly string _folded = Folding.Fold(text);
        private LabelsInForce _labels;
        private int _copied;
        private int _floor;

        public MaskedText Run(int emails)
        {
            for (var at = 0; at < text.Length;) at = Step(at);
            _masked.Append(text, _copied, text.Length - _copied);
            return new MaskedText(
                _masked.ToString(),
                _counts[(int)PersonalDataKind.Phone],
                _counts[(int)PersonalDataKind.Identity],
                emails,
                _counts[(int)PersonalDataKind.Account]);
        }

        private int Step(int at)
        {
            if (char.IsAsciiDigit(text[at])) return Number(at);
            if (char.IsLetter(text[at]))
            {
                var end = NumberLabels.Find(_folded, at, out var label);
                if (label is not null) _labels.Note(label, end);
                return end;
            }

            if (Placeholders.At(text, at) is not { } kind) return at + 1;
            var after = at + Placeholders.Of(kind).Length;
            Carry(kind, after);
            return after;
        }

        private int Number(int at)
        {
            _run.Read(at);
            var found = PersonalNumbers.Judge(_run, _folded, _labels.At(at), NumberLead.Of(text, _folded, at, _floor));
            var end = _run.End(found.Groups);
            if (found.Kind is not { } kind) return end;
            var start = NumberLead.SpanStart(text, at, end, _floor);
            _masked.Append(text, _copied, start - _copied).Append(Placeholders.Of(kind));
            _counts[(int)kind]++;
            _copied = end;
            Carry(kind, end);
            return end;
        }

        // A number and the placeholder that replaced it must have the same effect on what follows, or masking twice would mask more.
        private void Carry(PersonalDataKind kind, int end)
        {
            _labels.Carry(kind, end);
            _floor = end;
        }
    }
}
