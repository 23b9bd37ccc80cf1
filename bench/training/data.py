"""Reads the output of features.mjs and cuts articles into windows of whole paragraphs.

A token is one row of integers: vocabulary id, four affixes, shape, verb class (the form), then part of speech, marks,
position and the rules' label (the context); see src/article/tag/features.ts.
"""
from __future__ import annotations

import collections
import json
import pathlib
from dataclasses import dataclass, field

import numpy as np

FORM_COLUMNS = 7  # vocabulary id, 4 affixes, shape, verb class
CONTEXT_COLUMNS = 4  # part of speech, marks, place, rules' label
UNKNOWN = 1  # vocabulary id of unknown forms; 0 is padding
FEWEST = 3  # occurrences in training that give a form without a vector its own row


@dataclass
class Article:
    id: str
    variant: str
    keys: list[str]
    features: np.ndarray  # [tokens, FORM_COLUMNS + CONTEXT_COLUMNS], int32
    labels: np.ndarray  # [tokens], int8
    paragraphs: list[int]  # first token of each
    spans: list[list[int]]
    soft: np.ndarray = field(default_factory=lambda: np.zeros((0, 0), np.float16))  # [tokens, labels], from the teachers


def read_articles(path: str) -> list[Article]:
    articles = []
    with open(path, encoding="utf8") as file:
        for line in file:
            record = json.loads(line)
            tokens = len(record["keys"])
            if tokens == 0:
                continue
            features = np.zeros((tokens, FORM_COLUMNS + CONTEXT_COLUMNS), np.int32)
            features[:, 1:FORM_COLUMNS] = record["forms"]
            features[:, FORM_COLUMNS:] = record["contexts"]
            labels = np.array(record["labels"], np.int8)
            articles.append(Article(record["id"], record["variant"], record["keys"], features, labels, record["paragraphs"], record["spans"]))
    return articles


def read_vectors(path: str, most: int) -> tuple[list[str], np.ndarray]:
    """The most frequent words, without digits, of a file {words, vectors} in the format of wink-embeddings."""
    cache = pathlib.Path(f"{path}.{most}.npz")
    if not cache.exists():
        with open(path, encoding="utf8") as file:
            whole = json.load(file)
        size = whole["dimensions"]
        words = [word for word in whole["words"][: 2 * most] if not any(sign.isdigit() for sign in word) and word.lower() == word]
        words = words[:most]
        matrix = np.array([whole["vectors"][word][:size] for word in words], np.float32)
        np.savez(cache, words=np.array(words), matrix=matrix)
    with np.load(cache) as saved:
        return saved["words"].tolist(), saved["matrix"]


def build_vocabulary(words: list[str], articles: list[Article]) -> dict[str, int]:
    """Ids from 2: words with a vector, then frequent forms of the training articles without one."""
    ids = {word: i + 2 for i, word in enumerate(words)}
    counts = collections.Counter(key for article in articles if not article.variant for key in article.keys)
    for key in sorted(key for key, count in counts.items() if count >= FEWEST and key not in ids):
        ids[key] = len(ids) + 2
    return ids


def look_up(articles: list[Article], vocabulary: dict[str, int]) -> None:
    for article in articles:
        article.features[:, 0] = [vocabulary.get(key, UNKNOWN) for key in article.keys]


def windows(article: Article, longest: int, hard: int = 300) -> list[tuple[int, int]]:
    """Runs of whole paragraphs of at most `longest` tokens; a paragraph longer than `hard` is cut."""
    bounds = [*article.paragraphs, len(article.labels)]
    runs: list[tuple[int, int]] = []
    start = 0
    for begin, end in zip(bounds, bounds[1:]):
        if end - start > longest and begin > start:
            runs.append((start, begin))
            start = begin
    if start < bounds[-1]:
        runs.append((start, bounds[-1]))
    return [(at, min(at + hard, end)) for begin, end in runs for at in range(begin, end, hard)]
