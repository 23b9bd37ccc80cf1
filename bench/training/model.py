"""A two-layer bidirectional LSTM over summed embeddings, with a linear-chain CRF on top.

LSTM: Hochreiter and Schmidhuber 1997; CRF output layer: Huang, Xu and Yu 2015. Each feature has an embedding table and a
token is the sum of its rows, so the products of the first layer can be precomputed as tables at run time.
"""
from __future__ import annotations

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from data import FORM_COLUMNS

LABELS = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-speech", "I-speech", "B-other", "I-other"]
AFFIXES, SHAPES, VERBS = 4096, 256, 64
CONTEXTS = [18, 32, 4, 128]
PLACE = FORM_COLUMNS + 2
PARAGRAPH = 3
IMPOSSIBLE = -1e4


def impossible_transitions() -> tuple[torch.Tensor, torch.Tensor]:
    """[from, to] and [first]: IMPOSSIBLE where a span would continue without a beginning."""
    pairs = torch.zeros(len(LABELS), len(LABELS))
    for i, before in enumerate(LABELS):
        for j, after in enumerate(LABELS):
            if after[0] == "I" and before[2:] != after[2:]:
                pairs[i, j] = IMPOSSIBLE
    first = torch.tensor([IMPOSSIBLE if label[0] == "I" else 0.0 for label in LABELS])
    return pairs, first


