#!/usr/bin/env python3
"""Writes soft labels for `train.py --teacher` from an ensemble of trained taggers.

    python bench/training/label.py --articles T.ndjson --out soft.npz a.pt b.pt …

One array [tokens, labels] for each article and variant: the mean of the taggers' marginal probabilities.
"""
from __future__ import annotations

import argparse

import numpy as np
import torch

from data import Article, look_up, read_articles, windows
from model import LABELS, Network

LONGEST = 200  # tokens of a window


def load(path: str) -> tuple[Network, dict[str, int]]:
    saved = torch.load(path, weights_only=False)
    options = saved["options"]
    words, dimensions = saved["state"]["known"].shape
    network = Network(np.ones((1, dimensions), np.float32), words, options["size"], options["hidden"])
    network.load_state_dict(saved["state"])
    return network.eval(), saved["vocabulary"]


Window = tuple[int, int, int]  # article, first token, end


def batches(articles: list[Article], tokens: int = 8000) -> list[list[Window]]:
    """All windows, batched by similar length with at most `tokens` tokens per batch."""
    items = [(i, begin, end) for i, article in enumerate(articles) for begin, end in windows(article, LONGEST)]
    items.sort(key=lambda item: item[2] - item[1])
    groups: list[list[Window]] = [[]]
    for item in items:
        if (len(groups[-1]) + 1) * (item[2] - item[1]) > tokens and groups[-1]:
            groups.append([])
        groups[-1].append(item)
    return groups


@torch.no_grad()
def add_marginals(network: Network, articles: list[Article], totals: list[np.ndarray], share: float) -> None:
    for group in batches(articles):
        longest = max(end - begin for _, begin, end in group)
        tokens = torch.zeros(len(group), longest, articles[0].features.shape[1], dtype=torch.long)
        mask = torch.zeros(len(group), longest, dtype=torch.bool)
        for row, (i, begin, end) in enumerate(group):
            tokens[row, : end - begin] = torch.from_numpy(articles[i].features[begin:end].astype(np.int64))
            mask[row, : end - begin] = True
        found = network.chain.log_marginals(network(tokens), mask).exp().numpy()
        for row, (i, begin, end) in enumerate(group):
            totals[i][begin:end] += share * found[row, : end - begin]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("taggers", nargs="+")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    articles = read_articles(options.articles)
    totals = [np.zeros((len(article.labels), len(LABELS)), np.float32) for article in articles]
    for path in options.taggers:
        network, vocabulary = load(path)
        look_up(articles, vocabulary)
        add_marginals(network, articles, totals, 1 / len(options.taggers))
    names = (f"{article.id}\t{article.variant}" for article in articles)
    np.savez(options.out, **{name: total.astype(np.float16) for name, total in zip(names, totals)})


if __name__ == "__main__":
    main()
