namespace Codette.Infrastructure.Tests.Rest;

/// <summary>A table and functions that have whatever the rules of a REST server are about.</summary>
internal static class RestSchema
{
    public const string Sql =
        """
        create table codette.things (
          id bigint primary key,
          label text,
          note text not null default 'none',
          code text unique,
          amount numeric check (amount >= 0),
          tags text[],
          data jsonb,
          parent bigint references codette.things (id),
          owner uuid not null default auth.uid()
        );
        alter table codette.things enable row level security;
        alter table codette.things force row level security;
        grant select, insert, update, delete on codette.things to authenticated, service_role;
        create policy things_of_owner on codette.things for all to authenticated
          using (owner = (select auth.uid())) with check (owner = (select auth.uid()));

        create table codette.keyless (word text);
        grant select, insert, update, delete on codette.keyless to service_role;

        create table codette.looping (id bigint primary key);
        alter table codette.looping enable row level security;
        grant select on codette.looping to authenticated;
        create policy looping_select on codette.looping for select to authenticated
          using (exists (select from codette.looping other where other.id = id));

        create function codette.add_up(a int, b int default 100) returns int language sql immutable
          as $$ select a + b $$;
        create function codette.echo(inout words text[], inout data jsonb, inout at timestamptz, inout word text)
          language sql stable
          as $$ select $1, $2, $3, $4 $$;
        create function codette.things_called(wanted text) returns setof codette.things language sql stable
          as $$ select * from codette.things where label = wanted $$;
        create function codette.labels(wanted text) returns setof text language sql stable
          as $$ select label from codette.things where label = wanted $$;
        create function codette.one_thing(wanted bigint) returns codette.things language sql stable
          as $$ select * from codette.things where id = wanted $$;
        create function codette.forget() returns void language plpgsql
          as $$ begin perform set_config('codette.forgotten', 'yes', true); end $$;
        create function codette.store_thing(wanted bigint, fails bool default false) returns bigint language plpgsql as $$
          begin
            insert into codette.things (id) values (wanted);
            if fails then raise 'on purpose'; end if;
            return wanted;
          end $$;
        create function codette.change_notes(wanted text) returns setof codette.things language sql volatile
          as $$ update codette.things set note = 'changed' where label = wanted returning * $$;
        create function codette.who(out role text, out sub text, out method text, out path text, out agent text, out search text)
          language sql stable as $$
          select current_user::text, auth.uid()::text, current_setting('request.method'), current_setting('request.path'),
            current_setting('request.headers')::json ->> 'user-agent', current_setting('search_path')
          $$;
        create function codette.raise_state(state text) returns void language plpgsql
          as $$ begin raise exception 'requested' using errcode = state, detail = 'a detail', hint = 'a hint'; end $$;
        create function codette.rest_a_while(seconds double precision) returns void language sql volatile
          as $$ select pg_sleep(seconds) $$;
        """;
}
