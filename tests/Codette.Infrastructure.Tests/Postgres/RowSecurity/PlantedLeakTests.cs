using Codette.Application.Diagnostics;
using Codette.Domain.RowSecurity;
using Codette.Infrastructure.Tests.Postgres.Testing;
using Codette.Testing.Postgres;

namespace Codette.Infrastructure.Tests.Postgres.RowSecurity;

/// <summary>Every way in which somebody reaches what is another's is seen by trying, with the statement that went through.</summary>
public sealed class PlantedLeakTests(Shop shop) : IClassFixture<Shop>
{
    private const int Patience = 60_000;

    private static readonly RowSecurityQuestion _prove = new(Shop.Schemas, Proves: true, StepsDown: false, []);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Timeout = Patience)]
    [InlineData("notes", Party.UserB, Deed.Select, "alter policy notes_select on public.notes using (true)")]
    [InlineData("notes", Party.UserB, Deed.Select, "alter policy notes_select on public.notes using (user_id = (select auth.uid()) or stars is null)")]
    [InlineData("notes", Party.Anon, Deed.Select, "alter policy notes_select on public.notes to anon, authenticated using (user_id = (select auth.uid()) or (select auth.uid()) is null); grant select on public.notes to anon")]
    [InlineData("notes", Party.UserB, Deed.Select, "alter table public.notes disable row level security")]
    [InlineData("notes", Party.Anon, Deed.Select, "alter table public.notes disable row level security; grant select (title) on public.notes to anon")]
    [InlineData("notes", Party.UserB, Deed.Insert, "alter policy notes_insert on public.notes with check (true)")]
    [InlineData("notes", Party.Anon, Deed.Insert, "create policy anon_insert on public.notes for insert to anon with check (true); grant insert on public.notes to anon")]
    [InlineData("notes", Party.UserB, Deed.ChangeOwner, "alter policy notes_update on public.notes using (true); alter policy notes_select on public.notes using (true)")] // taken over
    [InlineData("notes", Party.UserB, Deed.Update, "alter policy notes_update on public.notes using (true) with check (true); alter policy notes_select on public.notes using (true)")]
    [InlineData("notes", Party.UserB, Deed.Update, "alter policy notes_update on public.notes using (true) with check (true)")] // no row is seen: only a statement on all reaches it
    [InlineData("notes", Party.UserB, Deed.Delete, "alter policy notes_delete on public.notes using (true)")]
    [InlineData("notes", Party.UserB, Deed.Delete, "drop policy notes_select on public.notes; revoke select on public.notes from authenticated; alter policy notes_delete on public.notes using (true)")]
    [InlineData("notes", Party.UserB, Deed.ChangeOwner, "alter policy notes_update on public.notes with check (true); alter policy notes_select on public.notes using (true)")]
    [InlineData("notes", Party.UserB, Deed.Upsert, "alter policy notes_select on public.notes using (true); alter policy notes_update on public.notes using (true) with check (true)")]
    [InlineData("notes", Party.UserB, Deed.ChangeOwner, "alter policy notes_update on public.notes using (true)")] // taken over, by a statement on all rows
    [InlineData("notes", Party.UserB, Deed.Delete, "insert into public.notes (user_id, title, mood, size) select gen_random_uuid(), 'x', 'calm', 1 from generate_series(1, 3000); analyze public.notes; alter policy notes_delete on public.notes using (user_id = (select auth.uid()) or mood = 'calm')")]
    [InlineData("notes", Party.UserB, Deed.Select, "alter policy notes_select on public.notes using (user_id = (select auth.uid()) or (select current_setting('app.all', true)) is null)")]
    [InlineData("notes", Party.UserB, Deed.Select, "alter policy notes_select on public.notes using (user_id = (select auth.uid()) or coalesce((select auth.jwt()) ->> 'level', 'admin') = 'admin')")]
    [InlineData("plans", Party.UserB, Deed.Insert, "alter table public.plans add column by_user uuid not null default auth.uid(); alter policy plans_insert on public.plans with check (by_user = (select auth.uid()))")] // below another's team
    [InlineData("members", Party.UserB, Deed.Insert, "grant insert on public.members to authenticated; create policy members_insert on public.members for insert to authenticated with check (user_id = (select auth.uid()))")] // joins whatever team
    [InlineData("notes", Party.UserB, Deed.Insert, "alter table public.notes add column org text not null default 'x'; drop policy notes_insert on public.notes; alter policy notes_select on public.notes using (user_id = (select auth.uid()) or org = (select auth.jwt() ->> 'org')); create policy notes_insert on public.notes for insert to authenticated with check (user_id = (select auth.uid()))")] // into another's group
    [InlineData("all_notes", Party.UserB, Deed.Insert, "create view public.all_notes as select user_id, title, mood, size from public.notes; alter view public.all_notes owner to postgres; grant insert on public.all_notes to authenticated")]
    [InlineData("comments", Party.UserB, Deed.Insert, "alter policy comments_insert on public.comments with check (exists (select from public.notes n where n.id is not null))")]
    [InlineData("comments", Party.UserB, Deed.Select, "alter policy comments_select on public.comments using ((select auth.uid()) is not null)")]
    [InlineData("plans", Party.UserB, Deed.Select, "create or replace function hidden.my_teams() returns setof bigint language sql stable security definer set search_path = '' as 'select m.team_id from public.members m'")]
    [InlineData("members", Party.UserB, Deed.Insert, "grant insert on public.members to authenticated; create policy members_insert on public.members for insert to authenticated with check (true)")]
    [InlineData("profiles", Party.UserB, Deed.Delete, "alter policy profiles_delete on public.profiles using (true); alter policy profiles_select on public.profiles using (true)")]
    [InlineData("countries", Party.UserB, Deed.Update, "grant update on public.countries to authenticated; create policy countries_update on public.countries for update to authenticated using (true)")]
    [InlineData("events_a", Party.UserB, Deed.Select, "alter table public.events_a disable row level security; grant select on public.events_a to authenticated")]
    [InlineData("events_b", Party.Anon, Deed.Delete, "alter table public.events_b disable row level security; grant delete on public.events_b to anon")]
    [InlineData("all_notes", Party.UserB, Deed.Select, "create view public.all_notes as select * from public.notes; alter view public.all_notes owner to postgres; grant select on public.all_notes to authenticated")]
    [InlineData("all_notes", Party.Anon, Deed.Select, "create view public.all_notes as select title from public.notes; alter view public.all_notes owner to postgres; grant select on public.all_notes to anon")]
    [InlineData("all_notes", Party.UserB, Deed.Delete, "create view public.all_notes as select * from public.notes; alter view public.all_notes owner to postgres; grant delete on public.all_notes to authenticated")]
    [InlineData("all_notes", Party.UserB, Deed.Update, "create view public.all_notes as select id, title from public.notes; alter view public.all_notes owner to postgres; grant update on public.all_notes to authenticated")]
    [InlineData("old_notes", Party.Anon, Deed.Select, "insert into public.notes (user_id, title, mood, size) values (gen_random_uuid(), 'x', 'calm', 1); create materialized view public.old_notes as select * from public.notes; grant select on public.old_notes to anon")]
    [InlineData("steal(who uuid)", Party.Anon, Deed.Call, "create function public.steal(who uuid) returns setof public.notes language sql security definer set search_path = '' as 'select * from public.notes where user_id = who'; alter function public.steal owner to postgres")]
    [InlineData("steal(search text, most integer)", Party.UserB, Deed.Call, "create function public.steal(search text, most integer default 10) returns json language sql security definer set search_path = '' as 'select json_agg(n) from public.notes n'; alter function public.steal owner to postgres; revoke execute on function public.steal from public; grant execute on function public.steal to authenticated")]
    [InlineData("wipe()", Party.Anon, Deed.Call, "create function public.wipe() returns void language sql security definer set search_path = '' as 'delete from public.notes'; alter function public.wipe owner to postgres")]
    [InlineData("rename(IN p_id uuid)", Party.UserB, Deed.Call, "create procedure public.rename(p_id uuid) language sql security definer set search_path = '' as 'update public.notes set title = ''x'' where id = p_id'; alter procedure public.rename owner to postgres")]
    [InlineData("leads", Party.Anon, Deed.Select, "alter default privileges in schema public grant select on tables to anon; create table public.leads (id uuid primary key, user_id uuid not null); grant insert, select on public.leads to service_role")]
    public async Task A_leak_is_seen_where_it_is(string name, Party party, Deed deed, string plant)
    {
        await using var database = await shop.Open(plant);

        var cells = (await database.Examine(_prove)).Proof!.Cells;

        var leaked = cells.Where(cell => cell.Verdict == Verdict.Leaked).ToArray();
        Assert.True(leaked.Any(cell => cell.On == new ObjectName("public", name) && (cell.Party, cell.Deed) == (party, deed)), cells.Where(cell => cell.Holds != true).Told());
        Assert.All(leaked, cell => Assert.NotEmpty(cell.Statement!));
    }

    [Fact(Timeout = Patience)]
    public async Task Without_a_fault_every_cell_holds()
    {
        await using var database = await shop.Open();

        var proof = (await database.Examine(_prove)).Proof!;

        Assert.Equal("", proof.Cells.Where(cell => cell.Holds != true).Told());
        Assert.InRange(proof.Cells.Count, 200, 400);
    }

    [Fact(Timeout = Patience)]
    public async Task Rows_that_everybody_is_meant_to_read_are_no_leak_when_that_is_said()
    {
        await using var database = await shop.Open("alter policy notes_select on public.notes using (true)");

        var proof = (await database.Examine(_prove with { PublicTables = [new ObjectName("public", "notes")] })).Proof!;

        Assert.DoesNotContain(proof.Cells, cell => cell.Verdict == Verdict.Leaked);
    }

    [Fact(Timeout = Patience)]
    public async Task That_a_key_is_there_can_be_told_by_an_error_and_is_noted()
    {
        await using var database = await shop.Open();

        var cells = (await database.Examine(_prove)).Proof!.Cells;

        Assert.Contains(cells, cell => cell.On.Name == "notes" && cell is { Party: Party.UserB, Deed: Deed.Insert, Notes: [_, ..] });
    }

    [Fact(Timeout = Patience)]
    public async Task Nothing_stays_but_counters_which_are_named()
    {
        await using var database = await shop.Open("""
            insert into public.notes (user_id, title, mood, size) select gen_random_uuid(), 'Note ' || n, 'calm', 1 from generate_series(1, 50) as n;
            insert into public.countries values ('de', 'Germany')
            """);
        var before = await Contents(database);

        var proof = (await database.Examine(_prove)).Proof!;

        Assert.Equal(before, await Contents(database));
        Assert.Equal(["public.comments_id_seq", "public.plans_id_seq", "public.teams_id_seq"], proof.SequencesAdvanced);
        Assert.Equal(0, await Sessions.Ask<long>(database.AdminConnectionString, "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()", Token));
    }

    private static Task<string> Contents(TestDatabase database) => Sessions.Ask<string>(database.AdminConnectionString, """
        select string_agg(name || ': ' || content, E'\n' order by name) from (
          select c.oid::regclass::text as name,
            (xpath('/row/c/text()', query_to_xml(format('select count(*) || coalesce(md5(string_agg(t::text || ctid, '','' order by t::text)), '''') as c from %s t', c.oid::regclass), false, true, '')))[1]::text as content
          from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'auth') and c.relkind = 'r') as told
        """, Token);
}
