namespace Feedback.Domain.Catalogue;

/// <summary>A province or a commune with its national code.</summary>
/// <param name="Province">The province a commune lies in; none for a province.</param>
/// <param name="Kind">Tỉnh, Thành phố, Xã, Phường or Đặc khu.</param>
/// <param name="Aliases">Former names that resolve to this place: the 63 provinces and the districts before 1 July 2025.</param>
public sealed record Place(
    string Code,
    string Name,
    string FullName,
    string NameEn,
    string Kind,
    string? Province,
    IReadOnlyList<string> Aliases);
