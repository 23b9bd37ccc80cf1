#!/usr/bin/env python3
"""Writes two bidirectional LSTM layers of the small tagger's sizes, with random weights, for bench/inference.mjs.

    python bench/inference.onnx.py model.onnx        with torch and onnx installed
"""
import sys

import torch
from torch import nn


class Layers(nn.Module):
    def __init__(self, size: int = 128, hidden: int = 96, labels: int = 9):
        super().__init__()
        self.first = nn.LSTM(size, hidden, bidirectional=True, batch_first=True)
        self.second = nn.LSTM(2 * hidden, hidden, bidirectional=True, batch_first=True)
        self.out = nn.Linear(2 * hidden, labels)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        return self.out(self.second(self.first(tokens)[0])[0])


torch.manual_seed(1)
axes = {"tokens": {1: "time"}}
torch.onnx.export(
    Layers().eval(), (torch.randn(1, 25, 128),), sys.argv[1], input_names=["tokens"], dynamic_axes=axes, dynamo=False
)
