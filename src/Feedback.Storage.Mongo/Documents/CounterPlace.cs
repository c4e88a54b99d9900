using System.Globalization;
using Feedback.Domain.Ratings;

namespace Feedback.Storage.Mongo.Documents;

/// <summary>
/// A place in <see cref="CounterDocument.Counts"/>: the day of the month (or month of the year), the factor and the
/// position of the answer as one number of three or four digits, <c>1504</c> for the 15th, overall, fifth answer.
/// </summary>
internal readonly record struct CounterPlace(int Part, Factor Factor, int Answer)
{
    public static CounterPlace Parse(string name)
    {
        var number = int.Parse(name, NumberStyles.None, CultureInfo.InvariantCulture);
        return new CounterPlace(number / 100, (Factor)(number / 10 % 10), number % 10);
    }

    public override string ToString() => ((Part * 100) + ((int)Factor * 10) + Answer).ToString(CultureInfo.InvariantCulture);
}
