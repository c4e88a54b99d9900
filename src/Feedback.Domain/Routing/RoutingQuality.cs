using Feedback.Domain.Indices;

namespace Feedback.Domain.Routing;

/// <summary>How well routing does in daily work. Precision comes from the audit sample alone: corrections of what officers happened to notice would flatter it.</summary>
public sealed record RoutingQuality(
    int Complaints, int Auto, int Suggest, int Triage, AuditedPrecision Audit, IReadOnlyList<RoutedField> Fields, IReadOnlyList<RoutedWeek> Weeks);

/// <summary>Of audited complaints that a person has decided, how many the classifier had right; 95 % Wilson interval.</summary>
/// <param name="Waiting">Audited complaints nobody has decided yet.</param>
public sealed record AuditedPrecision(int Audited, int Waiting, int Right, double? Precision, WilsonInterval? Interval);

/// <summary>One field as the classifier's first choice.</summary>
/// <param name="Sent">Went out without a person.</param>
/// <param name="Corrected">Of those, passed on to another field by an officer.</param>
public sealed record RoutedField(string Field, int Complaints, int Sent, double Coverage, int Corrected, AuditedPrecision Audit);

/// <summary>One week, by its Monday in Viet Nam: what changes here before precision does.</summary>
/// <param name="Confidence">Mean confidence of the first choice.</param>
/// <param name="KnownShare">Mean share of the words the model knew.</param>
public sealed record RoutedWeek(DateOnly Monday, int Complaints, double AutoShare, double? Confidence, double? KnownShare, int Unfamiliar);
