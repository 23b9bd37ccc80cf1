"""Names in an article as two public spaCy models read them."""
from __future__ import annotations

import json
import pathlib
import re
from importlib import util

import spacy
from spacy.language import Language

Name = tuple[int, int, str]  # [start, end) into the text, and a kind

KINDS = {"PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place"} | dict.fromkeys(
    ("NORP", "WORK_OF_ART", "EVENT", "PRODUCT", "LAW", "LANGUAGE"), "other"
)
UNUSED = ["parser", "tagger", "lemmatizer", "attribute_ruler"]


def load(package: str) -> Language:
    """A model by its package; a package that only carries a model keeps it in `_model`."""
    spec = util.find_spec(package)
    folder = pathlib.Path(spec.submodule_search_locations[0]) / "_model" if spec and spec.submodule_search_locations else None
    return spacy.load(folder if folder and folder.exists() else package, disable=UNUSED)


def entities(model: Language, text: str) -> list[Name]:
    """The entities of each paragraph, with offsets into the whole text."""
    paragraphs = [(match.start(), match.group()) for match in re.finditer(r"[^\n]+", text)]
    documents = model.pipe([paragraph for _, paragraph in paragraphs], batch_size=64)
    return [
        (start + entity.start_char, start + entity.end_char, entity.label_)
        for (start, _), document in zip(paragraphs, documents)
        for entity in document.ents
    ]


def cached(package: str, articles: list[dict], file: pathlib.Path) -> dict[str, list[Name]]:
    """The entities of articles by id, from a file if it exists, else into it."""
    if not file.exists():
        model = load(package)
        lines = [json.dumps({"id": article["id"], "ents": entities(model, article["text"])}) for article in articles]
        file.write_text("\n".join(lines) + "\n", encoding="utf8")
    records = map(json.loads, file.read_text(encoding="utf8").splitlines())
    return {record["id"]: [tuple(name) for name in record["ents"]] for record in records}


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without an article before the name and a possessive after it."""
    article = re.match(r"(?:the|The|THE|a|an)\s+", text[start:end])
    start += article.end() if article else 0
    possessive = re.search(r"['’]s?$", text[start:end])
    end -= len(possessive.group()) if possessive else 0
    while end > start and text[end - 1] in ' ,"”“':
        end -= 1
    return start, end


def reading(text: str, found: list[Name]) -> list[Name]:
    """The names among the entities, trimmed."""
    names = [(*trimmed(text, start, end), KINDS[label]) for start, end, label in found if label in KINDS]
    return [(start, end, kind) for start, end, kind in names if end > start and "\n" not in text[start:end]]
