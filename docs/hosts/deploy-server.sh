#!/bin/sh
# Publishes the standalone folder (`npm run standalone`) on this machine, behind a server that knows two ports, without
# a failed request.
#
#   deploy-server.sh STANDALONE SITE        deploy-server.sh .next/standalone /srv/carnet
#
# Of the two ports one answers. The new release starts on the other; once it answers, the old one is stopped, which ends what it
# has begun. In between both answer, and nginx asks the other one for a style sheet that one of them does not know.
# PORTS are the two (3001 3002); SERVICE starts and stops carnet@PORT, as systemctl does.
set -eu

standalone=$(cd "$1" && pwd)
mkdir -p "$2/releases"
site=$(cd "$2" && pwd)
# One deploy at a time.
exec 9> "$site/lock"
flock 9
service=${SERVICE:-systemctl}
# shellcheck disable=SC2086 # two words
set -- ${PORTS:-3001 3002}

live=$(cat "$site/live" 2>/dev/null || echo "$2")
if [ "$live" = "$1" ]; then next=$2; else next=$1; fi
before=$(readlink "$site/$live" || true)
release=$site/releases/$(date -u +%Y%m%dT%H%M%SZ)-$$

cp -R "$standalone" "$release.new"
(cd "$standalone" && find .next/static -type f) > "$release.assets"
if [ -n "$before" ]; then
  while read -r asset; do
    [ -e "$release.new/$asset" ] && continue
    mkdir -p "$(dirname "$release.new/$asset")"
    cp "$before/$asset" "$release.new/$asset"
  done < "$before.assets"
fi
mv "$release.new" "$release"
ln -sfn "$release" "$site/$next"
"$service" start "carnet@$next" 9>&-

tries=0
until curl --fail --silent --output /dev/null --max-time 5 "http://127.0.0.1:$next${BASEURL:-}/"; do
  tries=$((tries + 1))
  if [ "$tries" -ge 60 ]; then
    "$service" stop "carnet@$next"
    echo "The new release does not answer on port $next; the old one goes on answering on $live. See $release" >&2
    exit 1
  fi
  sleep 0.5
done

echo "$next" > "$site/live"
if [ -n "$before" ]; then
  "$service" stop "carnet@$live"
  # Or both would come back when the machine starts anew.
  rm -f "${site:?}/$live"
fi

for old in "$site"/releases/*; do
  case "$old" in "$release" | "$release.assets" | "${before:-$release}" | "${before:-$release}.assets") ;; *) rm -rf "$old" ;; esac
done
echo "$release"
