using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Domain;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Indices;

/// <summary>With what words are compared, where it is asked for.</summary>
internal enum ReasonsAgainst
{
    /// <summary>As many days before the first; whole months when whole months are asked for.</summary>
    Previous,

    /// <summary>The same days a year before.</summary>
    LastYear,

    /// <summary>The same days of all other agencies the key reaches.</summary>
    Others,
}

/// <summary>One group of ratings: whose, without whose, and the days they were given on.</summary>
internal sealed record ReasonsGroup(IReadOnlySet<string>? Agencies, IReadOnlySet<string>? Without, DateOnly From, DateOnly To)
{
    public static ReasonsGroup Other(ReasonsGroup asked, ReasonsAgainst? against, Caller caller, LiveCatalogue catalogue)
    {
        if (against == ReasonsAgainst.Others) return asked with { Agencies = caller.Scope(null, catalogue), Without = asked.Agencies };
        var (from, to) = against switch
        {
            ReasonsAgainst.Previous => Comparison.Days(asked.From, asked.To, CompareWith.Previous),
            ReasonsAgainst.LastYear => Comparison.Days(asked.From, asked.To, CompareWith.LastYear),
            _ => (asked.From.AddDays(asked.From.DayNumber - asked.To.DayNumber - 1), asked.From.AddDays(-1)),
        };
        return asked with { From = from, To = to };
    }

    public bool Holds(Rating rating)
    {
        var day = rating.OccurredAt.ToVietnamDay();
        return day >= From && day <= To && Agencies?.Contains(rating.Agency) != false && Without?.Contains(rating.Agency) != true;
    }
}
