#!/usr/bin/env python3
"""Trains the tagger on the output of features.mjs and reports its scores on the development sets every few epochs.

    python bench/training/train.py --train T.ndjson --dev NAME=D.ndjson … --vectors WORDS.json --out weights.pt

Seeded: the same command on the same machine gives the same weights. Uses a GPU if torch finds one.
"""
from __future__ import annotations

import argparse
import copy
import random
import time

import numpy as np
import torch

from data import CONTEXT_COLUMNS, FORM_COLUMNS, UNKNOWN, Article, build_vocabulary, look_up, read_articles, read_vectors, windows
from model import LABELS, Chain, Network, viterbi

Item = tuple[np.ndarray, np.ndarray, np.ndarray]  # features, labels and soft labels of a window
RULE = FORM_COLUMNS + 3  # column of the rules' label
VARIANT_SHARE = 0.2  # of the articles of an epoch are variants in another house style


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--train", required=True)
    parser.add_argument("--twice", help="more articles, each of them read twice an epoch")
    parser.add_argument("--dev", nargs="*", default=[])
    parser.add_argument("--vectors", required=True)
    parser.add_argument("--words", type=int, default=30000)
    parser.add_argument("--out", required=True)
    parser.add_argument("--size", type=int, default=128)
    parser.add_argument("--hidden", type=int, default=96)
    parser.add_argument("--drop", type=float, default=0.55)
    parser.add_argument("--embedding-drop", type=float, default=0.4)
    parser.add_argument("--rule-drop", type=float, default=0.15, help="share of windows read without the rules' labels")
    parser.add_argument("--word-drop", type=float, default=0.16)
    parser.add_argument("--epochs", type=int, default=13)
    parser.add_argument("--rate", type=float, default=2.2e-3)
    parser.add_argument("--tokens", type=int, default=3000, help="tokens of a batch, padding included")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--teacher", help="soft labels that label.py wrote")
    parser.add_argument("--soft", type=float, default=0.6, help="share of the loss that the teacher's labels have")
    parser.add_argument("--minutes", type=float, default=0, help="anneal so as to end after so many minutes")
    return parser.parse_args()


def batches(articles: dict[str, list[Article]], options: argparse.Namespace, rng: random.Random) -> list[list[Item]]:
    """One epoch: each article once, in windows of a random length per article, batched by similar length."""
    items = []
    for variants in articles.values():
        article = rng.choice(variants[1:]) if len(variants) > 1 and rng.random() < VARIANT_SHARE else variants[0]
        for begin, end in windows(article, rng.choice([1, 60, 120, 200, 200])):
            items.append((article.features[begin:end], article.labels[begin:end], article.soft[begin:end]))
    items.sort(key=lambda item: len(item[0]) + 20 * rng.random())
    groups, group = [], []
    for item in items:
        if group and (len(group) + 1) * max(len(item[0]), len(group[-1][0])) > options.tokens:
            groups.append(group)
            group = []
        group.append(item)
    groups.append(group)
    rng.shuffle(groups)
    return groups


