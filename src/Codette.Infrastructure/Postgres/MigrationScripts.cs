using System.Reflection;
using System.Text;

namespace Codette.Infrastructure.Postgres;

/// <summary>The numbered files of the schema, as they come with this version.</summary>
internal static class MigrationScripts
{
    private const string Prefix = "postgres/";

    /// <summary>Their names, in the order in which they are run.</summary>
    public static IReadOnlyList<string> Known { get; } =
        [.. typeof(MigrationScripts).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal)];

    public static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>
    /// All of them as one script for people who run it by hand, each with its line for the list of what has been run: a
    /// start after that finds nothing to do. Run twice, it changes nothing.
    /// </summary>
    public static string All()
    {
        var script = new StringBuilder("""
            -- Codette's schema for PostgreSQL 15 to 18, Supabase's included. May be run again.
            -- With psql: psql --single-transaction -v ON_ERROR_STOP=1 -f this-file

            """);
        foreach (var name in Known)
        {
            script.Append(null, $"\n-- {name}\n\n{Text(name)}");
        }

        script.Append("\n-- What has been run.\n");
        foreach (var name in Known)
        {
            script.Append(null, $"""

                insert into {PostgresMigrations.Schema}.{PostgresMigrations.Journal} (scriptname, applied)
                select '{name}', now() where not exists (
                  select from {PostgresMigrations.Schema}.{PostgresMigrations.Journal} where scriptname = '{name}');
                """);
        }

        return script.Append('\n').ToString();
    }
}
