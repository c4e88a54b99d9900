namespace Feedback.Domain.Catalogue;

/// <summary>Where in government an agency stands.</summary>
public enum AgencyLevel
{
    Central,
    Provincial,
    Commune,
}

/// <summary>A unit that complaints are routed to and ratings are counted for. Agencies form a tree by <see cref="Parent"/>.</summary>
/// <param name="Code">Text; never reused.</param>
/// <param name="Place">The province or commune it serves; none for a central agency.</param>
/// <param name="Aliases">Other names people use for it.</param>
public sealed record Agency(
    string Code,
    string NameVi,
    string? NameEn,
    string? Parent,
    AgencyLevel Level,
    string? Place,
    IReadOnlyList<string> Aliases,
    bool Active = true);
