# shellcheck shell=bash disable=SC2154
# Two machines that recorded 800 entries each without a network. Read by scripts/hub-trial.
record c 800 || exit 1
record d 800 || exit 1
for name in c d c; do
  began=$(milliseconds)
  said=$(sync "$name" | head -n 1)
  tell "$name: $said $(($(milliseconds) - began)) ms"
done
sync b >/dev/null
is "hub and machines stand alike" "same $(entries b)" "$(alike b c d)"
