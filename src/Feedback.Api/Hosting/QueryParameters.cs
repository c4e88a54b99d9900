using System.Globalization;
using Feedback.Api.Problems;
using Feedback.Domain.Text;

namespace Feedback.Api.Hosting;

/// <summary>
/// Reads query parameters strictly: each is asked for by name with its bounds, and whatever was not asked for is refused,
/// because a mistyped filter would quietly answer another question.
/// </summary>
internal sealed class QueryParameters(HttpRequest request)
{
    private readonly List<(string Member, string Code)> _errors = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public string? Text(string name, int min, int max)
    {
        if (Raw(name) is not { } value) return null;
        var length = TextRules.Length(value);
        if (length < min) Fail(name, MemberError.TooShort);
        else if (length > max) Fail(name, MemberError.TooLong);
        else if (TextRules.HasControls(value)) Fail(name, MemberError.Pattern);
        return VietnameseText.Compose(value);
    }

    public string? Code(string name) => Raw(name) is { } value && Valid(name, TextRules.IsCode(value)) ? value : null;

    public bool? Flag(string name) => Raw(name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => Wrong<bool?>(name),
    };

    public T? Choice<T>(string name) where T : struct, Enum =>
        Raw(name) is { } value ? Names<T>.Parse(value) ?? Wrong<T?>(name) : null;

    /// <summary>Several values in one parameter, separated by commas.</summary>
    public IReadOnlyList<T> Choices<T>(string name, int most) where T : struct, Enum
    {
        if (Raw(name) is not { } value) return [];
        var found = new List<T>();
        foreach (var part in value.Split(','))
        {
            if (Names<T>.Parse(part) is not { } choice) return Wrong<IReadOnlyList<T>>(name) ?? [];
            if (found.Contains(choice)) Fail(name, MemberError.Duplicate);
            found.Add(choice);
        }

        if (found.Count > most) Fail(name, MemberError.TooLong);
        return found;
    }

    public DateOnly? Day(string name) => Raw(name) is { } value
        ? DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 2000 and < 2100 ? day : Wrong<DateOnly?>(name)
        : null;

    public int Limit()
    {
        if (Raw("limit") is not { } value) return 50;
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)) return Wrong<int>("limit");
        if (limit is < 1 or > 200) Fail("limit", MemberError.OutOfRange);
        return limit;
    }

    public string? Cursor() => Raw("cursor") is { } value && Valid("cursor", Domain.Cursor.TryParse(value, out _)) ? value : null;

    public void Fail(string name, string code) => _errors.Add((name, code));

    /// <summary>Adds a failure to a parameter that has none yet: what could not be read is not also missing.</summary>
    public void FailUnlessFailed(string name, string code)
    {
        if (!_errors.Exists(error => error.Member == name)) Fail(name, code);
    }

    /// <summary>Throws the problem if anything was wrong or unknown. Call it after the last parameter was asked for.</summary>
    public void Check()
    {
        if (request.Query.Keys.Any(key => !_known.Contains(key))) throw new ProblemException(new Problem(ProblemKind.UnknownParameter));
        if (_errors.Count > 0) throw new ProblemException(Problem.Members(_errors));
    }

    private string? Raw(string name)
    {
        _known.Add(name);
        var values = request.Query[name];
        if (values.Count > 1) Fail(name, MemberError.Duplicate);
        return values.Count == 0 ? null : values[0];
    }

    private bool Valid(string name, bool valid)
    {
        if (!valid) Fail(name, MemberError.Pattern);
        return valid;
    }

    private T? Wrong<T>(string name)
    {
        Fail(name, MemberError.WrongType);
        return default;
    }
}
