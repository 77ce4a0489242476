# shellcheck shell=bash disable=SC2154
# A commit that is on no standby is not acknowledged; when the standby is back all of it goes through, once. Read by scripts/hub-trial.
record a 5 || exit 1
sent=$(entries a kept)
"$here/hub" kill "$hub" standby
began=$(milliseconds)
said=$(sync a)
tell "without a standby a synchronisation gives up after $((($(milliseconds) - began + 500) / 1000)) s"
says "it says that nothing counts as handed over" "counts as not handed over" "$said"
silent_of "and not that it went through" "Synchronised:" "$said"
is "it counts nothing as acknowledged" "$sent" "$(entries a kept)"
says "the conversation says what is not there yet" "5 entries are not at the hub yet" "$(on a dutybot --lang en --as 委员甲 </dev/null)"
if [ -n "$whole" ]; then
  for _ in {1..5}; do sync a >/dev/null; done
  tell "five more tries: $(root "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'") commits wait for the standby"
fi
began=$(milliseconds)
"$here/hub" again "$hub" standby
await "SELECT EXISTS (SELECT FROM pg_stat_replication WHERE sync_state = 'sync')"
await "SELECT NOT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event = 'SyncRep')"
tell "the standby is back and follows after $(($(milliseconds) - began)) ms"
said=$(sync a)
# The conversation has begun a synchronisation of its own, which may have handed over some.
says "then it goes through" "Synchronised:" "$said"
is "and all of it is acknowledged, and there" "$((sent + 5)) 0 0" "$(told a)"
silent_of "and it is not taken for a copy of itself" "copy" "$said"
sync b >/dev/null
is "hub and machines stand alike" "same $(entries a)" "$(alike a b)"
