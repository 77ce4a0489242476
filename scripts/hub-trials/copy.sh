# shellcheck shell=bash disable=SC2154
# Store and state folder are copied to another computer; both go on. Read by scripts/hub-trial.
copy() { rm -rf "$dir/m/$1"; cp -a "$dir/m/${2:-a}" "$dir/m/$1"; }
heads() { root "SELECT string_agg(number::text, ' ' ORDER BY origin_no) FROM hub.origins"; }
copy twin
sync a >/dev/null
sync a >/dev/null
before=$(heads)
record twin 3 || exit 1
said=$(sync twin)
says "whoever comes second is told that there is a copy" "A copy of this machine" "$said"
is "before the chain forks: the hub has nothing of it" "$before" "$(heads)"
silent_of "it is not told that the hub was set back" "it was set back" "$said"
record a 2 || exit 1
says "the first goes on" "2 entries sent" "$(sync a)"
sync b >/dev/null
is "hub and the other machines stand alike" "same $(entries a)" "$(alike a b)"

# In turns, once each: nobody has greeted twice since the other did.
copy twin
early=$(sync a)
early+=$(sync twin)
early+=$(sync a)
says "so is one that synchronises in turns with the first, before either has written" "copy of this machine" "$early"

# Both write one number before either synchronises.
copy twin
record a 1 || exit 1
record twin 1 || exit 1
says "the first hands its own over" "1 entries sent" "$(sync a)"
said=$(sync twin)
case "$said" in *"copy of"* | *"another than the hub has"*) is "what both wrote at one number is told" told told ;;
  *) is "what both wrote at one number is told" "a copy, or a fork" "$said" ;; esac
acknowledged=$(told twin)
tell "of $(cut -d ' ' -f 1 <<<"$acknowledged") entries that the copy counts as acknowledged $(cut -d ' ' -f 3 <<<"$acknowledged") stand there otherwise"
is "no entry counts as acknowledged that the hub has otherwise" "0 0" "$(cut -d ' ' -f 2,3 <<<"$acknowledged")"
for _ in 1 2; do said=$(sync a); done
silent_of "the first goes on" "copy of this machine" "$said"
