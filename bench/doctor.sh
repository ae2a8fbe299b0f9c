#!/usr/bin/env bash
# Times the doctor on a database with 500 guarded tables, beside psql that asks the same of the catalogue; and the proof.
# Takes the address of an empty scratch database with the roles anon, authenticated and service_role, as a login that owns
# it, may act as them and may use the schema auth; leaves the tables in it. Needs psql.
set -euo pipefail
cd "$(dirname "$0")/.."
export DATABASE_URL=${1:?Usage: bench/doctor.sh postgres://user@host:port/scratch}
tables=${2:-500}
server=src/Codette.WebApi/bin/Release/net10.0/Codette.WebApi.dll
[ -f "$server" ] || dotnet build -c Release src/Codette.WebApi >/dev/null

{
  echo "drop schema if exists bench cascade; create schema bench; grant usage on schema bench to anon, authenticated, service_role;"
  for ((i = 0; i < tables; i++)); do
    echo "create table bench.t$i (owner uuid not null, id uuid not null, title text, primary key (owner, id));
      alter table bench.t$i enable row level security, force row level security;
      grant select, insert, update, delete on bench.t$i to authenticated, service_role;
      create policy p_select on bench.t$i for select to authenticated using (owner = (select auth.uid()));
      create policy p_insert on bench.t$i for insert to authenticated with check (owner = (select auth.uid()));
      create policy p_update on bench.t$i for update to authenticated using (owner = (select auth.uid())) with check (owner = (select auth.uid()));
      create policy p_delete on bench.t$i for delete to authenticated using (owner = (select auth.uid()));"
  done
} | psql -q -v ON_ERROR_STOP=1 "$DATABASE_URL" >/dev/null

catalogue=$(sed -n '/\$catalogue\$$/,/^\$catalogue\$;/p' src/Codette.Infrastructure/Postgres/Migrations/0012_create_read_catalogue.sql |
  sed '1d;$d' | sed "s/p_schemas/array['bench']/")

best() { # of three, in milliseconds
  local least=999999 began took
  for _ in 1 2 3; do
    began=$(date +%s%N)
    "$@" >/dev/null
    took=$((($(date +%s%N) - began) / 1000000))
    ((took < least)) && least=$took
  done
  echo "$least"
}

ask() { psql -q -c "set jit = off" -c "$catalogue" "$DATABASE_URL"; }
start() { dotnet "$server" doctor --help; }
examine() { dotnet "$server" doctor --schema bench --json; }
prove() { dotnet "$server" doctor --schema bench --json --prove; }

bare=$(best ask) idle=$(best start) looked=$(best examine) proven=$(best prove)
echo "$tables tables: psql $bare ms, doctor --help $idle ms, doctor $looked ms, doctor --prove $proven ms"
awk -v a="$looked" -v s="$idle" -v b="$bare" 'BEGIN { printf "examination beside the bare query, start of the process apart: %.2f\n", (a - s) / b }'
