# A PostgreSQL cluster.
#   arguments: the folder of the binaries, the port, then lines for postgresql.conf
#   orders:    "stop fast", "stop immediate", "start"

bin=$1 port=$2
shift 2

# A checkout below /root is closed to others, and what npm unpacks may lack the right to be executed.
reach() {
    as_owner test -x "$bin/postgres" && return
    cp -a "$bin/.." native && chmod -R a+rX native && chmod a+x native/bin/* && bin=$folder/native/bin
}

create() {
    as_owner "$bin/initdb" -D data --no-sync --no-instructions -A trust -U postgres -E UTF8 --locale C.UTF-8 >/dev/null &&
        printf '%s\n' "port = $port" "listen_addresses = '127.0.0.1'" "unix_socket_directories = '$folder'" \
            'max_connections = 200' 'fsync = off' 'autovacuum = off' "$@" >>data/postgresql.conf
}

start() { as_owner "$bin/pg_ctl" start -s -D data -l log; }

stop() { as_owner "$bin/pg_ctl" stop -s -D data -m "$1"; }

end() { stop immediate >/dev/null; }

begin() { reach && create "$@" && start; }

answer begin "$@"
while read -r order mode; do
    answer "$order" ${mode:+"$mode"}
done
