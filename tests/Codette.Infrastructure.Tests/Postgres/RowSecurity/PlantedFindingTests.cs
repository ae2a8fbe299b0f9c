using Codette.Domain.RowSecurity;
using Codette.Testing.Postgres;

namespace Codette.Infrastructure.Tests.Postgres.RowSecurity;

/// <summary>Every kind of finding is found by its name and with the right object, and nothing where nothing is wrong.</summary>
public sealed class PlantedFindingTests(Shop shop) : IClassFixture<Shop>
{
    private const int Patience = 60_000;

    [Theory(Timeout = Patience)]
    [InlineData("rls-disabled", "public.notes", "alter table public.notes disable row level security; drop policy notes_select on public.notes; drop policy notes_insert on public.notes; drop policy notes_update on public.notes; drop policy notes_delete on public.notes")]
    [InlineData("rls-disabled", "public.leads", "create table public.leads (id uuid primary key); grant insert on public.leads to anon; grant insert on public.leads to service_role")]
    [InlineData("rls-disabled", "public.logs", "create table public.logs (at date not null) partition by range (at); grant select on public.logs to authenticated, service_role")]
    [InlineData("rls-disabled", "public.events_a", "alter table public.events_a disable row level security; grant select on public.events_a to authenticated")]
    [InlineData("rls-disabled", "public.leads", "create table public.leads (id uuid primary key, secretless text); grant select (id) on public.leads to anon; grant select on public.leads to service_role")]
    [InlineData("rls-disabled-unreached", "public.stock", "create table public.stock (id uuid primary key); grant select on public.stock to service_role")]
    [InlineData("policy-without-rls", "public.notes", "alter table public.notes disable row level security")]
    [InlineData("rls-without-policy", "public.leads", "create table public.leads (id uuid primary key); alter table public.leads enable row level security, force row level security; grant select on public.leads to authenticated, service_role")]
    [InlineData("rls-not-forced", "public.notes", "alter table public.notes no force row level security")]
    [InlineData("write-policy-always-true", "public.notes", "alter policy notes_insert on public.notes with check (true)")]
    [InlineData("write-policy-always-true", "public.notes", "alter policy notes_update on public.notes using (true) with check (true)")]
    [InlineData("write-policy-always-true", "public.notes", "alter policy notes_update on public.notes with check (true)")]
    [InlineData("write-policy-always-true", "public.notes", "alter policy notes_delete on public.notes using (1 = 1)")]
    [InlineData("write-policy-always-true", "public.notes", "alter policy notes_delete on public.notes using ((select auth.role()) = 'authenticated')")]
    [InlineData("write-policy-always-true", "public.notes", "alter policy notes_delete on public.notes using ((select auth.uid()) is not null)")]
    [InlineData("write-policy-always-true", "public.notes", "alter policy notes_delete on public.notes using (user_id = user_id)")]
    [InlineData("write-policy-always-true", "public.notes", "alter policy notes_delete on public.notes using (user_id = (select auth.uid()) or not false)")]
    [InlineData("read-policy-always-true", "public.notes", "alter policy notes_select on public.notes using (true)")]
    [InlineData("policy-ignores-caller", "public.notes", "alter policy notes_delete on public.notes using (stars = 1)")]
    [InlineData("update-without-check", "public.notes", "drop policy notes_update on public.notes; create policy notes_update on public.notes for update to authenticated using (user_id = (select auth.uid()))")]
    [InlineData("policy-without-to", "public.notes", "alter policy notes_select on public.notes to public")]
    [InlineData("policy-unwrapped-auth", "public.notes", "alter policy notes_select on public.notes using (user_id = auth.uid())")]
    [InlineData("policy-unwrapped-auth", "public.comments", "alter policy comments_select on public.comments using (exists (select from public.notes n where n.id = note_id and n.user_id = auth.uid()))")]
    [InlineData("several-permissive-policies", "public.notes", "create policy notes_more on public.notes for select to authenticated using (stars = 5 and user_id = (select auth.uid()))")]
    [InlineData("policy-on-user-metadata", "public.notes", "alter policy notes_select on public.notes using (user_id = (select auth.uid()) or ((select auth.jwt()) -> 'user_metadata' ->> 'role') = 'admin')")]
    [InlineData("policy-on-request-headers", "public.notes", "alter policy notes_select on public.notes using (user_id = (select auth.uid()) or (select current_setting('request.headers', true)) like '%secret%')")]
    [InlineData("policy-trusts-writable-row", "public.notes", "alter table public.profiles add column role text; alter policy notes_select on public.notes using (user_id = (select auth.uid()) or exists (select from public.profiles p where p.id = (select auth.uid()) and p.role = 'admin'))")]
    [InlineData("owned-by-api-role", "public.notes", "grant create on schema public to authenticated; alter table public.notes owner to authenticated; revoke create on schema public from authenticated")]
    [InlineData("security-definer-trigger", "public.my_notes", "create function hidden.put() returns trigger language plpgsql security definer set search_path = '' as 'begin update public.notes set title = new.title where id = new.id; return new; end'; create trigger put instead of insert on public.my_notes for each row execute function hidden.put(); grant insert on public.my_notes to authenticated")]
    [InlineData("rls-disabled", "auth.users", "grant select on auth.users to anon")]
    [InlineData("policy-column-not-indexed", "public.notes", "drop index public.notes_user_id_idx")]
    [InlineData("policy-column-not-indexed", "public.members", "drop index public.members_user_id_idx")]
    [InlineData("policy-recursion", "public.members", "alter policy members_select on public.members using (team_id in (select m.team_id from public.members m where m.user_id = (select auth.uid())))")]
    [InlineData("policy-recursion", "public.notes", "alter policy notes_select on public.notes using (exists (select from public.comments c where c.note_id = notes.id))")]
    [InlineData("security-definer-view", "public.all_notes", "create view public.all_notes as select * from public.notes; grant select on public.all_notes to authenticated, service_role")]
    [InlineData("security-definer-view", "public.all_notes", "create view public.all_notes as select id, title from public.notes; grant update on public.all_notes to authenticated, service_role")]
    [InlineData("materialized-view-exposed", "public.old_notes", "create materialized view public.old_notes as select * from public.notes; grant select on public.old_notes to anon, service_role")]
    [InlineData("foreign-table-exposed", "public.far", "create extension file_fdw; create server files foreign data wrapper file_fdw; create foreign table public.far (line text) server files options (filename '/dev/null'); grant select on public.far to authenticated, service_role")]
    [InlineData("security-definer-function", "public.steal(who uuid)", "create function public.steal(who uuid) returns setof public.notes language sql security definer set search_path = '' as 'select * from public.notes where user_id = who'")]
    [InlineData("mutable-search-path", "public.one()", "create function public.one() returns integer language sql as 'select 1'")]
    [InlineData("truncate-granted", "public.notes", "grant truncate on public.notes to authenticated")]
    [InlineData("truncate-granted", "public.notes", "grant all on public.notes to anon")]
    [InlineData("excess-grant", "public.notes", "grant trigger on public.notes to authenticated")]
    [InlineData("default-privileges-expose", "public", "alter default privileges in schema public grant select on tables to anon")]
    [InlineData("default-privileges-expose", "every schema", "alter default privileges grant all on tables to authenticated")]
    [InlineData("schema-create-granted", "public", "grant create on schema public to authenticated")]
    [InlineData("service-role-without-grant", "public.notes", "revoke delete on public.notes from service_role")]
    [InlineData("service-role-without-grant", "public", "revoke usage on schema public from public, service_role; grant usage on schema public to anon, authenticated, codette_backend")]
    [InlineData("secret-column", "public.notes", "alter table public.notes add column \"apiKey\" text")]
    [InlineData("secret-column", "public.profiles", "alter table public.profiles add column password_hash text")]
    [InlineData("grant-without-policy", "public.notes", "drop policy notes_delete on public.notes")]
    [InlineData("policy-without-grant", "public.notes", "revoke delete on public.notes from authenticated")]
    public async Task A_fault_is_found_by_name_and_with_its_object(string id, string on, string plant)
    {
        await using var database = await shop.Open(plant);

        var findings = await Find(database, on);

        Assert.True(findings.Any(finding => finding.Id == id && finding.On == on), string.Join('\n', findings));
        Assert.All(findings, finding => Assert.True(finding is { Title.Length: > 10, Evidence.Length: > 10, Remediation.Length: > 10 }, finding.ToString()));
    }

