namespace Feedback.Domain.Text.Masking;

/// <summary>What joins one group of digits to what follows: nothing, a space or bracket, or a point, dash or code glued to it.</summary>
internal enum Joint
{
    None,
    Gap,
    Dot,
    Dash,
    Code,
}

/// <summary>Groups of digits that may be one number written in parts, from a given group on; never more than <see cref="Most"/> digits.</summary>
internal sealed class DigitRun(string text)
{
    private const int Most = 24;

    private readonly (int End, int Digits, Joint After)[] _groups = new (int, int, Joint)[Most];
    private readonly char[] _digits = new char[Most];
    private int _overlongEnd;

    public string Text { get; } = text;

    public int Start { get; private set; }

    /// <summary>Number of groups; 0 when the first alone is too long to be anything known.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<char> Digits(int groups) => _digits.AsSpan(0, groups == 0 ? 0 : _groups[groups - 1].Digits);

    /// <summary>Length of one group.</summary>
    public int Length(int group) => _groups[group].Digits - (group == 0 ? 0 : _groups[group - 1].Digits);

    /// <summary>What follows the first <paramref name="groups"/> groups.</summary>
    public Joint After(int groups) => _groups[groups - 1].After;

    /// <summary>Where the first groups end in the text.</summary>
    public int End(int groups) => Count == 0 ? _overlongEnd : _groups[groups - 1].End;

    /// <summary>How many first groups hold exactly so many digits; 0 when a group would have to be cut.</summary>
    public int GroupsHolding(int digits) => Array.FindIndex(_groups, 0, Count, group => group.Digits == digits) + 1;

    /// <summary>Whether this joint stands inside the first groups.</summary>
    public bool HasInside(int groups, Joint joint) => Array.FindIndex(_groups, 0, groups - 1, group => group.After == joint) >= 0;

    public void Read(int start)
    {
        (Start, Count) = (start, 0);
        for (int at = start, held = 0; at >= 0;)
        {
            var end = at;
            while (end < Text.Length && char.IsAsciiDigit(Text[end]) && (Count == 0 || end - at <= Most)) end++;
            if (held + end - at > Most)
            {
                _overlongEnd = end;
                return;
            }

            Text.CopyTo(at, _digits, held, end - at);
            held += end - at;
            (var joint, at) = Joints.After(Text, end);
            _groups[Count++] = (end, held, joint);
        }
    }
}
