namespace Feedback.Domain.Catalogue;

/// <summary>An administrative procedure (thủ tục hành chính) that can be rated.</summary>
/// <param name="Code">The national portal's code, such as <c>2.000815</c>.</param>
/// <param name="Field">The routing field it belongs to.</param>
/// <param name="Group">The portal's own field name (ngành, lĩnh vực), finer than <see cref="Field"/>.</param>
/// <param name="Ministry">Agency code of the ministry in charge.</param>
/// <param name="Levels">Levels of government that carry it out.</param>
public sealed record Service(
    string Code,
    string NameVi,
    string? NameEn,
    string Field,
    string Group,
    string Ministry,
    IReadOnlyList<AgencyLevel> Levels,
    bool Active = true);
