using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite;

/// <summary>Builds one WHERE clause and binds its values; a list and its count would share it.</summary>
internal sealed class SqlFilter(SqliteCommand command)
{
    private readonly StringBuilder _where = new();

    /// <summary>Adds a condition in which <c>?</c> stands for the value; nothing when the value is null.</summary>
    public SqlFilter And(string condition, object? value)
    {
        if (value is null) return this;
        var name = $"$p{command.Parameters.Count}";
        command.Parameters.AddWithValue(name, value);
        return And(condition.Replace("?", name, StringComparison.Ordinal));
    }

    /// <summary>Adds a condition without a value.</summary>
    public SqlFilter And(string condition)
    {
        _where.Append(_where.Length == 0 ? " WHERE " : " AND ").Append(condition);
        return this;
    }

    /// <summary>Adds "column is one of the values"; nothing when the set is null.</summary>
    public SqlFilter AndIn(string column, IReadOnlyCollection<string>? values) => values switch
    {
        null => this,
        { Count: 1 } => And($"{column} = ?", values.First()),
        _ => And($"{column} IN (SELECT value FROM json_each(?))", Json(values)),
    };

    public override string ToString() => _where.ToString();

    internal static string Json(IEnumerable<string> values) =>
        $"[{string.Join(',', values.Select(value => $"\"{JsonEncodedText.Encode(value)}\""))}]";
}