    [Fact(Timeout = Patience)]
    public async Task Without_a_fault_nothing_is_found()
    {
        await using var database = await shop.Open();

        Assert.Equal("", string.Join('\n', await Find(database)));
    }

    [Fact(Timeout = Patience)]
    public async Task Of_a_table_that_is_called_public_it_is_not_told_that_everybody_reads_it()
    {
        await using var database = await shop.Open("alter policy notes_select on public.notes using (true)");

        var catalogue = (await database.Examine()).Catalogue!;

        Assert.Contains(FindingRules.Find(catalogue), finding => finding.Id == "read-policy-always-true");
        Assert.DoesNotContain(FindingRules.Find(catalogue, [new("public", "notes")]), finding => finding.Id == "read-policy-always-true");
    }

    [Fact(Timeout = Patience)]
    public async Task A_login_that_no_policy_binds_is_told()
    {
        await using var database = await shop.Open();

        var examination = await Examinations.Examine(database.AdminConnectionString);

        var finding = Assert.Single(FindingRules.Find(examination.Catalogue!), finding => finding.Id == "login-bypasses-rls");
        Assert.Equal("postgres", finding.On);
    }

    [Fact(Timeout = Patience)]
    public async Task Roles_that_have_to_be_bound_and_are_not_are_told()
    {
        await using var database = await shop.Open();
        var catalogue = (await database.Examine()).Catalogue!;

        var found = FindingRules.Find(catalogue with
        {
            Roles =
            [
                .. catalogue.Roles.Where(role => role.Name is not ("anon" or "authenticated")),
                new RoleFacts("anon", IsSuperuser: false, Bypasses: true, []), new RoleFacts("authenticated", IsSuperuser: false, Bypasses: false, ["service_role"]),
            ],
        }).Select(finding => (finding.Id, finding.On));

        Assert.Contains(("api-role-bypasses-rls", "anon"), found);
        Assert.Contains(("api-role-member-of-unbound", "authenticated"), found);
    }

    private static async Task<IReadOnlyList<Finding>> Find(TestDatabase database, string? on = null)
    {
        // What is not asked for is found too, where it is exposed.
        var examination = await database.Examine(new(on == "auth.users" ? null : Shop.Schemas, Proves: false, StepsDown: false, []));
        Assert.Null(examination.Obstacle);
        return FindingRules.Find(examination.Catalogue!);
    }
}