def collate(group: list[Item], rare: np.ndarray, options: argparse.Namespace, rng: np.random.Generator) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Pads a batch and masks random words, affixes and rule labels, so that the tagger relies on no single feature."""
    longest = max(len(features) for features, _, _ in group)
    tokens = np.zeros((len(group), longest, FORM_COLUMNS + CONTEXT_COLUMNS), np.int64)
    labels = np.full((len(group), longest), -1, np.int64)
    soft = np.zeros((len(group), longest, group[0][2].shape[1]), np.float32)
    for i, (features, gold, taught) in enumerate(group):
        tokens[i, : len(gold)] = features
        labels[i, : len(gold)] = gold
        soft[i, : len(gold)] = taught
        if rng.random() < options.rule_drop:
            tokens[i, :, RULE] = 0
    ids = tokens[..., 0]
    hidden = (ids > 1) & (rng.random(ids.shape) < rare[ids])
    tokens[..., 0][hidden] = UNKNOWN
    hidden = (ids > 1) & (rng.random(ids.shape) < options.word_drop)
    tokens[..., 1:5][hidden] = 0
    return torch.from_numpy(tokens), torch.from_numpy(labels), torch.from_numpy(soft)


def taught_loss(chain: Chain, emissions: torch.Tensor, soft: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """Cross entropy of the chain's marginals against the teacher's (Hinton, Vinyals and Dean 2015)."""
    return -(soft * chain.log_marginals(emissions, mask).clamp(min=-30))[mask].sum()


def spans_of(labels: list[int], roles: tuple[str, ...]) -> set[tuple[str, int, int]]:
    spans, open_at, role = set(), 0, ""
    for i, label in enumerate([*(LABELS[label] for label in labels), "O"]):
        if role and label != f"I-{role}":
            spans.add((role, open_at, i))
            role = ""
        if label[0] == "B":
            open_at, role = i, label[2:]
    content = {"speech": "content", "other": "content"}
    merged = {(content.get(role, role), begin, end) for role, begin, end in spans if role in roles}
    return merged


def f1(gold: list[set], found: list[set]) -> float:
    right = sum(len(a & b) for a, b in zip(gold, found))
    return 100 * 2 * right / max(1, sum(map(len, gold)) + sum(map(len, found)))


@torch.no_grad()
def tag(network: Network, articles: list[Article], longest: int = 200) -> list[list[int]]:
    network.eval()
    device = next(network.parameters()).device
    chain = network.chain.arrays()
    paths = []
    for article in articles:
        path: list[int] = []
        for begin, end in windows(article, longest):
            tokens = torch.from_numpy(article.features[begin:end].astype(np.int64))[None].to(device)
            path += viterbi(network(tokens)[0].cpu().numpy(), *chain)
        paths.append(path)
    return paths


def report(network: Network, sets: dict[str, list[Article]]) -> dict[str, list[float]]:
    """Exact F1 of source, cue, content, and of content that is speech."""
    figures = {}
    for name, articles in sets.items():
        paths = tag(network, articles)
        gold = [article.labels.tolist() for article in articles]
        roles = [("source",), ("cue",), ("speech", "other"), ("speech",)]
        figures[name] = [round(f1([spans_of(g, r) for g in gold], [spans_of(p, r) for p in paths]), 1) for r in roles]
    return figures


def main() -> None:
    options = arguments()
    print(options, flush=True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng, noise = random.Random(options.seed), np.random.default_rng(options.seed)

    twice = read_articles(options.twice) if options.twice else []
    train = read_articles(options.train) + twice
    sets = {name: read_articles(path) for name, path in (pair.split("=") for pair in options.dev)}
    words, vectors = read_vectors(options.vectors, options.words)
    vocabulary = build_vocabulary(words, train)
    for articles in (train, *sets.values()):
        look_up(articles, vocabulary)
    grouped: dict[str, list[Article]] = {}
    for article in train:
        grouped.setdefault(article.id, []).append(article)
    for name in dict.fromkeys(article.id for article in twice):
        grouped[f"{name} again"] = grouped[name]

    taught = np.load(options.teacher) if options.teacher else {}
    for article in train:
        empty = np.zeros((len(article.labels), len(LABELS) if taught else 0), np.float16)
        article.soft = taught.get(f"{article.id}\t{article.variant}", empty)
    counts = np.zeros(len(vocabulary) + 2)
    for article in train:
        if not article.variant:
            np.add.at(counts, article.features[:, 0], 1)
    rare = np.minimum(0.5, 2 / (counts + 4)) * (counts > 0) + options.word_drop / 4
    network = Network(vectors, len(vocabulary) + 2, options.size, options.hidden, options.drop, options.embedding_drop).to(device)
    average = copy.deepcopy(network)
    print(f"{len(vocabulary)} words, {sum(p.numel() for p in network.parameters())} parameters", flush=True)

    slow = {"weight_decay": 1e-3, "params": [p for n, p in network.named_parameters() if n != "word.weight"]}
    sparse = {"weight_decay": 1e-2, "params": [network.word.weight]}
    optimiser = torch.optim.AdamW([slow, sparse], lr=options.rate, betas=(0.9, 0.98))
    start, step, progress = time.time(), 0, 0.0
    for epoch in range(10**6):
        groups = batches(grouped, options, rng)
        network.train()
        total, tokens_seen, began = 0.0, 0, time.time()
        for group in groups:
            tokens, labels, soft = (part.to(device) for part in collate(group, rare, options, noise))
            mask = labels >= 0
            step += 1
            progress = step / (len(groups) * options.epochs)
            if options.minutes:
                progress = max(progress, (time.time() - start) / 60 / options.minutes)
            for part in optimiser.param_groups:
                part["lr"] = options.rate * min(1, step / 150) * max(0.02, 1 - progress)
            emissions = network(tokens)
            loss = network.chain.loss(emissions, labels, mask).sum()
            if options.teacher:
                loss = (1 - options.soft) * loss + options.soft * taught_loss(network.chain, emissions, soft, mask)
            optimiser.zero_grad()
            (loss / mask.sum()).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimiser.step()
            with torch.no_grad():
                keep = min(0.999, (1 + step) / (10 + step))
                for mean, value in zip(average.parameters(), network.parameters()):
                    mean.lerp_(value, 1 - keep)
            total += float(loss.detach())
            tokens_seen += int(mask.sum())
        done = progress >= 1
        figures = report(average, sets) if done or epoch % 5 == 4 else {}
        rate = tokens_seen / (time.time() - began)
        print(f"epoch {epoch} loss {total / tokens_seen:.4f} {rate:.0f} tokens/s {(time.time() - start) / 60:.1f} min {figures}", flush=True)
        if done or epoch % 5 == 4:
            torch.save({"options": vars(options), "vocabulary": vocabulary, "state": average.state_dict()}, options.out)
        if done:
            break


if __name__ == "__main__":
    main()
