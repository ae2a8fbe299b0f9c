using System.Net;
using Codette.Application.Common;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Codette.Infrastructure.Postgres;

/// <summary>The addresses of the options, read, and completed by how Codette uses a database.</summary>
internal sealed class PostgresAddresses
{
    /// <summary>Where poolers lend a connection for a transaction, by convention (Supabase, PgBouncer's documentation).</summary>
    private const int TransactionPort = 6543;

    private const int PreparedStatements = 60;

    public PostgresAddresses(IOptions<PostgresOptions> options)
    {
        Options = options.Value;
        Backend = Complete(Options.Url, "DATABASE_URL");
        Callers = Options.CallerUrl is { } url ? Complete(url, "DATABASE_CALLER_URL") : null;
    }

    public PostgresOptions Options { get; }

    public NpgsqlConnectionStringBuilder Backend { get; }

    /// <summary>Null when the backend's login does the callers' work too.</summary>
    public NpgsqlConnectionStringBuilder? Callers { get; }

    /// <summary>For people; holds no secret.</summary>
    public string Location => string.Create(null, $"{Backend.Host}:{Backend.Port}/{Backend.Database}");

    /// <summary>True when somebody between here and there could read along, or answer in the database's place.</summary>
    public bool IsUnvalidated => new[] { Backend, Callers }.OfType<NpgsqlConnectionStringBuilder>()
        .Any(address => !IsLocal(address.Host!) && address.SslMode is not (SslMode.VerifyCA or SslMode.VerifyFull));

    public bool IsTransactionPooled(NpgsqlConnectionStringBuilder address) => Options.Pooler switch
    {
        PoolerMode.Transaction => true,
        PoolerMode.Session => false,
        _ => address.Port == TransactionPort,
    };

    /// <summary>
    /// The same address for the few connections of a start, which have no pool: it would keep them from others, and one that
    /// holds a single connection would have none for the second that a migration needs.
    /// </summary>
    public static string Alone(NpgsqlConnectionStringBuilder address) =>
        new NpgsqlConnectionStringBuilder(address.ConnectionString) { Pooling = false }.ConnectionString;

    private static bool IsLocal(string host) =>
        host == "localhost" || host.StartsWith('/') || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));

    private NpgsqlConnectionStringBuilder Complete(string url, string setting)
    {
        var address = DatabaseUrl.Parse(url, setting);
        address.Database ??= address.Username;
        address.ApplicationName ??= "codette";
        address.IncludeErrorDetail = false; // details repeat the values of rows
        address.PersistSecurityInfo = false;
        address.NoResetOnClose = true; // no statement leaves anything to reset; and a pooler would reset somebody else's session
        address.Enlist = false;
        Default("Maximum Pool Size", Options.MaxConnections);
        Default("Timeout", 5);
        Default("Keepalive", 30);
        Default("GSS Encryption Mode", "Disable");
        if (Options.CaFile is { } file)
        {
            address.RootCertificate = file;
            address.SslMode = SslMode.VerifyFull;
        }

        if (IsTransactionPooled(address))
        {
            address.MaxAutoPrepare = 0;
        }

        Default("Max Auto Prepare", PreparedStatements);
        Default("Auto Prepare Min Usages", 2);
        return address.MinPoolSize <= address.MaxPoolSize
            ? address
            : throw new StartupException($"{setting} asks for more connections at least than at most; change Minimum Pool Size or Maximum Pool Size.");

        void Default(string key, object value)
        {
            if (!address.ShouldSerialize(key))
            {
                address[key] = value;
            }
        }
    }
}
