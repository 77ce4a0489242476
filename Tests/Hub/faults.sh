# shellcheck shell=bash disable=SC2154
# Greeting and clones, chains that are carried, keys, notices, revoking, and the way to the server. Read by scripts/hub-check.

greet() { as "$1" "SELECT * FROM hub.greet('$2', '{$3}')"; }
n1=$(greet "$a1" "$o1" '' | cut -d '|' -f 1)
is "a first greeting gives a nonce" 36 ${#n1}
n2=$(greet "$a1" "$o1" "$n1" | cut -d '|' -f 1)
n3=$(greet "$a1" "$o1" "$n1" | cut -d '|' -f 1)
is "an answer that was lost is asked for again" "36 36" "${#n2} ${#n3}"
n4=$(greet "$a1" "$o1" "$n2,$n3" | cut -d '|' -f 1)
is "one of those that it was given is enough" 36 ${#n4}
clone=$(as "$a1" "SELECT '|' || number || '|' || hash FROM hub.origins WHERE origin = '$o1'")
is "who has an older one is a clone, and is told the head" "$clone" "$(greet "$a1" "$o1" "$n1")"
is "who has none is one too" "$clone" "$(greet "$a1" "$o1" '')"
as "$a1" "SELECT hub.confirm('$o1', '$n4')" >/dev/null
is "once the newest came, the one before is a clone's" "$clone" "$(greet "$a1" "$o1" "$n3")"
is "a chain that is not known" "||" "$(greet "$a1" nothing '')"
is "another's chain" "||" "$(greet "$a2" "$o1" '')"

# A machine that came by files: the room's machines carry its chain until it enrols.
may "a chain of a key that nobody enrolled is carried" "$a1" "SELECT try.push('cc', 'A', 1, 2)" 2/2
may "on by another machine of the room" "$a2" "SELECT try.push('cc', 'A', 2, 2)" 3/1
may "not by another room's" "$bb" "SELECT try.push('cc', 'A', 4, 1)" DB012
join cc room A true; cc=$login
may "once it is enrolled its chain is its own" "$a1" "SELECT try.push('cc', 'A', 4, 1)" DB013
may "where the overlap is another it forks" "$cc" "SELECT try.push('cc', 'A', 3, 1, mark => 'f')" DB020
may "it is greeted by it" "$cc" "SELECT number FROM hub.greet(try.origin('cc', 'A'), '{}')" 3
may "and goes on with it" "$cc" "SELECT try.push('cc', 'A', 3, 1)" 3/0
may "which is now its own" "$cc" "SELECT m.label FROM hub.origins JOIN hub.machines m USING (machine_no) WHERE origin = try.origin('cc', 'A')" "PC cc"

# Keys.
number() { as "$1" "SELECT machine FROM hub.hello()"; }
m1=$(number "$a1") m2=$(number "$a2") mb=$(number "$bb") mf=$(number "$gone") mc=$(number "$cc")
may "nobody hands over a key of an epoch that nobody began" "$a1" "SELECT hub.hand_key('A', 1, $m1, 'k')" DB042
may "another room's machine begins none" "$bb" "SELECT hub.open_epoch('A', 1)" DB012
may "nor the committee" "$committee" "SELECT hub.open_epoch('A', 1)" DB012
may "an epoch is begun" "$a1" "SELECT hub.open_epoch('A', 1)" t
may "an answer that was lost is given again" "$a1" "SELECT hub.open_epoch('A', 1)" t
may "by one" "$a2" "SELECT hub.open_epoch('A', 1)" f
may "who has no key of it hands none over" "$a2" "SELECT hub.hand_key('A', 1, $m2, 'k')" DB042
may "a key for oneself, another and the paper" "$a1" "SELECT hub.hand_key('A', 1, $m1, 'k1'); SELECT hub.hand_key('A', 1, $m2, 'k2'); SELECT hub.hand_key('A', 1, NULL, 'p', sha256('token'))" ""
may "nobody begins it again once there is a key" "$a1" "SELECT hub.open_epoch('A', 1)" f
may "never replaced" "$a2" "SELECT hub.hand_key('A', 1, $m2, 'other')" DB041
may "nor the paper's" "$a2" "SELECT hub.hand_key('A', 1, NULL, 'other', sha256('token'))" DB041
may "a second paper has its own" "$a2" "SELECT hub.hand_key('A', 1, NULL, 'q', sha256('second'))" ""
may "for a machine or a paper, not for both" "$a1" "SELECT hub.hand_key('A', 1, $m1, 'k', sha256('x'))" DB011
may "nor for neither" "$a1" "SELECT hub.hand_key('A', 1, NULL, 'k')" DB011
may "a paper's number is a hash" "$a1" "SELECT hub.hand_key('A', 1, NULL, 'k', 'x')" DB011
may "not for another room's machine" "$a1" "SELECT hub.hand_key('A', 1, $mb, 'k')" DB012
may "nor by one" "$bb" "SELECT hub.hand_key('A', 2, $mb, 'k')" DB012
may "nor by the committee" "$committee" "SELECT hub.hand_key('A', 2, NULL, 'k', sha256('x'))" DB012
may "nor empty" "$a1" "SELECT hub.hand_key('A', 1, $mc, '')" DB011
may "no epoch is skipped" "$a1" "SELECT hub.open_epoch('A', 3)" DB042
may "the next is begun by who has the one before" "$cc" "SELECT hub.open_epoch('A', 2)" DB042
may "one finds one's own and the paper's" "$a2" "SELECT string_agg(coalesce(holder::text, 'paper') || encode(wrapped, 'escape'), ' ' ORDER BY holder, wrapped) FROM hub.keys_of('A')" "${m2}k2 paperp paperq"
may "another room's machine none" "$bb" "SELECT count(*) FROM hub.keys_of('A')" 0
may "nor the table's" "$city" "SELECT count(*) FROM hub.room_keys" 0
may "another code than the paper's gives nothing" "$cc" "SELECT hub.recover_key('A', 1, 'guess', 'k')" DB042
may "nor an epoch that the paper has not" "$cc" "SELECT hub.recover_key('A', 2, 'token', 'k')" DB042
may "nor to another room's machine" "$bb" "SELECT hub.recover_key('A', 1, 'token', 'k')" DB012
may "who has the paper has its key" "$cc" "SELECT hub.recover_key('A', 1, 'token', 'k3')" ""
may "once" "$cc" "SELECT hub.recover_key('A', 1, 'token', 'k3')" DB041
may "and hands it on" "$cc" "SELECT hub.hand_key('A', 1, NULL, 'r', sha256('third'))" ""
may "who has no key ends no paper" "$gone" "SELECT hub.drop_paper('A', sha256('second'))" DB042
may "nor does the committee" "$committee" "SELECT hub.drop_paper('A', sha256('second'))" DB012
may "a paper is void" "$a1" "SELECT hub.drop_paper('A', sha256('second'))" ""
may "and gives nothing any more" "$gone" "SELECT hub.recover_key('A', 1, 'second', 'k')" DB042
may "the other does" "$a2" "SELECT count(*) FROM hub.keys_of('A') WHERE paper IS NOT NULL" 2
may "who is in the room and has which" "$cc" "SELECT string_agg(label || epochs::text || revoked, ' ') FROM hub.machines_of('A')" "PC a1{1}false PC a2{1}false PC ff{}false PC cc{1}false"
may "for those who see it" "$bb" "SELECT count(*) FROM hub.machines_of('A')" 0

# A machine in a second room.
as clerk "SELECT hub.invite($(hash second), 'room', 'B', false, 1)" >/dev/null
may "a machine joins a second room" "$a2" "SELECT room FROM hub.join_too('second')" B
may "once" "$a2" "SELECT room FROM hub.join_too('second')" DB030
may "and reads there" "$a2" "SELECT string_agg(room, '+' ORDER BY room) FROM hub.rooms" A+B
may "where it was not to write" "$a2" "SELECT try.push('a2', 'B', 1, 1)" DB012

# Notices.
listen() { psql -XqAt -U "$1" -c "LISTEN \"$2\"" -c "$3" -c "SELECT pg_sleep(0.8)" -c "SELECT" 2>&1 | grep -c Asynchronous; }
channel=$(as "$a1" "SELECT hub.channel('A')")
is "a channel by the room's number" "room_$(as "$a1" "SELECT room_no FROM hub.rooms")" "$channel"
may "none of another room" "$bb" "SELECT hub.channel('A') IS NULL" t
may "nor is one told of it" "$bb" "SELECT hub.listen('A')" DB012
notices() { listen "$a2" "$channel" "$1" & local told=$!; await "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep')"; as "$cc" "SELECT try.push('cc', 'A', $2, 1)" >/dev/null; wait $told; }
is "nobody says that they listen: no notice" 0 "$(notices 'SELECT 1' 4)"
is "who says so is told" 1 "$(notices "SELECT hub.listen('A')" 5)"
owner "UPDATE hub.listeners SET until = clock_timestamp()" >/dev/null
is "for a while" 0 "$(notices 'SELECT 1' 6)"

# Revoking.
as "$gone" "SELECT try.push('ff', 'A', 1, 2)" >/dev/null
as "$a1" "SELECT hub.hand_key('A', 1, $mf, 'k')" >/dev/null
may "the next epoch is begun" "$gone" "SELECT hub.open_epoch('A', 2)" t
may "by one" "$a1" "SELECT hub.open_epoch('A', 2)" f
may "a machine revokes nobody" "$a1" "SELECT hub.revoke($mf)" 42501
psql -XqAt -U "$gone" -c "SELECT try.push('ff', 'A', 3, 1)" -c "SELECT pg_sleep(9)" >"$dir/gone.log" 2>&1 &
session=$!
await "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE usename = '$gone' AND wait_event = 'PgSleep')"
may "the clerk revokes" clerk "SELECT hub.revoke($mf)" ""
wait $session
is "who is connected is cut off" 1 "$(grep -c 'terminating connection' "$dir/gone.log")"
is "and does not come in again" 1 "$(psql -XqAt -U "$gone" -c 'SELECT 1' 2>&1 | grep -c 'not permitted to log in')"
may "a session that slipped in sees nothing" postgres "SET SESSION AUTHORIZATION $gone; SELECT (SELECT count(*) FROM hub.entries) + (SELECT count(*) FROM hub.rooms)
  + (SELECT count(*) FROM hub.hello()) + (SELECT count(*) FROM hub.machines)" 0
may "and writes nothing" postgres "SET SESSION AUTHORIZATION $gone; SELECT try.push('ff', 'A', 4, 1)" DB010
may "a machine is revoked once" clerk "SELECT hub.revoke($mf)" DB033
may "another begins the epoch of which it left no key" "$a1" "SELECT hub.open_epoch('A', 2)" t
may "by one" "$a2" "SELECT hub.open_epoch('A', 2)" f
may "the room is told" "$a1" "SELECT label FROM hub.machines_of('A') WHERE revoked" "PC ff"
may "it is handed no key" "$a1" "SELECT hub.hand_key('A', 1, $mf, 'k')" DB012
may "what it had signed before can be carried" "$a1" "SELECT try.push('ff', 'A', 4, 1)" 4/1
join ff room A true again
may "invited again, its chain is its own" "$login" "SELECT try.push('ff', 'A', 4, 2)" 5/1

# Who begins an epoch for itself alone, and is revoked.
join 99 room A true; keeper=$login
mg=$(number "$keeper")
as "$a1" "SELECT hub.hand_key('A', 2, $m1, 'k1'); SELECT hub.hand_key('A', 2, $mg, 'k2')" >/dev/null
may "the next epoch by who has the one before" "$keeper" "SELECT hub.hand_key('A', 3, $mg, 'k3') FROM (SELECT hub.open_epoch('A', 3)) o" ""
may "nobody passes over it" "$a1" "SELECT hub.open_epoch('A', 4)" DB042
as clerk "SELECT hub.revoke($mg)" >/dev/null
may "but where who has it is revoked: who has an older one" "$a2" "SELECT hub.open_epoch('A', 4)" DB042
may "who has the newest beside it does" "$a1" "SELECT hub.open_epoch('A', 4)" t
may "no epoch is skipped all the same" "$a1" "SELECT hub.open_epoch('A', 6)" DB042

# Chains cost all who read the room.
may "a machine has 256 chains in a room" "$demo" "SELECT count(try.push('dd', 'demo-room', 1, 1, generation => n)) FROM generate_series(1, 255) n" 255
may "and no more" "$demo" "SELECT try.push('dd', 'demo-room', 1, 1, generation => 256)" DB014
may "nor without their key" "$demo" "SELECT try.odd('dd', 'demo-room', '{\"nokey\": 1, \"origin\": \"tiny\"}')" DB014
may "those that it has go on" "$demo" "SELECT try.push('dd', 'demo-room', 2, 1, generation => 255)" 2/1
may "as do others'" "$a1" "SELECT try.push('a1', 'A', 1, 1, generation => 9)" 1/1
may "of a machine's chains one is told what makes them, and no name" "$a1" "SELECT chains -> -1 FROM hub.machines_of('A') WHERE label = 'PC a1'" '{"store" : "store", "generation" : 9}'

# The way there.
eval "$settings"
is "not without TLS" 1 "$(PGSSLMODE=disable PGCHANNELBINDING=disable psql -X -U "$a1" -c 'SELECT 1' 2>&1 | grep -c 'no encryption')"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -days 1 -subj /CN=another -keyout /dev/null -out "$dir/another.crt" 2>/dev/null
is "not to a server of another CA" 1 "$(PGSSLROOTCERT=$dir/another.crt psql -X -U "$a1" -c 'SELECT 1' 2>&1 | grep -c 'certificate verify failed')"
is "not with another password" 1 "$(PGPASSFILE=/dev/null PGPASSWORD=other psql -X -U "$a1" -c 'SELECT 1' 2>&1 | grep -c 'authentication failed')"
is "TLS 1.3, bound to the password" "TLSv1.3" "$(as "$a1" "SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()")"
is "the standby follows" sync "$(root 'SELECT sync_state FROM pg_stat_replication')"
is "and has all that was acknowledged" "$(root 'SELECT count(*) FROM hub.entries')" "$(PGPORT=$HUB_STANDBY_PORT psql -XqAt -U postgres -c 'SELECT count(*) FROM hub.entries')"
is "no entry was lost on the way" 0 "$(root 'SELECT count(*) FROM hub.origins o WHERE number <> (SELECT count(*) FROM hub.entries e WHERE e.origin_no = o.origin_no)')"
is "the log quotes nothing that was pushed" 0 "$(grep -c '好\|requested"' "$dir/primary.log" || true)"
