using Codette.Application.Common;
using Npgsql;

namespace Codette.Infrastructure.Postgres;

/// <summary>
/// Reads an address of a database in either of its forms: a URI as libpq takes it (PostgreSQL manual, section 34.1.1.2) or
/// Npgsql's <c>key=value;…</c>. What is malformed is refused with a sentence that never repeats it: it holds a password.
/// </summary>
internal static class DatabaseUrl
{
    private static readonly string[] _schemes = ["postgres", "postgresql"];

    /// <param name="text">The address.</param>
    /// <param name="setting">The name of the setting it was read from.</param>
    /// <exception cref="StartupException">It is no address of a PostgreSQL database.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string text, string setting)
    {
        var address = text.Contains("://", StringComparison.Ordinal) ? FromUri(text, setting) : FromPairs(text, setting);
        return string.IsNullOrEmpty(address.Host) || string.IsNullOrEmpty(address.Username)
            ? throw Malformed(setting, "it names no host or no user")
            : address;
    }

    private static NpgsqlConnectionStringBuilder FromPairs(string text, string setting)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            // Without the cause: its message may hold a piece of the text.
            throw Malformed(setting, "it is neither a URI nor pairs of key and value that Npgsql knows");
        }
    }

    private static NpgsqlConnectionStringBuilder FromUri(string text, string setting)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || !_schemes.Contains(uri.Scheme))
        {
            throw Malformed(setting, "it is no URI of the scheme postgres; signs such as @ : / ? # % in a password are written as %40 %3A %2F %3F %23 %25");
        }

        var user = uri.UserInfo.Split(':', 2);
        var address = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host.Trim('[', ']'),
            Port = uri.IsDefaultPort ? 5432 : uri.Port,
            Database = uri.AbsolutePath.Length > 1 ? Decode(uri.AbsolutePath[1..], setting) : null,
            Username = Decode(user[0], setting),
            Password = user.Length > 1 ? Decode(user[1], setting) : null,
        };
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            Set(address, pair.Split('=', 2), setting);
        }

        return address;
    }

    /// <summary>The parameters by libpq's names, and Npgsql's own by theirs.</summary>
    private static void Set(NpgsqlConnectionStringBuilder address, string[] pair, string setting)
    {
        var name = Decode(pair[0], setting);
        var value = pair.Length > 1 ? Decode(pair[1], setting) : "";
        try
        {
            address[name switch
            {
                "sslmode" => "SSL Mode",
                "sslrootcert" => "Root Certificate",
                "application_name" => "Application Name",
                "connect_timeout" => "Timeout",
                "user" => "Username",
                "dbname" => "Database",
                _ => name,
            }] = name == "sslmode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or OverflowException or InvalidCastException or KeyNotFoundException)
        {
            throw Malformed(setting, $"its parameter {(name.All(char.IsAsciiLetterOrDigit) || name.Contains('_', StringComparison.Ordinal) ? name : "after the ?")} is not known or has a value that it cannot have");
        }
    }

    private static string Decode(string text, string setting)
    {
        for (var index = text.IndexOf('%', StringComparison.Ordinal); index >= 0; index = text.IndexOf('%', index + 1))
        {
            if (index + 2 >= text.Length || !char.IsAsciiHexDigit(text[index + 1]) || !char.IsAsciiHexDigit(text[index + 2]))
            {
                throw Malformed(setting, "a % in it is not followed by two hexadecimal digits; a % of a password is written as %25");
            }
        }

        return Uri.UnescapeDataString(text);
    }

    private static StartupException Malformed(string setting, string why) => new(
        $"{setting} cannot be read: {why}. It has to be postgres://user:password@host:port/database or Host=…;Username=…;Password=…;Database=….");
}
