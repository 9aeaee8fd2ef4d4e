#!/usr/bin/env bash
# The same rules over the same incidents by Muster, by PostgreSQL with PostGIS, and by SQLite: fails unless all three come to the same episodes with the same
# evidence, and says how long each took. See README.md.
#   run.sh [five | NUMBER OF INVENTED INCIDENTS]...     default: five 1000000
#   ROUNDS=9 run.sh                                     how often each query is run
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
rounds=${ROUNDS:-5}
tables=("$@")
[ ${#tables[@]} -gt 0 ] || tables=(five 1000000)

postgres=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
version=$(basename "$(dirname "${postgres:-/15/bin}")")
missing=()
[ -x "$postgres/initdb" ] || missing+=(postgresql)
[ -e "/usr/share/postgresql/$version/extension/postgis.control" ] || missing+=("postgresql-$version-postgis-3")
command -v sqlite3 >/dev/null || missing+=(sqlite3)
if [ ${#missing[@]} -gt 0 ]; then
  echo "missing: ${missing[*]}; on Debian: apt-get install ${missing[*]}" >&2
  exit 2
fi

work=$(mktemp -d)
chmod 711 "$work"
# PostgreSQL refuses to run as root; its package makes a user for it.
as_owner() { if [ "$(id -u)" = 0 ]; then (cd "$work" && runuser -u postgres -- "$@"); else "$@"; fi; }
stop() { as_owner "$postgres/pg_ctl" -D "$work/cluster/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$work"; }
trap stop EXIT

mkdir "$work/cluster"
[ "$(id -u)" != 0 ] || chown postgres "$work/cluster"
as_owner "$postgres/initdb" -D "$work/cluster/data" -A trust -U muster --no-sync >/dev/null
as_owner tee -a "$work/cluster/data/postgresql.conf" <"$here/postgresql.conf" >/dev/null
as_owner "$postgres/pg_ctl" -D "$work/cluster/data" -o "-c unix_socket_directories='$work/cluster' -c listen_addresses=''" -l "$work/cluster/log" -w start >/dev/null
pg() { psql -h "$work/cluster" -U muster -d postgres -X -q -v ON_ERROR_STOP=1 "$@"; }

dotnet build -c Release -v q --nologo "$here/../Muster.Bench" >/dev/null
muster() { dotnet "$here/../Muster.Bench/bin/Release/net10.0/Muster.Bench.dll" "$@"; }

sorted() { LC_ALL=C sort; }
same() { cmp -s "$2" "$3" || { echo "$1 and Muster differ:" >&2; diff "$2" "$3" | head -20 >&2; exit 1; }; }
best_and_median() { sort -n | awk '{ all[NR] = $1 } END { printf "%10.2f ms best %10.2f ms median\n", all[1], all[int((NR + 1) / 2)] }'; }

# $1: which rings, $2: which answer
query() { local rules rings; rules=$(<"$here/rules.postgres.sql"); rings=$(<"$here/rings.$1.sql"); printf '%s\n%s' "${rules/@RINGS@/"$rings"}" "$(<"$here/$2.postgres.sql")"; }
run_postgres() {
  { echo "copy ($(query "$1" "$2")) to stdout csv"; } | pg | sorted >"$work/postgres.csv"
  if [ "$2" = all ]; then same PostGIS "$work/postgres.csv" "$work/muster.csv"; else same PostGIS "$work/postgres.csv" "$work/muster.short.csv"; fi
  { echo "set jit = $3; prepare rules as $(query "$1" "$2");"; for _ in $(seq "$rounds"); do echo "explain (analyze, timing off) execute rules;"; done; } |
    pg -At | awk '/^Execution Time/ { print $3 }' | best_and_median
}
run_sqlite() {
  { echo "pragma temp_store = memory; pragma cache_size = -1000000; pragma mmap_size = 8000000000;"
    for _ in $(seq "$rounds"); do echo "drop table if exists result;"; echo ".timer on"; cat "$here/rules.sqlite.sql"; echo ".timer off"; done
    echo ".mode csv"; echo ".output sqlite.csv"; echo "select * from result;"; } | sqlite3 -bail sqlite.db | awk '/^Run Time/ { print $4 * 1000 }' | best_and_median
  sed 's/"//g; s/\r$//' sqlite.csv | sorted >"$work/sqlite.csv"
  same SQLite "$work/sqlite.csv" "$work/muster.csv"
}

for name in "${tables[@]}"; do
  echo "== $name =="
  uptime
  mkdir "$work/$name"
  cd "$work/$name"
  muster --replay-tables "$name" .
  sorted <muster.csv >"$work/muster.csv"
  cut -d, -f1-4 muster.csv | sorted >"$work/muster.short.csv"
  echo "$(wc -l <incident.csv) incidents, $(wc -l <leaf.csv) conditions that count them, $(wc -l <muster.csv) episodes"
  muster --replay $([ "$name" = five ] || echo "$name")
  SECONDS=0
  pg -f "$here/load.postgres.sql" >/dev/null
  echo "PostGIS: loaded and indexed in $SECONDS s"
  for rings in flat sphere; do
    for answer in all episodes; do
      for jit in off on; do
        printf 'PostGIS  %-6s %-8s jit %-3s ' $rings $answer $jit
        run_postgres $rings $answer $jit
      done
    done
  done
  SECONDS=0
  sqlite3 -bail sqlite.db <"$here/load.sqlite.sql"
  echo "SQLite: loaded and indexed in $SECONDS s"
  printf 'SQLite   flat   all             '
  run_sqlite
  cd "$work"
  rm -rf "${work:?}/$name"
done
echo "all three agree"
