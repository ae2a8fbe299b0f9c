using Codette.Application.Common;
using Codette.Infrastructure.Postgres;
using Npgsql;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>An address is read as libpq reads it, or refused by a sentence that tells nothing of it.</summary>
public sealed class DatabaseUrlTests
{
    private const string Setting = "DATABASE_URL";

    /// <summary>Every sign that a URI could stumble over, and some letters of others.</summary>
    private const string Awkward = "@:/?#[]!$&'()*+,;=%25 {}|\\^~`\"<>é日\U0001F511";

    [Theory]
    [InlineData("postgres://me:pw@db.example:6543/notes", "db.example", 6543, "notes", "me", "pw")]
    [InlineData("postgresql://me:pw@db.example/notes", "db.example", 5432, "notes", "me", "pw")]
    [InlineData("POSTGRES://me:pw@DB.example:1/notes", "DB.example", 1, "notes", "me", "pw")]
    [InlineData("  postgres://me:pw@h/d \n", "h", 5432, "d", "me", "pw")]
    [InlineData("postgres://me:pw@h", "h", 5432, null, "me", "pw")]
    [InlineData("postgres://me:pw@h/", "h", 5432, null, "me", "pw")]
    [InlineData("postgres://me:pw@h:/d", "h", 5432, "d", "me", "pw")]
    [InlineData("postgres://me@h/d", "h", 5432, "d", "me", null)]
    [InlineData("postgres://me:@h/d", "h", 5432, "d", "me", null)]
    [InlineData("postgres://me.ref:pw@[2001:db8::1]:5433/d", "2001:db8::1", 5433, "d", "me.ref", "pw")]
    [InlineData("postgres://me:pw@[::1]/d", "::1", 5432, "d", "me", "pw")]
    [InlineData("postgres://me:pw@%2Fvar%2Frun%2Fpg/d", "/var/run/pg", 5432, "d", "me", "pw")]
    [InlineData("postgres:///d?host=/var/run/pg&user=me&password=pw", "/var/run/pg", 5432, "d", "me", "pw")]
    [InlineData("postgres://h?dbname=d&user=me&password=p%26w", "h", 5432, "d", "me", "p&w")]
    [InlineData("postgres://m%40e:p:w?#+@h/a%2Fb%20c", "h", 5432, "a/b c", "m@e", "p:w?#+")]
    [InlineData("Host=h;Port=1;Username=me;Password=pw;Database=d", "h", 1, "d", "me", "pw")]
    [InlineData("server=h;user id=me", "h", 5432, null, "me", null)]
    [InlineData(" host = h ; username = me ; password = 'p;w' ", "h", 5432, null, "me", "p;w")]
    [InlineData("Host=h;Username=me;Password=https://x@y/z", "h", 5432, null, "me", "https://x@y/z")]
    public void An_address_is_read_in_either_form(string text, string host, int port, string? database, string user, string? password)
    {
        var address = DatabaseUrl.Parse(text, Setting);

        Assert.Equal((host, port, database, user), (address.Host, address.Port, address.Database, address.Username));
        Assert.Equal(password ?? "", address.Password ?? "");
    }

    [Fact]
    public void A_password_may_hold_any_sign_when_it_is_written_by_its_code()
    {
        var address = DatabaseUrl.Parse($"postgres://{Uri.EscapeDataString(Awkward)}:{Uri.EscapeDataString(Awkward)}@h/{Uri.EscapeDataString(Awkward)}", Setting);

        Assert.Equal((Awkward, Awkward, Awkward), (address.Username, address.Password, address.Database));
    }

    [Theory]
    [InlineData("sslmode=verify-full", "SSL Mode", SslMode.VerifyFull)]
    [InlineData("sslmode=verify-ca", "SSL Mode", SslMode.VerifyCA)]
    [InlineData("sslmode=require&channel_binding=require", "SSL Mode", SslMode.Require)]
    [InlineData("sslmode=disable", "SSL Mode", SslMode.Disable)]
    [InlineData("sslrootcert=%2Fca.pem", "Root Certificate", "/ca.pem")]
    [InlineData("channel_binding=require", "Channel Binding", ChannelBinding.Require)]
    [InlineData("application_name=a%20b", "Application Name", "a b")]
    [InlineData("connect_timeout=7", "Timeout", 7)]
    [InlineData("options=reference%3Dx", "Options", "reference=x")]
    [InlineData("&Maximum%20Pool%20Size=7&", "Maximum Pool Size", 7)]
    public void A_parameter_has_its_name_of_libpq_or_of_Npgsql(string query, string key, object value) =>
        Assert.Equal(value, DatabaseUrl.Parse($"postgres://me:pw@h/d?{query}", Setting)[key]);

    [Theory]
    [InlineData("Geheim99")]
    [InlineData("Host=h")]
    [InlineData("Password=Geheim99")]
    [InlineData("Host=h;Username=me;Password='Geheim99")]
    [InlineData("Host=h;Username=me;Geheim99=1;Password=Geheim99")]
    [InlineData("Host=h;Username=me;Timeout=Geheim99")]
    [InlineData("Host=h;Username=me;Port=70000;Password=Geheim99")]
    [InlineData("host=h user=me password=Geheim99")]
    [InlineData("mysql://me:Geheim99@h/d")]
    [InlineData("https://me:Geheim99@h/d")]
    [InlineData("postgres:me:Geheim99@h/d")]
    [InlineData("postgres://:Geheim99@h/d")]
    [InlineData("postgres://me:Geheim99@/d")]
    [InlineData("postgres://h/d")]
    [InlineData("postgres://")]
    [InlineData("postgres://me:Geheim99@h,i/d")]
    [InlineData("postgres://me:Geheim99@h:no/d")]
    [InlineData("postgres://me:Geheim99@h:0/d")]
    [InlineData("postgres://me:Geheim99@h:65536/d")]
    [InlineData("postgres://me:Geheim99@[::1/d")]
    [InlineData("postgres://me:Geheim99%@h/d")]
    [InlineData("postgres://me:Geheim99%2@h/d")]
    [InlineData("postgres://me:Geheim99%zz@h/d")]
    [InlineData("postgres://me:Geheim99%00@h/d")]
    [InlineData("postgres://me:pw@h/Geheim99%z")]
    [InlineData("postgres://me:x@Geheim99@h/d")]
    [InlineData("postgres://me:x@Geheim99/y@h/d")]
    [InlineData("postgres://me:x/Geheim99@h/d")]
    [InlineData("postgres://me:x@y?Geheim99_=@h/d")]
    [InlineData("postgres://me:1?Geheim99")]
    [InlineData("postgres://me:1?Geheim99&_x=2")]
    [InlineData("postgres://me:Geheim99@h/d?sslmode=Geheim99")]
    [InlineData("postgres://me:Geheim99@h/d?connect_timeout=Geheim99")]
    [InlineData("postgres://me:Geheim99@h/d?port=Geheim99")]
    public void What_is_malformed_is_refused_by_a_sentence_that_names_the_setting_and_nothing_of_it(string text)
    {
        var refused = Assert.Throws<StartupException>(() => DatabaseUrl.Parse(text, Setting));

        Assert.StartsWith("DATABASE_URL cannot be read: ", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("eheim", refused.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_parameter_that_is_not_known_is_named() => Assert.Contains(
        "pgbouncer",
        Assert.Throws<StartupException>(() => DatabaseUrl.Parse("postgres://me:pw@h/d?pgbouncer=true", Setting)).Message,
        StringComparison.Ordinal);
}
