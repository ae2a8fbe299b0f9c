# A pgbouncer.
#   arguments: its binary, its settings, its users
#   orders:    none

bouncer=$1
printf '%s\n' "$2" >settings.ini
printf '%s\n' "$3" >users.txt

end() {
    kill "$(cat pid)"
    wait
} 2>/dev/null

begin() {
    as_owner "$bouncer" settings.ini >log 2>&1 </dev/null &
    waits=0
    until grep -q 'process up' log; do
        kill -0 $! 2>/dev/null && [ $((waits += 1)) -lt 500 ] || return
        sleep 0.02
    done
}

answer begin
while read -r _; do :; done
