#!/bin/sh
# Publishes the files of `npm run export -- --server` on this machine, under a server that is running, without a failed request.
#
#   deploy-files.sh OUT SITE        deploy-files.sh ./out /srv/carnet
#
# SITE/current is what the server serves, a link to one of SITE/releases; it turns from one to the next in one step.
# A release holds the style sheets of the one before: a page that a reader loaded a moment ago still finds its own.
# Files that have not changed are those of the release before, date and all, so that what readers' browsers keep stays valid.
# The server reads its configuration again only when that has changed: RELOAD says how, and CONFIG which file it is
# (RELOAD='caddy reload --config /etc/caddy/Caddyfile' CONFIG=_Caddyfile). Needs rsync.
set -eu

out=$(cd "$1" && pwd)
mkdir -p "$2/releases"
site=$(cd "$2" && pwd)
# One deploy at a time.
exec 9> "$site/lock"
flock 9
config=${CONFIG:-_nginx.conf}
reload=${RELOAD:-nginx -t -q && nginx -s reload}

release=$site/releases/$(date -u +%Y%m%dT%H%M%SZ)-$$
before=$(readlink "$site/current" || true)

turn_to() {
  ln -sfn "$1" "$site/current.new"
  mv -T "$site/current.new" "$site/current"
}

rsync --recursive --links --checksum ${before:+--link-dest="$before"} "$out/" "$release.new/"
(cd "$out" && find _next/static -type f) > "$release.assets"
if [ -n "$before" ]; then
  while read -r asset; do
    [ -e "$release.new/$asset" ] && continue
    mkdir -p "$(dirname "$release.new/$asset")"
    ln "$before/$asset" "$release.new/$asset"
  done < "$before.assets"
fi
mv "$release.new" "$release"
turn_to "$release"

if [ -z "$before" ] || ! cmp -s "$before/$config" "$release/$config"; then
  if ! sh -c "$reload" 9>&-; then
    if [ -n "$before" ]; then turn_to "$before"; fi
    echo "The server refuses the new configuration; what was published stays. See $release/$config" >&2
    exit 1
  fi
fi

# This release and the one before stay: to go back, run this script on $before.
for old in "$site"/releases/*; do
  case "$old" in "$release" | "$release.assets" | "${before:-$release}" | "${before:-$release}.assets") ;; *) rm -rf "$old" ;; esac
done
echo "$release"
