# shellcheck shell=bash disable=SC2154
# 200 ms and 5 % loss, and a line that goes silent in mid push. By netem where the kernel has it, else by a relay. Read by scripts/hub-trial.
line() {  # DELAY EACH WAY, LOSS, CUT: sets $port
  exec 4< <(exec python3 "$parts/relay.py" "$(cat "$hub/port")" "$@")
  begun+=($!)
  relay=$!
  read -r port <&4
}
unhook() { kill "$relay"; exec 4<&-; repoint "$(cat "$hub/port")" c d; }
if unshare -n sh -c 'ip link set lo up && tc qdisc add dev lo root netem delay 100ms loss 5%' 2>/dev/null; then
  tell "the kernel has netem; the relay is used all the same, since the servers are outside of such a network"
else
  tell "SKIPPED: netem (this kernel has none): lost packets are shown by a relay that hands 5 % of all pieces on 300 ms late"
fi
record c 200 || exit 1
line 100 5 0
repoint "$port" c d
began=$(milliseconds)
sent=$(entries c kept)
said=$(sync c)
tell "200 ms and 5 % late: ${said%%,*}, $(($(milliseconds) - began)) ms"
is "200 entries go through" $((sent + 200)) "$(entries c kept)"
began=$(milliseconds)
said=$(sync d)
says "and come to another" "200 taken" "$said"
tell "$(($(milliseconds) - began)) ms"
began=$(milliseconds)
sync d >/dev/null
tell "with nothing new: $(($(milliseconds) - began)) ms"
unhook

record c 600 || exit 1
sent=$(entries c kept)
line 0 0 600000
repoint "$port" c
began=$(milliseconds)
said=$(sync c)
tell "the line goes silent in mid push: given up after $((($(milliseconds) - began + 500) / 1000)) s"
says "it is said, and nothing of it is taken for done" "did not answer in time" "$said"
is "nothing counts as acknowledged" "$sent" "$(entries c kept)"
reached=$(root "SELECT max(number) FROM hub.origins o JOIN hub.machines m USING (machine_no) WHERE label = 'PC c'")
unhook
said=$(sync c)
tell "of 600 entries $((reached - sent)) were there; then: ${said%%$'\n'*}"
is "once the line is back the rest goes through" "$((sent + 600)) 0 0" "$(told c)"
for name in b d; do sync "$name" >/dev/null; done
is "hub and machines stand alike" "same $(entries b)" "$(alike b c d)"
