# shellcheck shell=bash disable=SC2154
# Places, invitations, enrolling: leaves the machines that all the other checks are made with. Read by scripts/hub-check.
may "the clerk names CPPCCs" clerk "SELECT hub.add_cppcc('city', NULL); SELECT hub.add_cppcc('east', 'city'); SELECT hub.add_cppcc('west', 'city')" ""
may "the clerk names rooms" clerk "SELECT hub.add_room('A', '甲室', 'c1', 'east'); SELECT hub.add_room('B', '乙室', 'c2', 'west');
  SELECT hub.add_room('demo-room', '样例', NULL, 'west')" ""
may "a committee is of one CPPCC" clerk "SELECT hub.add_room('C', 'C', 'c1', 'west')" DB034
may "no CPPCC is over itself" clerk "SELECT hub.add_cppcc('city', 'east')" DB034
verifier=$(root "CREATE ROLE v PASSWORD 'pw'; SELECT rolpassword FROM pg_authid WHERE rolname = 'v'")
root "DROP ROLE v" >/dev/null
hash() { echo "sha256('$1')"; }
enrol() {  # CODE KEY [VERIFIER]
  as hub_door "SELECT login FROM hub.enrol('$1', 'PC $2', '${3:-$verifier}', try.key('$2'), try.key('b0'))"
}
join() {  # KEY SCOPE ID WRITES [AGAIN]: a machine that is invited and enrols; sets $login
  as clerk "SELECT hub.invite($(hash "code-$1${5:-}"), '$2', '$3', $4, 14)" >/dev/null
  login=$(enrol "code-$1${5:-}" "$1")
  remember "$login"
}
join a1 room A true; a1=$login
join a2 room A true; a2=$login
join bb room B true; bb=$login
join c1 committee c1 false; committee=$login
join ea cppcc east false; east=$login
join c0 cppcc city false; city=$login
join dd room demo-room true; demo=$login
join ff room A true; gone=$login
may "who is enrolled is greeted" "$a1" "SELECT label || ' ' || version FROM hub.hello()" "PC a1 1"
is "a code is good once" DB030 "$(enrol code-a1 99)"
is "an unknown code" DB030 "$(enrol "'' OR true --" 99)"
may "15 days are too many" clerk "SELECT hub.invite($(hash x), 'room', 'A', true, 15)" DB035
may "a code is given once" clerk "SELECT hub.invite($(hash code-a1), 'room', 'A', true, 14)" DB035
may "no invitation to nowhere" clerk "SELECT hub.invite($(hash x), 'room', 'Z', true, 14)" DB034
may "no other scope" clerk "SELECT hub.invite($(hash x), 'all', 'A', true, 14)" DB034
may "a code is hashed" clerk "SELECT hub.invite('x', 'room', 'A', true, 14)" DB035
as clerk "SELECT hub.invite($(hash late), 'room', 'A', true, 14)" >/dev/null
for bad in pw '' 'SCRAM-SHA-256$4096:c2FsdA==$x:y' "${verifier}x" "${verifier/4096/1}" "${verifier/4096/1024}" "md5$(printf %032d 0)" \
  "SCRAM-SHA-256\$4096:AAAA\$${verifier#*\$*\$}" "$verifier"$'\n' "x'' SUPERUSER --"; do
  is "no verifier: $(printf '%.24q' "$bad")" DB031 "$(as hub_door "SELECT hub.enrol('late', 'x', '$bad', try.key('99'), try.key('99'))")"
done
may "a NULL is no verifier" hub_door "SELECT hub.enrol('late', 'x', NULL, try.key('99'), try.key('99'))" DB031
may "no short keys" hub_door "SELECT hub.enrol('late', 'x', '$verifier', 'x', try.key('99'))" DB032
is "a key is of one machine" DB032 "$(enrol late a1)"
owner "UPDATE hub.invitations SET until = clock_timestamp() + interval '0.4 s' WHERE code_hash = $(hash late)" >/dev/null
may "an invitation ends by the clock, not by a transaction begun in time" hub_door \
  "BEGIN; SELECT pg_sleep(0.5); SELECT hub.enrol('late', 'x', '$verifier', try.key('99'), try.key('99'))" DB030
as clerk "SELECT hub.invite($(hash astray), 'room', 'A', true, 14); SELECT hub.withdraw($(hash astray))" >/dev/null
is "a letter that went astray is withdrawn" DB030 "$(enrol astray 99)"
is "a login can do nothing but log in" "f f f f 4" "$(root "SELECT concat_ws(' ', rolsuper::text::char, rolcreaterole::text::char, rolcreatedb::text::char, rolreplication::text::char, rolconnlimit) FROM pg_roles WHERE rolname = '$a1'")"
is "with deadlines" "{statement_timeout=120s,lock_timeout=15s,idle_in_transaction_session_timeout=60s}" \
  "$(root "SELECT setconfig FROM pg_db_role_setting WHERE setrole = '$a1'::regrole")"
is "four connections, not five" 4 "$(for _ in 1 2 3 4 5; do as "$a1" 'SELECT 1 FROM pg_sleep(1)' & done | grep -cx 1)"
