namespace Feedback.Domain.Indices.Questions;

/// <summary>
/// One to three words as their numbers: a word, two neighbours, or either of these behind a negation. Packed, since a year of comments holds
/// some hundred thousand of them.
/// </summary>
internal readonly record struct Term(ulong Packed)
{
    /// <summary>Numbers are 1 to this; 0 is no word.</summary>
    public const int LargestNumber = (1 << 21) - 1;

    public static Term Of(int first, int second = 0, int third = 0) => new((uint)first | (ulong)(uint)second << 21 | (ulong)(uint)third << 42);

    public int First => (int)(Packed & LargestNumber);

    public int Second => (int)(Packed >> 21 & LargestNumber);

    public int Third => (int)(Packed >> 42);

    /// <summary>The same words in other numbers.</summary>
    public Term Renumbered(Func<int, int> number) => Of(number(First), Second == 0 ? 0 : number(Second), Third == 0 ? 0 : number(Third));

    public bool Any(Func<int, bool> condition) => condition(First) || (Second != 0 && condition(Second)) || (Third != 0 && condition(Third));
}
