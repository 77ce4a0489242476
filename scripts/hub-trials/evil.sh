# shellcheck shell=bash disable=SC2154
# Whoever runs the hub takes its triggers off and changes what lies there: the machines find it and say so, and take none of it. Also by
# unit tests (EvilHubTests) on a hub in memory; a key of the hub's making: SyncTests. Read by scripts/hub-trial.
chain_of() { root "SELECT origin_no FROM hub.origins o JOIN hub.machines m USING (machine_no) WHERE m.label = 'PC $1' AND o.number > 0 ORDER BY o.number DESC LIMIT 1"; }
# What the machine says of it, that it has nothing of it, and that all is as before once it is put back.
found() {  # NAME WORDS SQL [MACHINE]
  local before said
  before=$(had "${4:-a}")
  said=$(attack "$3")
  [ -z "$said" ] || echo "$said"
  said=$(sync "${4:-a}")
  says "$1: told" "$2" "$said"
  is "$1: nothing of it is taken" "$before" "$(had "${4:-a}")"
  mend
}

record b 2 || exit 1
for name in b a; do sync "$name" >/dev/null; done
record b 4 || exit 1
sync b >/dev/null
snapshot
o=$(chain_of b) own=$(chain_of a)
last=$(root "SELECT number FROM hub.origins WHERE origin_no = $o")
torn="changed, cut or out of order" unsigned="is not signed by its machine"
# The hash that an entry has to have where it stands.
right="hub.entry_hash(e.id, c.origin, e.number, e.turn, r.room, e.matter, e.act, e.actor, e.occurred, e.recorded, e.body,
  coalesce((SELECT p.hash FROM hub.entries p WHERE p.origin_no = e.origin_no AND p.number = e.number - 1), ''))"
rehash="UPDATE hub.entries e SET hash = $right FROM hub.origins c JOIN hub.rooms r USING (room_no) WHERE c.origin_no = e.origin_no AND e.origin_no = $o AND e.number"
head="UPDATE hub.origins c SET number = e.number, hash = e.hash FROM hub.entries e WHERE e.origin_no = c.origin_no AND c.origin_no"
# Another entry behind the last of a chain, with a hash that is right and a count that is behind.
later="replace(e.body, '\"count\":', '\"count\":1')"
foreign() {
  echo "INSERT INTO hub.entries SELECT e.origin_no, e.number + 1, e.occurred, e.recorded, 'foreign', e.turn, e.matter, e.act, e.actor, $later,
      hub.entry_hash('foreign', c.origin, e.number + 1, e.turn, r.room, e.matter, e.act, e.actor, e.occurred, e.recorded, $later, e.hash)
    FROM hub.entries e JOIN hub.origins c USING (origin_no) JOIN hub.rooms r USING (room_no) WHERE e.origin_no = $1 AND e.number = c.number;
    $head = $1 AND e.number = c.number + 1"
}
found "two entries in each other's place" "$torn" "UPDATE hub.entries SET number = number + 1000000 WHERE origin_no = $o AND number > $last - 2;
  UPDATE hub.entries SET number = 2 * $last - 1 - (number - 1000000) WHERE origin_no = $o AND number > 1000000"
found "an entry cut out" "$torn" "DELETE FROM hub.entries WHERE origin_no = $o AND number = $last - 1"
found "less than it says it has" "$torn" "DELETE FROM hub.entries WHERE origin_no = $o AND number > $last - 2"
found "an entry changed" "$torn" "UPDATE hub.entries SET recorded = recorded + 1 WHERE origin_no = $o AND number = $last - 1"
found "changed, with a hash that is right" "$unsigned" "UPDATE hub.entries SET recorded = recorded + 1 WHERE origin_no = $o AND number = $last; $rehash = $last; $head = $o AND e.number = $last"
found "a head with another's signature" "$unsigned" "UPDATE hub.origins SET signature = (SELECT signature FROM hub.origins WHERE origin_no = $own) WHERE origin_no = $o"
found "a foreign entry" "$unsigned" "$(foreign "$o")"
found "forked before what is here" "$torn" "UPDATE hub.entries SET recorded = recorded + 1 WHERE origin_no = $o AND number = $last - 4; $rehash = $last - 4; $rehash = $last - 3; $rehash = $last - 2;
  $rehash = $last - 1; $rehash = $last; $head = $o AND e.number = $last"
