using System.Globalization;
using System.Text.RegularExpressions;
using Codette.Application.Common;
using Npgsql;

namespace Codette.Infrastructure.Postgres;

/// <summary>
/// Reads an address of a database in either of its forms: a URI as libpq takes it (PostgreSQL manual, section 34.1.1.2) or
/// Npgsql's <c>key=value;…</c>. What is malformed is refused with a sentence that never repeats it: it holds a password.
/// </summary>
internal static partial class DatabaseUrl
{
    private const int DefaultPort = 5432, LastPort = 65_535;

    /// <param name="text">The address.</param>
    /// <param name="setting">The name of the setting it was read from.</param>
    /// <exception cref="StartupException">It is no address of a PostgreSQL database.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string text, string setting)
    {
        text = text.Trim();
        var address = Scheme().IsMatch(text) ? FromUri(text, setting) : FromPairs(text, setting);
        return string.IsNullOrEmpty(address.Host) || string.IsNullOrEmpty(address.Username)
            ? throw Malformed(setting, "it names no host or no user")
            : address.Port > LastPort ? throw Malformed(setting, "its port is none from 1 to 65535")
            : address;
    }

    private static NpgsqlConnectionStringBuilder FromPairs(string text, string setting)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text);
        }
        catch (Exception fault) when (IsRefusal(fault))
        {
            // Without the cause: its message may hold a piece of the text.
            throw Malformed(setting, "it is neither a URI nor pairs of key and value that Npgsql knows");
        }
    }

    private static NpgsqlConnectionStringBuilder FromUri(string text, string setting)
    {
        var parts = Uri().Match(text).Groups;
        if (!parts["host"].Success)
        {
            throw Malformed(setting, "it is no URI of the scheme postgres; signs such as @ : / ? # % in a password are written as %40 %3A %2F %3F %23 %25");
        }

        var port = parts["port"].Value;
        var address = new NpgsqlConnectionStringBuilder
        {
            Host = Decode(parts["host"].Value, setting),
            Port = port.Length == 0 ? DefaultPort
                : int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= LastPort ? number
                : throw Malformed(setting, "its port is none from 1 to 65535"),
            Database = parts["database"].Length > 0 ? Decode(parts["database"].Value, setting) : null,
            Username = Decode(parts["user"].Value, setting),
            Password = parts["password"].Success ? Decode(parts["password"].Value, setting) : null,
        };
        foreach (var pair in parts["query"].Value.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            Set(address, pair.Split('=', 2), parts["user"].Success, setting);
        }

        return address;
    }

    /// <summary>The parameters by libpq's names, and Npgsql's own by theirs.</summary>
    private static void Set(NpgsqlConnectionStringBuilder address, string[] pair, bool hasUser, string setting)
    {
        var name = Decode(pair[0], setting);
        var value = pair.Length > 1 ? Decode(pair[1], setting) : "";
        try
        {
            address[name switch
            {
                "sslmode" => "SSL Mode",
                "sslrootcert" => "Root Certificate",
                "channel_binding" => "Channel Binding",
                "application_name" => "Application Name",
                "connect_timeout" => "Timeout",
                "user" => "Username",
                "dbname" => "Database",
                _ => name,
            }] = name == "sslmode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
        }
        catch (Exception fault) when (IsRefusal(fault))
        {
            // Where no user stands before the host, what follows the ? may be the rest of a password.
            var which = hasUser && Word().IsMatch(name) ? name : "after the ?";
            throw Malformed(setting, $"its parameter {which} is not known or has a value that it cannot have");
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

        return text.Contains("%00", StringComparison.Ordinal) ? throw Malformed(setting, "%00 can stand in none of its parts") : System.Uri.UnescapeDataString(text);
    }

    private static bool IsRefusal(Exception fault) =>
        fault is ArgumentException or FormatException or OverflowException or InvalidCastException or KeyNotFoundException;

    private static StartupException Malformed(string setting, string why) => new(
        $"{setting} cannot be read: {why}. It has to be postgres://user:password@host:port/database or Host=…;Username=…;Password=…;Database=….");

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9+.-]*://")]
    private static partial Regex Scheme();

    /// <summary>
    /// With one @ at most: a second one, or one after a slash, is a sign of the password, and what stands around it must not be
    /// taken for the host, which is told in logs. System.Uri would take it so, and would mend a % that stands alone.
    /// </summary>
    [GeneratedRegex(
        @"\A(?i:postgres|postgresql)://(?:(?<user>[^:/@]*)(?::(?<password>[^/@]*))?@)?(?:\[(?<host>[^\]/@]*)\]|(?<host>[^:/?@\[\],]*))(?::(?<port>[^/?@]*))?(?:/(?<database>[^?@]*))?(?:\?(?<query>[^@]*))?\z")]
    private static partial Regex Uri();

    [GeneratedRegex(@"\A\w+\z")]
    private static partial Regex Word();
}
