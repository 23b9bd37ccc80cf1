#!/usr/bin/env python3
"""Writes what several trained taggers together think of each token: the soft labels for `train.py --teacher`.

    python bench/training/label.py --articles T.ndjson --out soft.npz a.pt b.pt …

One array [tokens, labels] for each article and variant: the mean of the taggers' marginal probabilities.
"""
from __future__ import annotations

import argparse

import numpy as np
import torch

from data import Article, look_up, read_articles, windows
from model import Network


def load(path: str) -> tuple[Network, dict[str, int]]:
    saved = torch.load(path, weights_only=False)
    options = saved["options"]
    words, dimensions = saved["state"]["known"].shape
    network = Network(np.ones((1, dimensions), np.float32), words, options["size"], options["hidden"])
    network.load_state_dict(saved["state"])
    return network.eval(), saved["vocabulary"]


@torch.no_grad()
def marginals(network: Network, article: Article, longest: int = 200) -> np.ndarray:
    parts = []
    for begin, end in windows(article, longest):
        tokens = torch.from_numpy(article.features[begin:end].astype(np.int64))[None]
        mask = torch.ones(tokens.shape[:2], dtype=torch.bool)
        parts.append(network.chain.log_marginals(network(tokens), mask).exp()[0].numpy())
    return np.concatenate(parts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("taggers", nargs="+")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    articles = read_articles(options.articles)
    soft: dict[str, np.ndarray] = {}
    for path in options.taggers:
        network, vocabulary = load(path)
        look_up(articles, vocabulary)
        for article in articles:
            share = marginals(network, article) / len(options.taggers)
            name = f"{article.id}\t{article.variant}"
            soft[name] = soft[name] + share if name in soft else share
    np.savez(options.out, **{name: value.astype(np.float16) for name, value in soft.items()})


if __name__ == "__main__":
    main()
