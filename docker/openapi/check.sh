#!/bin/sh
# Holds the OpenAPI document of a running service against the rules in rules.yaml. Needs Node.js 20 or newer and a network.
#
#   docker/openapi/check.sh [http://localhost:8080]

set -eu
service=${1:-http://localhost:8080}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp "$here/package.json" "$here/rules.yaml" "$work"
cd "$work"
curl -fsS -m 20 "$service/openapi.json" > openapi.json
npm install --no-audit --no-fund --ignore-scripts --loglevel=error
npx spectral lint openapi.json --ruleset rules.yaml --fail-severity error --quiet
