# shellcheck shell=bash disable=SC2154
# pg_dump, then more work, then the dump in place of the hub: its machines fill it again. Read by scripts/hub-trial.
# Not the machine that was copied before, whatever came of it: c and d.
for name in c d; do machine "$name"; invite "$name"; joins "$name" >/dev/null; let_in "$name" b || exit 1; done
# One that is put out behind the dump.
machine i
invite i
joins i "stolen laptop" >/dev/null
let_in i b || exit 1
for name in b c d; do sync "$name" >/dev/null; done
dump() { (cd / && pg_dump -w -h "$hub/run" -p "$(cat "$hub/port")" -U postgres -Fc hub) >"$dir/hub.dump"; }
restore() {
  root "DROP DATABASE hub WITH (FORCE)" postgres >/dev/null
  pg_restore -w -h "$hub/run" -p "$(cat "$hub/port")" -U postgres -C -d postgres "$dir/hub.dump"
}
dump
epoch() { root "SELECT max(epoch) FROM hub.room_epochs e JOIN hub.rooms r USING (room_no) WHERE r.room = '$room'"; }
# How many machines have the room's key of an epoch.
holders() { root "SELECT count(*) FROM hub.room_keys k JOIN hub.rooms r USING (room_no) WHERE r.room = '$room' AND epoch = $1 AND holder IS NOT NULL"; }
stolen=$(root "SELECT machine_no FROM hub.machines WHERE label = 'stolen laptop'")
epoch_at_dump=$(epoch)
at_dump=$(root "SELECT sum(number) FROM hub.origins")
office revoke "$stolen" >/dev/null
says "a machine is put out behind it, and the room has a new key" "a new key" "$(sync c)"
is "which is of the next epoch" "$((epoch_at_dump + 1))" "$(epoch)"
for name in b d; do sync "$name" >/dev/null; done
# And one that joins behind it.
machine g
invite g
joins g >/dev/null
let_in g b || exit 1
for name in c d g; do record "$name" 20 || exit 1; sync "$name" >/dev/null; done
for name in b c d g; do sync "$name" >/dev/null; done
stood=$(alike b c d g)
now=$(root "SELECT sum(number) FROM hub.origins")
restore
tell "set back by $((now - $(root "SELECT sum(number) FROM hub.origins"))) entries, $at_dump are left"
is "machines that were told of more than is there" "$(told b c d g | cut -d ' ' -f 2)" "$((now - at_dump))"
said=$(sync c)
says "a machine sees it and hands its own over again, and what another wrote that is not known" "40 entries sent" "$said"
says "it is told that one that was put out is known again" "knows a machine again that was put out ($stolen," "$said"
silent_of "it is not taken for a copy" "copy of this machine" "$said"
says "so does the other" "20 entries sent" "$(sync d)"
is "the key that was lost with it is given back" "$((epoch_at_dump + 1))" "$(epoch)"
says "a machine that joined since is told that it is not known" "does not know this machine" "$(sync g)"
invite g
says "it is taken again on a new invitation" "has joined the hub" "$(joins g)"
says "another that is known is not" "has joined a hub already" "$(invite b; joins b)"
office revoke "$stolen" >/dev/null
for name in g b c d g b; do sync "$name" >/dev/null; done
is "who is in has the key, and nobody else" 4 "$(holders "$((epoch_at_dump + 1))")"
is "no other was made" "$((epoch_at_dump + 1))" "$(epoch)"
is "hub and machines stand as before" "$stood" "$(alike b c d g)"
is "every word is on all of them" "$(words b) $(words b) $(words b)" "$(words c) $(words d) $(words g)"
is "nothing acknowledged is lost" "0 0" "$(told c d | cut -d ' ' -f 2,3)"
