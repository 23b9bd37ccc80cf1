#!/usr/bin/env bash
# Trains the name reader; writes src/lexicon/en/names/weights.ts.
#
#   bash bench/training/names/run.sh      needs Python with names/requirements.txt, and ../shared/gold
#
# Ten minutes for the labels of two public models, which WORK keeps, and five for the training, on one core. Variables: GOLD is the
# folder of polnear-train, polnear-dev, news-dev and news2-dev, WORK the folder of intermediate files, OUT the file of the
# weights; BUILT skips the build.
set -euo pipefail
cd "$(dirname "$0")/../../.."
here=bench/training/names
gold=${GOLD:-../shared/gold}
work=${WORK:-$(mktemp -d)}
python=${PYTHON:-python3}
out=${OUT:-src/lexicon/en/names/weights.ts}

[ -n "${BUILT:-}" ] || npm run --silent build
silver() { "$python" -B $here/silver.py "$gold/$1.ndjson" "$work/$1.names" --work "$work" "${@:2}"; }
silver polnear-train --variants 5
sets=()
for name in polnear-dev news-dev news2-dev; do
  silver $name
  sets+=("$name=$work/$name.names")
done
node --max-old-space-size=9000 $here/train.mjs "$work/polnear-train.names" "$out" "${sets[@]}"
npx biome format --write "$out"