class Chain(nn.Module):
    """A linear-chain CRF over the labels (Lafferty, McCallum and Pereira 2001)."""

    def __init__(self) -> None:
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(len(LABELS), len(LABELS)))
        self.start = nn.Parameter(torch.zeros(len(LABELS)))
        self.end = nn.Parameter(torch.zeros(len(LABELS)))
        pairs, first = impossible_transitions()
        self.register_buffer("impossible_pairs", pairs, persistent=False)
        self.register_buffer("impossible_first", first, persistent=False)
        self.register_buffer("inside", torch.tensor([label[0] == "I" for label in LABELS]), persistent=False)

    def parts(self) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Scores of label pairs [from, to], of the first label and of the last."""
        return self.transitions + self.impossible_pairs, self.start + self.impossible_first, self.end

    def arrays(self) -> list[np.ndarray]:
        return [part.detach().cpu().numpy() for part in self.parts()]

    def closed(self, emissions: torch.Tensor, begins: torch.Tensor) -> torch.Tensor:
        """No span continues into a token [batch, time] that begins a paragraph."""
        return emissions + IMPOSSIBLE * (begins[..., None] & self.inside)

    def forward_scores(self, emissions: torch.Tensor, mask: torch.Tensor) -> tuple[list[torch.Tensor], torch.Tensor]:
        pairs, first, last = self.parts()
        alpha = first + emissions[:, 0]
        steps = [alpha]
        for t in range(1, emissions.shape[1]):
            step = torch.logsumexp(alpha[:, :, None] + pairs, 1) + emissions[:, t]
            alpha = torch.where(mask[:, t, None], step, alpha)
            steps.append(alpha)
        return steps, torch.logsumexp(alpha + last, 1)

    def loss(self, emissions: torch.Tensor, labels: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Negative log likelihood of each sequence; labels are ignored where the mask is False."""
        pairs, first, last = self.parts()
        gold = labels.clamp(min=0)
        real = mask.float()
        score = (emissions.gather(2, gold[..., None])[..., 0] * real).sum(1) + first[gold[:, 0]]
        score = score + (pairs[gold[:, :-1], gold[:, 1:]] * real[:, 1:]).sum(1)
        score = score + last[gold.gather(1, (mask.sum(1) - 1)[:, None])[:, 0]]
        return self.forward_scores(emissions, mask)[1] - score

    def log_marginals(self, emissions: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Log probability of each label at each token [batch, time, labels]; undefined where the mask is False."""
        pairs, _, last = self.parts()
        alphas, total = self.forward_scores(emissions, mask)
        beta = last.expand(emissions.shape[0], -1)
        betas = [beta]
        for t in range(emissions.shape[1] - 1, 0, -1):
            step = torch.logsumexp(pairs + (emissions[:, t] + beta)[:, None], 2)
            beta = torch.where(mask[:, t, None], step, beta)
            betas.append(beta)
        return torch.stack(alphas, 1) + torch.stack(betas[::-1], 1) - total[:, None, None]


class Network(nn.Module):
    def __init__(self, vectors: np.ndarray, words: int, size: int = 128, hidden: int = 96, drop: float = 0.5, embedding_drop: float = 0.3):
        """`vectors` [known words, dimensions] fill rows 2… of a vocabulary of `words` rows (padding and unknown included)."""
        super().__init__()
        self.size, self.hidden, self.drop, self.embedding_drop = size, hidden, drop, embedding_drop
        known = torch.zeros(words, vectors.shape[1])
        known[2 : 2 + len(vectors)] = torch.from_numpy(vectors) / float(vectors.std())
        self.register_buffer("known", known)
        self.project = nn.Linear(vectors.shape[1], size, bias=False)
        nn.init.normal_(self.project.weight, std=0.35 / vectors.shape[1] ** 0.5)
        self.word = nn.Embedding(words, size, padding_idx=0)
        nn.init.normal_(self.word.weight, std=0.02)
        self.affix = nn.Embedding(AFFIXES, size, padding_idx=0)
        self.shape = nn.Embedding(SHAPES, size)
        self.verb = nn.Embedding(VERBS, size)
        self.contexts = nn.ModuleList(nn.Embedding(rows, size) for rows in CONTEXTS)
        for table in (self.affix, self.shape, self.verb, *self.contexts):
            nn.init.normal_(table.weight, std=0.15)
        self.layers = nn.ModuleList(
            nn.LSTM(inputs, hidden, bidirectional=True, batch_first=True) for inputs in (size, 2 * hidden)
        )
        for layer in self.layers:
            for name, weight in layer.named_parameters():
                if "weight_hh" in name:
                    for gate in range(4):
                        nn.init.orthogonal_(weight.data[gate * hidden : (gate + 1) * hidden])
                elif "bias" in name:
                    weight.data.zero_()
                    if "bias_ih" in name:
                        weight.data[hidden : 2 * hidden] = 1
        self.out = nn.Linear(2 * hidden, len(LABELS))
        self.chain = Chain()

    def embed(self, tokens: torch.Tensor) -> torch.Tensor:
        """[batch, time, columns] → [batch, time, size]."""
        ids = tokens[..., 0]
        total = self.project(F.embedding(ids, self.known)) + self.word(ids)
        total = total + self.affix(tokens[..., 1:5]).sum(-2) + self.shape(tokens[..., 5]) + self.verb(tokens[..., 6])
        for i, table in enumerate(self.contexts):
            total = total + table(tokens[..., FORM_COLUMNS + i])
        return total

    def locked(self, states: torch.Tensor) -> torch.Tensor:
        """One dropout mask for all steps of a sequence (Gal and Ghahramani 2016)."""
        if not self.training or self.drop == 0:
            return states
        mask = states.new_empty(states.shape[0], 1, states.shape[2]).bernoulli_(1 - self.drop) / (1 - self.drop)
        return states * mask

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        """[batch, time, columns] → emissions [batch, time, labels]."""
        states = F.dropout(self.embed(tokens), self.embedding_drop, self.training)
        for layer in self.layers:
            states = self.locked(layer(states)[0])
        return self.chain.closed(self.out(states), tokens[..., PLACE] == PARAGRAPH)


def viterbi(emissions: np.ndarray, pairs: np.ndarray, first: np.ndarray, last: np.ndarray) -> list[int]:
    """The best label sequence of one window; emissions are [time, labels]."""
    best = first + emissions[0]
    back = np.zeros(emissions.shape, np.int8)
    for t in range(1, len(emissions)):
        paths = best[:, None] + pairs
        back[t] = paths.argmax(0)
        best = paths.max(0) + emissions[t]
    label = int((best + last).argmax())
    path = [label]
    for t in range(len(emissions) - 1, 0, -1):
        label = int(back[t, label])
        path.append(label)
    return path[::-1]
