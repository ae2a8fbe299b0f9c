using Codette.Application.Diagnostics;
using Codette.Domain.RowSecurity;
using Codette.Infrastructure.Tests.Postgres.Testing;
using Codette.Testing.Postgres;

namespace Codette.Infrastructure.Tests.Postgres.RowSecurity;

/// <summary>The proof says nothing that it has not seen: where its own conditions fail, so do its verdicts.</summary>
public sealed class PreconditionTests(Shop shop) : IClassFixture<Shop>
{
    private const int Patience = 60_000;

    private static readonly RowSecurityQuestion _prove = new(Shop.Schemas, Proves: true, StepsDown: false, []);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = Patience)]
    public async Task By_a_login_that_no_policy_binds_nothing_is_proven_and_a_leak_is_one_all_the_same()
    {
        await using var database = await shop.Open("alter policy notes_select on public.notes using (true)");

        var cells = (await Examinations.Examine(database.AdminConnectionString, _prove)).Proof!.Cells;

        Assert.Equal([Verdict.Leaked, Verdict.Unproven], cells.Select(cell => cell.Verdict).Distinct().Order());
        Assert.Contains(cells, cell => cell.On.Name == "notes" && cell.Verdict == Verdict.Leaked);
        Assert.Contains("bound by no policy itself", cells.First(cell => cell.Verdict == Verdict.Unproven).Reason, StringComparison.Ordinal);
    }

    [Fact(Timeout = Patience)]
    public async Task Who_knows_that_may_let_it_step_down()
    {
        await using var database = await shop.Open();

        var cells = (await Examinations.Examine(database.AdminConnectionString, _prove with { StepsDown = true })).Proof!.Cells;

        Assert.Equal("", cells.Where(cell => cell.Holds != true).Told());
    }

    [Fact(Timeout = Patience)]
    public async Task What_the_owner_cannot_do_either_proves_nothing()
    {
        await using var database = await shop.Open("alter policy notes_select on public.notes using (user_id = (select auth.uid()) and stars = 3)");

        var cells = (await database.Examine(_prove)).Proof!.Cells;

        var cell = cells.Single(cell => cell.On.Name == "notes" && cell is { Party: Party.UserB, Deed: Deed.Select });
        Assert.Equal(Verdict.Unproven, cell.Verdict);
        Assert.Contains("A cannot do it with A's own row either", cell.Reason, StringComparison.Ordinal);
    }

    [Fact(Timeout = Patience)]
    public async Task What_is_held_by_something_else_than_row_security_proves_nothing_about_it()
    {
        await using var database = await shop.Open("""
            create function hidden.refuse() returns trigger language plpgsql set search_path = '' as $$
            begin
              if old.user_id <> coalesce(auth.uid(), old.user_id) then raise exception 'not yours'; end if;
              return old;
            end $$;
            create trigger refuse before delete on public.notes for each row execute function hidden.refuse();
            """);

        var cells = (await database.Examine(_prove)).Proof!.Cells;

        var cell = cells.Single(cell => cell.On.Name == "notes" && cell is { Party: Party.UserB, Deed: Deed.Delete });
        Assert.Equal(Verdict.Unproven, cell.Verdict);
        Assert.Contains("without row security either", cell.Reason, StringComparison.Ordinal);
    }

    [Fact(Timeout = Patience)]
    public async Task Where_the_login_may_not_switch_row_security_off_the_service_role_shows_what_it_holds()
    {
        await using var database = await shop.Open("alter table public.notes owner to postgres; revoke delete on public.notes from service_role");

        var cells = (await database.Examine(_prove)).Proof!.Cells;

        Verdict Of(Deed deed) => cells.Single(cell => cell.On.Name == "notes" && cell.Party == Party.UserB && cell.Deed == deed).Verdict;
        Assert.Equal((Verdict.Proven, Verdict.DeniedByPolicy), (Of(Deed.Select), Of(Deed.Insert)));
        Assert.Equal(Verdict.Unproven, Of(Deed.Delete)); // which the service role may not do
    }

    [Fact(Timeout = Patience)]
    public async Task A_login_that_cannot_act_as_the_service_makes_no_rows_and_proves_nothing()
    {
        await using var database = await shop.Open("grant usage on schema auth to codette_caller");

        var cells = (await database.Examine(_prove, TestRoles.Caller)).Proof!.Cells;

        Assert.NotEmpty(cells);
        Assert.DoesNotContain(cells, cell => cell.Verdict is Verdict.Proven or Verdict.DeniedByPolicy && cell.Deed != Deed.Call && cell.On.Name != "my_notes");
    }

    [Fact(Timeout = Patience)]
    public async Task A_table_that_takes_no_row_is_unproven_with_the_reason()
    {
        await using var database = await shop.Open(
            "alter table public.notes add column pin text not null check (md5(pin) = 'no text has this')");

        var cells = (await database.Examine(_prove)).Proof!.Cells;

        Assert.Equal(
            [Verdict.Unproven],
            cells.Where(cell => cell.On.Name == "notes" && cell.Party is Party.UserA or Party.UserB).Select(cell => cell.Verdict).Distinct());
    }

    [Fact(Timeout = Patience)]
    public async Task A_trigger_that_reaches_outside_keeps_its_table_from_being_tried()
    {
        await using var database = await shop.Open("""
            create function hidden.tell() returns trigger language plpgsql set search_path = '' as $$
            begin perform net.http_post('https://example.invalid', '{}'); return new; end $$;
            create trigger tell after insert on public.notes for each row execute function hidden.tell();
            """);

        var cells = (await database.Examine(_prove)).Proof!.Cells;

        Assert.Contains("tell reaches outside", cells.First(cell => cell.On.Name == "notes" && cell.Verdict == Verdict.Unproven).Reason, StringComparison.Ordinal);
    }

    [Fact(Timeout = Patience)]
    public async Task While_a_proof_is_under_way_another_tries_nothing()
    {
        await using var database = await shop.Open();
        await using var other = await Sessions.Open(database.AdminConnectionString, Token);
        await other.Tell("begin; select pg_advisory_xact_lock(hashtextextended('codette.proof', 0))", Token);

        var proof = (await database.Examine(_prove)).Proof!;

        Assert.Empty(proof.Cells);
        Assert.Contains("Another proof is under way", proof.Scope, StringComparison.Ordinal);
    }

    [Fact(Timeout = Patience)]
    public async Task What_breaks_the_trial_of_a_function_hides_no_leak()
    {
        await using var database = await shop.Open("""
            alter policy notes_select on public.notes using (true);
            create function public.wreck() returns void language sql security definer set search_path = '' as 'drop table public.countries';
            """);

        var cells = (await database.Examine(_prove)).Proof!.Cells;

        Assert.Contains(cells, cell => cell.On.Name == "notes" && cell.Verdict == Verdict.Leaked);
        var wreck = cells.Single(cell => cell.On.Name == "wreck()" && cell.Party == Party.UserB);
        Assert.Equal(Verdict.Unproven, wreck.Verdict);
        Assert.Contains("It could not be tried: 42P01", wreck.Reason, StringComparison.Ordinal);
    }

    [Fact(Timeout = Patience)]
    public async Task A_table_that_is_locked_is_unproven_and_the_others_are_not()
    {
        await using var database = await shop.Open();
        await using var other = await Sessions.Open(database.AdminConnectionString, Token);
        await other.Tell("begin; lock table public.countries in share row exclusive mode", Token);

        var cells = (await database.Examine(_prove)).Proof!.Cells;

        Assert.Contains(cells, cell => cell.On.Name == "countries" && cell.Verdict == Verdict.Unproven);
        Assert.DoesNotContain(cells, cell => cell.On.Name == "countries" && cell.Verdict == Verdict.Proven);
        Assert.Equal("", cells.Where(cell => cell.On.Name != "countries" && cell.Holds != true).Told());
    }

    [Fact(Timeout = Patience)]
    public async Task A_table_that_nobody_may_even_look_at_is_told_and_not_waited_for()
    {
        await using var database = await shop.Open();
        await using var other = await Sessions.Open(database.AdminConnectionString, Token);
        await other.Tell("begin; lock table public.notes in access exclusive mode", Token);

        var examination = await database.Examine(_prove);

        Assert.Contains("lock timeout", examination.Obstacle, StringComparison.Ordinal);
        Assert.Null(examination.Proof);
    }
}
