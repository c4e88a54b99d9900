using System.Runtime.CompilerServices;

namespace Feedback.Storage;

/// <summary>How often each of at most five answers was given, or what that changed by.</summary>
[InlineArray(Length)]
internal struct FiveCounts
{
    public const int Length = 5;

    private long _first;

    public readonly bool IsZero
    {
        get
        {
            ReadOnlySpan<long> all = this;
            return !all.ContainsAnyExcept(0);
        }
    }

    public readonly bool Is(in FiveCounts other)
    {
        ReadOnlySpan<long> all = this;
        return all.SequenceEqual(other);
    }

    public void Add(in FiveCounts other)
    {
        for (var i = 0; i < Length; i++) this[i] = checked(this[i] + other[i]);
    }
}
