#!/usr/bin/env bash
# Codette beside a bare Kestrel server, on this machine, in one run: throughput at 64 connections as ratios of medians.
# Needs wrk. Usage: bench/ratios.sh [rounds=3] [seconds=5]
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-3}
seconds=${2:-5}
bare=http://127.0.0.1:8100
codette=http://127.0.0.1:8101
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

for project in src/Codette.WebApi bench/Codette.Baseline bench/Codette.Load; do
  dotnet build -c Release -v quiet --nologo "$project" >/dev/null
done
dotnet bench/Codette.Baseline/bin/Release/net10.0/Codette.Baseline.dll $bare >"$work/bare.log" 2>&1 &
await_answer() { for _ in $(seq 100); do curl -sf "$1" >/dev/null && return; sleep 0.1; done; echo "no answer from $1" >&2; exit 1; }
start_codette() {
  PORT=8101 CODETTE_DATA="$work/$1" dotnet src/Codette.WebApi/bin/Release/net10.0/Codette.WebApi.dll >"$work/codette.log" 2>&1 &
  server=$!
  await_answer $codette/health
}
await_answer $bare/
start_codette busy

cat >"$work/suggest.lua" <<'LUA'
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"context":{"type":"mixing"},"limit":5}'
LUA
cat >"$work/chat.lua" <<'LUA'
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"message":"What attack and release should I use on a lead vocal?","perspective":"mix_engineering"}'
LUA

# Requests a second; a single failed one ends the run: an error page is quick to serve.
requests() {
  local out
  out=$(wrk -t2 -c64 -d"${seconds}s" ${2:+-s "$2"} "$1")
  if grep -qE 'Non-2xx|Socket errors' <<<"$out"; then echo "$out" >&2; exit 1; fi
  awk '/Requests\/sec/ {print $2}' <<<"$out"
}
pings() { dotnet bench/Codette.Load/bin/Release/net10.0/Codette.Load.dll ping "$1" 64 "$seconds"; }
median() { sort -g | awk '{v[NR]=$1} END {print (NR%2) ? v[(NR+1)/2] : (v[NR/2]+v[NR/2+1])/2}'; }

# compare NAME FLOOR BARE CODETTE: the two in turn, so that a drift of the machine's speed meets both.
compare() {
  : >"$work/a"; : >"$work/b"
  for _ in $(seq "$rounds"); do eval "$3" >>"$work/a"; eval "$4" >>"$work/b"; done
  awk -v name="$1" -v wanted="$2" -v a="$(median <"$work/a")" -v b="$(median <"$work/b")" \
    'BEGIN {printf "%-20s bare %9.0f/s   codette %9.0f/s   ratio %.2f   (wanted %.2f) %s\n", name, a, b, b/a, wanted, (b/a >= wanted ? "ok" : "BELOW")}'
}

# Both get warm before anything counts.
for path in /health /transport/status; do wrk -t2 -c64 -d2s "$codette$path" >/dev/null; done
for script in suggest chat; do wrk -t2 -c64 -d8s -s "$work/$script.lua" "$codette/codette/$script" >/dev/null; done
wrk -t2 -c64 -d2s $bare/ >/dev/null

compare /health 0.70 "requests $bare/" "requests $codette/health"
compare /transport/status 0.70 "requests $bare/" "requests $codette/transport/status"
compare /codette/suggest 0.25 "requests $bare/ $work/suggest.lua" "requests $codette/codette/suggest $work/suggest.lua"
compare '/ws ping' 0.80 "pings ws://127.0.0.1:8100/ws" "pings ws://127.0.0.1:8101/ws"
compare '/codette/chat' 0.15 "requests $bare/ $work/chat.lua" "requests $codette/codette/chat $work/chat.lua"

# A server that has done nothing else: memory that a load before it left behind would hide what sockets cost.
kill $server; wait $server 2>/dev/null || true
start_codette idle
sleep 3 # what starting up takes is no socket's cost either
printf 'idle sockets: %s bytes of resident memory each (1,000 sockets, wanted at most 25000)\n' \
  "$(dotnet bench/Codette.Load/bin/Release/net10.0/Codette.Load.dll idle ws://127.0.0.1:8101/ws 1000 $server)"
