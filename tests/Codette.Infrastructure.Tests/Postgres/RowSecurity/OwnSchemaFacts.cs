using Codette.Application.Diagnostics;
using Codette.Domain.RowSecurity;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Postgres.Testing;

namespace Codette.Infrastructure.Tests.Postgres.RowSecurity;

/// <summary>With Codette's own schema nothing is wrong, and that is shown.</summary>
public abstract class OwnSchemaFacts(PostgresFixture fixture)
{
    private const int Patience = 60_000;

    [Fact(Timeout = Patience)]
    public async Task Nothing_is_found_in_it()
    {
        Needed.From(fixture.Services);

        Assert.Equal("", string.Join('\n', await fixture.Database!.Findings()));
    }

    [Fact(Timeout = Patience)]
    public async Task Every_cell_of_its_matrix_holds()
    {
        Needed.From(fixture.Services);

        var proof = await fixture.Database!.Prove();

        Assert.Equal("", proof.Cells.Where(cell => cell.Holds != true).Told());
        Assert.InRange(proof.Cells.Count, 180, 300);
        Assert.Equal(
            ["conversations", "feedback", "knowledge", "knowledge_edition", "messages", "schema_versions", "studio_sessions", "suggestions"],
            proof.Cells.Where(cell => cell.Deed != Deed.Call).Select(cell => cell.On.Name).Distinct());
    }

    [Fact(Timeout = Patience)]
    public async Task What_is_there_is_read_by_nobody_else()
    {
        Needed.From(fixture.Services);

        await Sessions.Tell(
            fixture.Database!.AdminConnectionString,
            "insert into codette.conversations values (gen_random_uuid(), gen_random_uuid(), 'x', now(), now(), 0)",
            TestContext.Current.CancellationToken);

        var examination = await fixture.Database.Examine(RowSecurityQuestion.Plain);

        Assert.Contains(examination.Proof!.Cells, cell => cell is { On.Name: "conversations", Party: Party.UserB, Verdict: Verdict.Proven });
        Assert.Equal(Standing.Correct, Judgement.Of(FindingRules.Find(examination.Catalogue!), examination.Proof.Cells, examination.Obstacle).Standing);
    }
}

public sealed class OwnSchemaTests(PostgresFixture fixture) : OwnSchemaFacts(fixture), IClassFixture<PostgresFixture>;

public sealed class OwnSchemaEighteenTests(PostgresEighteenFixture fixture) : OwnSchemaFacts(fixture), IClassFixture<PostgresEighteenFixture>;
