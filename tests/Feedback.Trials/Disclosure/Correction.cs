namespace Feedback.Trials.Disclosure;

/// <summary>One rating that a correction takes out of a publication or puts in, alone or with others, and all that both versions show.</summary>
/// <param name="Added">It is in the second version; else in the first.</param>
/// <param name="First">Every rating when the periods were first printed.</param>
/// <param name="Second">When month, quarter and year of the rating were printed again.</param>
internal sealed record Correction(SmallRating Rating, bool Added, IReadOnlyList<SmallRating> First, IReadOnlyList<SmallRating> Second)
{
    public static Correction Of(SmallCountry country, Random random, bool added, CorrectionSize size)
    {
        var model = country.Ratings[random.Next(country.Ratings.Count)];
        var others = country.Ratings.Where(one => !ReferenceEquals(one, model) && one.Month == model.Month && (!size.SameAgency || one.Agency == model.Agency))
            .OrderBy(_ => random.Next()).Take(size.Others).ToHashSet(ReferenceEqualityComparer.Instance);
        IReadOnlyList<SmallRating> few = [.. country.Ratings.Where(one => !others.Contains(one))];
        if (added)
        {
            var rating = country.Rate(model.Month, model.Agency);
            return new Correction(rating, true, few, [.. country.Ratings, rating]);
        }

        return new Correction(model, false, country.Ratings, [.. few.Where(one => !ReferenceEquals(one, model))]);
    }
}

/// <summary>How many ratings are corrected together.</summary>
internal sealed record CorrectionSize(string Name, int Others, bool SameAgency)
{
    public static IReadOnlyList<CorrectionSize> All { get; } =
        [new("one rating", 0, false), new("ten of one agency", 9, true), new("thirty anywhere", 29, false), new("300 anywhere", 299, false)];
}
