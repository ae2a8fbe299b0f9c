using Codette.Application.Diagnostics;
using Codette.Domain.Identity;

namespace Codette.Application.Tests.Diagnostics;

/// <summary>What is said of keys follows from what they are and from what the server said to them.</summary>
public sealed class CredentialJudgementTests
{
    private const string Secret = "sb_secret_Zq7xK2mVt9LpR4sWd8YbNc_a1B2c3D4", Publishable = "sb_publishable_Hj5fGv3uTe1QoXi6PzMwAl_e5F6g7H8";

    private static readonly StoreDescription _project = new("Supabase", "https://p.example", "set", ["SERVICE", "ANON"]);
    private static readonly KeyVerdict _taken = new(true, null, null), _refused = new(false, null, "HTTP 401."), _silent = new(null, null, "No answer.");

    [Fact]
    public void Keys_that_the_server_takes_are_in_order() =>
        Assert.Equal((DiagnosisState.Ok, 0), Judge([Service(_taken), Anon(_taken)]));

    [Fact]
    public void A_key_in_use_that_is_refused_fails_whichever_it_is()
    {
        Assert.Equal((DiagnosisState.Failing, 1), Judge([Service(_refused), Anon(_taken)]));
        Assert.Equal((DiagnosisState.Failing, 2), Judge([Service(_silent), Anon(_refused)]));
    }

    [Fact]
    public void A_refused_key_that_is_not_in_use_is_told_and_fails_nothing() =>
        Assert.Equal((DiagnosisState.Degraded, 1), Judge([Service(_taken), Anon(_refused) with { IsUsed = false }]));

    [Fact]
    public void A_server_that_says_nothing_leaves_it_unknown() =>
        Assert.Equal((DiagnosisState.Unknown, 1), Judge([Service(_silent)]));

    [Fact]
    public void A_key_that_the_server_takes_for_another_role_is_told()
    {
        var (state, reasons) = CredentialJudgement.Of(_project, [Service(new KeyVerdict(true, "anon", null))], null);
        Assert.Equal(DiagnosisState.Degraded, state);
        Assert.Equal("SERVICE says that it is of the role service_role, and the server takes it as anon.", Assert.Single(reasons));
    }

    [Fact]
    public void Without_a_usable_key_a_store_that_needs_one_fails()
    {
        var store = _project with { Keys = [], Warning = "No setting holds a key." };
        Assert.Equal(DiagnosisState.Failing, CredentialJudgement.Of(store, [], null).State);
        Assert.Equal("No setting holds a key.", CredentialJudgement.Explain(store, [], CredentialJudgement.Of(store, [], null).Reasons));
    }

    [Fact]
    public void A_store_without_keys_has_none_to_configure_whatever_is_set()
    {
        var store = new StoreDescription("SQLite", "/data", "default", []);
        CredentialReading[] keys = [Service(null) with { IsUsed = false }];
        Assert.Equal((DiagnosisState.NotConfigured, 0), Judge(keys, store));
        Assert.EndsWith("read by nothing yet: SERVICE.", CredentialJudgement.Explain(store, keys, []), StringComparison.Ordinal);
    }

    [Fact]
    public void A_login_is_as_good_as_the_databases_answer_to_it()
    {
        var store = new StoreDescription("PostgreSQL", "host", "set", ["DATABASE_URL"]);
        Assert.Equal(DiagnosisState.Ok, CredentialJudgement.Of(store, [], Readings.Sound).State);
        Assert.Equal(DiagnosisState.Failing, CredentialJudgement.Of(store, [], Readings.Sound with { Read = new(ProbeOutcome.Denied, 1, "No.") }).State);
        Assert.Equal(DiagnosisState.Unknown, CredentialJudgement.Of(store, [], Readings.Sound with { Read = new(ProbeOutcome.Failed, 1, "Away.") }).State);
    }

    [Fact]
    public void The_key_in_use_is_one_of_three_words()
    {
        Assert.Equal("Service Role Key", GetCredentialsHandler.KeyInUse([Anon(null), Service(null)]));
        Assert.Equal("Anon Key", GetCredentialsHandler.KeyInUse([Anon(null), Service(null) with { IsUsed = false }]));
        Assert.Equal("None", GetCredentialsHandler.KeyInUse([new CredentialReading("DATABASE_URL", true, true)]));
    }

    private static (DiagnosisState State, int Reasons) Judge(CredentialReading[] keys, StoreDescription? store = null)
    {
        var (state, reasons) = CredentialJudgement.Of(store ?? _project, keys, null);
        return (state, reasons.Count);
    }

    private static CredentialReading Service(KeyVerdict? verdict) => Key("SERVICE", Secret, KeyPurpose.Service, verdict);

    private static CredentialReading Anon(KeyVerdict? verdict) => Key("ANON", Publishable, KeyPurpose.Public, verdict);

    private static CredentialReading Key(string name, string text, KeyPurpose purpose, KeyVerdict? verdict) =>
        new(name, true, true, SupabaseKey.Read(text, new KeyPlace(name, purpose, null), DateTimeOffset.UnixEpoch)) { Verdict = verdict };
}
