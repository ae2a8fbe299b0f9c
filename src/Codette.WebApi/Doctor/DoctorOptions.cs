using Codette.Domain.RowSecurity;

namespace Codette.WebApi.Doctor;

/// <summary>What was asked of the doctor.</summary>
internal sealed record DoctorOptions
{
    public const string Usage = """
        Usage: doctor [--json] [--prove] [--schema a,b] [--public a.b,…] [--step-down]

          --json          one JSON object and nothing else
          --prove         try who reaches what, with made-up rows, in a transaction that is rolled back
          --schema a,b    these schemas; else those that the REST server serves, else all that anon or authenticated may use
          --public a.b    tables with owners whose rows everybody is meant to read
          --step-down     let a login make the proof that no policy binds: it acts as roles that are bound

        Looked at: the database of DATABASE_URL, else the project of SUPABASE_URL, else the embedded database.
        Ends with 0 when all is correct, 1 when something was found, 2 when it could not be looked at.
        """;

    public bool IsHelp { get; private init; }

    public bool IsJson { get; private init; }

    public bool Proves { get; private init; }

    public bool StepsDown { get; private init; }

    public IReadOnlyList<string>? Schemas { get; private init; }

    public IReadOnlyList<ObjectName> PublicTables { get; private init; } = [];

    /// <summary>Null when it was understood, else what was not.</summary>
    public static string? Parse(ReadOnlySpan<string> words, out DoctorOptions options)
    {
        options = new DoctorOptions();
        for (var at = 0; at < words.Length; at++)
        {
            var (name, value) = words[at].Split('=', 2) is [var left, var right] ? (left, right) : (words[at], null);
            if (name is "--schema" or "--public")
            {
                value ??= at + 1 < words.Length ? words[++at] : "";
                if (value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is not [_, ..] list)
                {
                    return $"{name} needs names.";
                }

                if (name == "--schema")
                {
                    options = options with { Schemas = list };
                }
                else if (list.FirstOrDefault(each => each.Split('.') is not [{ Length: > 0 }, { Length: > 0 }]) is { } odd)
                {
                    return $"--public needs tables with their schema, such as public.profiles, and not {odd}.";
                }
                else
                {
                    options = options with { PublicTables = [.. list.Select(each => each.Split('.')).Select(parts => new ObjectName(parts[0], parts[1]))] };
                }

                continue;
            }

            switch (words[at])
            {
                case "--json":
                    options = options with { IsJson = true };
                    break;
                case "--prove":
                    options = options with { Proves = true };
                    break;
                case "--step-down":
                    options = options with { StepsDown = true };
                    break;
                case "--help" or "-h" or "-?":
                    options = options with { IsHelp = true };
                    break;
                default:
                    return $"The doctor does not know {words[at]}.";
            }
        }

        return null;
    }
}
