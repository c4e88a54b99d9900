namespace Feedback.Domain.Catalogue.Finding;

/// <summary>The kinds of unit people write before a name, today's and those of before 1 July 2025.</summary>
internal enum PlaceKind
{
    None,
    Province,
    City,
    Town,
    Urban,
    Rural,
    Township,
    Special,
    Ward,
    Commune,
}

/// <summary>How large a named unit is; former districts stand for the province they lie in today.</summary>
internal enum PlaceLevel
{
    Commune,
    District,
    Province,
}
