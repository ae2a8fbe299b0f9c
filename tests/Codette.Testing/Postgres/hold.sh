# Put in front of a script that runs a server: the server lives as long as standard input stays open. Whatever ends the
# process at its other end, SIGKILL too, ends the server and removes its folder.
#
# The script defines end(), which stops the server. It answers each order with "done" or "failed", alone in a line, after
# lines that explain; the first line of all is the folder.

exec 2>&1
trap '' HUP INT PIPE

# PostgreSQL refuses to be run by root, and pgbouncer does too.
if [ "$(id -u)" -eq 0 ]; then
    as_owner() { runuser -u postgres -- "$@"; }
else
    as_owner() { "$@"; }
fi

answer() {
    if "$@"; then
        echo done
    else
        tail -n 20 log 2>/dev/null
        echo failed
    fi
}

end() { :; }

folder=$(mktemp -d /tmp/codette-server-XXXXXX) || exit
trap 'end; cd /; rm -rf "$folder"' EXIT
trap exit TERM
cd "$folder" || exit
echo "$folder"
if [ "$(id -u)" -eq 0 ]; then chown postgres .; fi
