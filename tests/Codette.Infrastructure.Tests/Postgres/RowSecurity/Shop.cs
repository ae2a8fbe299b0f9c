using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Postgres.Testing;
using Codette.Testing.Postgres;

namespace Codette.Infrastructure.Tests.Postgres.RowSecurity;

/// <summary>
/// A schema that is not Codette's, in the ways in which such schemas are written: owners named by a column, by way of a
/// membership, by way of a parent; tables that are everybody's, partitions, a view, functions. Nothing is wrong with it.
/// </summary>
public sealed class Shop : IAsyncLifetime
{
    private const string Sql = """
        grant usage, create on schema public to codette_backend;
        create schema hidden; grant usage on schema hidden to authenticated, service_role;
        create table auth.users (id uuid primary key, email text, raw_user_meta_data jsonb, created_at timestamptz not null default now());
        grant select, insert on auth.users to service_role;
        grant usage on schema auth to codette_backend; grant references on auth.users to codette_backend; grant usage, create on schema hidden to codette_backend;
        set role codette_backend;

        create domain public.positive as integer check (value > 0);
        create type public.mood as enum ('calm', 'loud');
        create table public.notes (
          id uuid primary key default gen_random_uuid(), user_id uuid not null, title text not null check (char_length(title) between 1 and 200),
          stars integer check (stars between 1 and 5), mood public.mood not null, size public.positive not null, tags text[] not null default '{}',
          extra jsonb, span tstzrange, slug text generated always as (lower(title)) stored, created_at timestamptz not null default now());
        create index on public.notes (user_id);
        create table public.comments (
          id bigint generated always as identity primary key, note_id uuid not null references public.notes (id) on delete cascade, body text not null);
        create index on public.comments (note_id);
        create table public.profiles (id uuid primary key references auth.users (id) on delete cascade, "displayName" varchar(12) not null unique);
        create table public.teams (id bigint generated always as identity primary key, name text not null);
        create table public.members (
          team_id bigint not null references public.teams (id) on delete cascade, user_id uuid not null references auth.users (id),
          role text not null check (role in ('owner', 'guest')), primary key (team_id, user_id));
        create index on public.members (user_id);
        create table public.plans (id serial primary key, team_id bigint not null references public.teams (id), name text not null, parent_id integer references public.plans (id));
        create index on public.plans (team_id);
        create table public.countries (code char(2) primary key, name text not null);
        create table public.events (user_id uuid not null, kind text not null, at date not null, primary key (user_id, kind, at)) partition by list (kind);
        create table public.events_a partition of public.events for values in ('a');
        create table public.events_b partition of public.events for values in ('b');

        do $$ declare each text; begin
          foreach each in array array['notes', 'comments', 'profiles', 'teams', 'members', 'plans', 'countries', 'events', 'events_a', 'events_b'] loop
            execute format('alter table public.%I enable row level security', each);
            execute format('alter table public.%I force row level security', each);
            execute format('grant select, insert, update, delete on public.%I to service_role', each);
          end loop;
        end $$;
        grant select, insert, update, delete on public.notes, public.comments, public.profiles, public.plans, public.events to authenticated;
        grant select, delete on public.members to authenticated;
        grant select on public.teams to authenticated;
        grant select on public.countries to anon, authenticated;
        grant usage on all sequences in schema public to authenticated, service_role;

        create function hidden.my_teams() returns setof bigint language sql stable security definer set search_path = ''
          as 'select m.team_id from public.members m where m.user_id = (select auth.uid())';
        revoke all on function hidden.my_teams() from public;
        grant execute on function hidden.my_teams() to authenticated;

        create policy notes_select on public.notes for select to authenticated using (user_id = (select auth.uid()));
        create policy notes_insert on public.notes for insert to authenticated with check (user_id = (select auth.uid()));
        create policy notes_update on public.notes for update to authenticated using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
        create policy notes_delete on public.notes for delete to authenticated using (user_id = (select auth.uid()));
        create policy comments_select on public.comments for select to authenticated
          using (exists (select from public.notes n where n.id = note_id and n.user_id = (select auth.uid())));
        create policy comments_insert on public.comments for insert to authenticated
          with check (exists (select from public.notes n where n.id = note_id and n.user_id = (select auth.uid())));
        create policy comments_update on public.comments for update to authenticated
          using (exists (select from public.notes n where n.id = note_id and n.user_id = (select auth.uid())))
          with check (exists (select from public.notes n where n.id = note_id and n.user_id = (select auth.uid())));
        create policy comments_delete on public.comments for delete to authenticated
          using (exists (select from public.notes n where n.id = note_id and n.user_id = (select auth.uid())));
        create policy profiles_select on public.profiles for select to authenticated using (id = (select auth.uid()));
        create policy profiles_insert on public.profiles for insert to authenticated with check (id = (select auth.uid()));
        create policy profiles_update on public.profiles for update to authenticated using (id = (select auth.uid())) with check (id = (select auth.uid()));
        create policy profiles_delete on public.profiles for delete to authenticated using (id = (select auth.uid()));
        create policy teams_select on public.teams for select to authenticated using (id in (select hidden.my_teams()));
        create policy members_select on public.members for select to authenticated using (user_id = (select auth.uid()));
        create policy members_delete on public.members for delete to authenticated using (user_id = (select auth.uid()));
        create policy plans_select on public.plans for select to authenticated using (team_id in (select hidden.my_teams()));
        create policy plans_insert on public.plans for insert to authenticated with check (team_id in (select hidden.my_teams()));
        create policy plans_update on public.plans for update to authenticated
          using (team_id in (select hidden.my_teams())) with check (team_id in (select hidden.my_teams()));
        create policy plans_delete on public.plans for delete to authenticated using (team_id in (select hidden.my_teams()));
        create policy countries_select on public.countries for select to anon, authenticated using (true);
        create policy events_select on public.events for select to authenticated using (user_id = (select auth.uid()));
        create policy events_insert on public.events for insert to authenticated with check (user_id = (select auth.uid()));
        create policy events_update on public.events for update to authenticated using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
        create policy events_delete on public.events for delete to authenticated using (user_id = (select auth.uid()));

        create view public.my_notes with (security_invoker = true) as select id, title from public.notes;
        grant select on public.my_notes to authenticated, service_role;
        create function public.count_notes() returns bigint language sql stable set search_path = '' as 'select count(*) from public.notes';
        reset role;
        alter function hidden.my_teams() owner to postgres;
        """;

    private TestDatabase? _template;

    /// <summary>The schema that is exposed; what only policies call is in another.</summary>
    public static IReadOnlyList<string> Schemas { get; } = ["public"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_template is not null)
        {
            await _template.DisposeAsync();
        }
    }

    /// <summary>A copy of its own, with something done to it by a superuser.</summary>
    public async Task<TestDatabase> Open(string plant = "")
    {
        var server = await Needed.From(PostgresShared.Server);
        if (_template is null)
        {
            var template = await TestDatabase.Create(server, token: Token);
            var bootstrap = Infrastructure.Postgres.MigrationScripts.Text("0002_create_roles.sql");
            bootstrap = bootstrap[..bootstrap.IndexOf("grant usage on schema codette", StringComparison.Ordinal)];
            await Sessions.Tell(template.AdminConnectionString, bootstrap, Token);
            await Sessions.Tell(template.AdminConnectionString, Sql, Token);
            _template = template;
        }

        var database = await TestDatabase.Create(server, _template.Name, Token);
        if (plant.Length > 0)
        {
            await Sessions.Tell(database.AdminConnectionString, plant, Token);
        }

        return database;
    }
}
