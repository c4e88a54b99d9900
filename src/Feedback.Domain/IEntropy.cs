namespace Feedback.Domain;

/// <summary>Where unpredictable bytes come from: the system's generator when serving, a seeded one in trials.</summary>
public interface IEntropy
{
    /// <summary>Fills the span with unpredictable bytes.</summary>
    void Fill(Span<byte> bytes);
}