found "a chain cut off before what is here" "or keeps some" "DELETE FROM hub.entries WHERE origin_no = $o AND number > $last - 5; $head = $o AND e.number = $last - 5"
found "a chain that is named no more" "or keeps some" "UPDATE hub.origins SET number = 0 WHERE origin_no = $o"

# What can be read comes; what was put in its place does not.
a_text="is not the one that was handed over"
attack "UPDATE hub.texts t SET data = o.data FROM hub.texts o WHERE t.origin_no = $o AND o.origin_no = $o AND t.field = o.field AND t.number IN ($last, $last - 1) AND o.number = 2 * $last - 1 - t.number;
  UPDATE hub.texts SET epoch = NULL, data = convert_to('{\"salt\":[$(printf '1,%.0s' {1..31})1],\"text\":\"forged words\"}', 'UTF8') WHERE origin_no = $o AND number = $last - 2"
says "boxes in each other's place, and words in clear: told" "$a_text" "$(sync a)"
is "neither is taken" "0 3" "$(python3 "$parts/stands.py" texts "$(store a)" "forged words")"
mend
silent_of "in its own place again every word comes" "$a_text" "$(sync a)"
is "every one" "0 0" "$(python3 "$parts/stands.py" texts "$(store a)" "forged words")"

# A machine of the hub's making, keys and proof in order, that is said to write b's chain: it passes for one that was let in.
openssl genpkey -algorithm ed25519 -out "$dir/m/evil.sign" 2>/dev/null
openssl genpkey -algorithm x25519 -out "$dir/m/evil.box" 2>/dev/null
public() { openssl pkey -in "$dir/m/evil.$1" -pubout -outform DER | tail -c 32 | od -An -tx1 | tr -d ' \n'; }
{ printf 'DutyBot box key\n'; openssl pkey -in "$dir/m/evil.box" -pubout -outform DER | tail -c 32; } >"$dir/m/evil.says"
proof=$(openssl pkeyutl -sign -rawin -inkey "$dir/m/evil.sign" -in "$dir/m/evil.says" | od -An -tx1 | tr -d ' \n')
evil=$(root "INSERT INTO hub.machines (role, label, sign_key, box_key, box_proof) VALUES ('m_evil', 'PC evil', '\x$(public sign)', '\x$(public box)', '\x$proof') RETURNING machine_no")
root "INSERT INTO hub.grants VALUES ($evil, 'room', '$room', true)" >/dev/null
told=$(root "SELECT pg_get_functiondef('hub.machines_of'::regproc)")
root "${told/o.machine_no = m.machine_no AND o.key = m.sign_key/(o.machine_no = m.machine_no AND o.key = m.sign_key OR m.machine_no = $evil AND o.origin_no = $o)}"
is "the hub says that its machine writes b's chain" 2 "$(root "SET SESSION AUTHORIZATION $(root "SELECT role FROM hub.machines WHERE label = 'PC a'")
  ; SELECT count(*) FROM hub.machines_of('$room') WHERE json_array_length(chains) > 0 AND label IN ('PC b', 'PC evil')")"
sync a >/dev/null
is "it is handed no key of the room" 0 "$(root "SELECT count(*) FROM hub.room_keys WHERE holder = $evil")"
root "$told; DELETE FROM hub.grants WHERE machine_no = $evil; DELETE FROM hub.machines WHERE machine_no = $evil"

found "a foreign entry in the machine's own chain" "it did not write that" "$(foreign "$own")"
silent_of "which is not taken for a copy's" "copy" "$(sync a)"
sync b >/dev/null
is "hub and machines stand alike" "same $(entries a)" "$(alike a b)"
