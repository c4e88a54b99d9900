namespace Feedback.Domain.Catalogue;

/// <summary>A field (lĩnh vực) complaints are routed by, with the competence table's row for it.</summary>
/// <param name="Central">Agency code competent at central level.</param>
/// <param name="Provincial">Code prefix of the provincial agency, completed by the province's code; or a whole code when one body serves all provinces.</param>
/// <param name="CommuneUnit">Name of the unit inside the commune's People's Committee; none when communes have no competence.</param>
public sealed record Field(
    string Code,
    string NameVi,
    string NameEn,
    string Central,
    string Provincial,
    string? CommuneUnit);
