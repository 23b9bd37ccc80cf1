#!/usr/bin/env python3
"""Converts trained weights to the program's file format: 8-bit integers with their scales.

    python bench/training/export.py weights.pt src/lexicon/en/tagger/small.weights

Layout, little-endian: the four bytes "QGW1", the length of the header (uint32), the header (JSON in UTF-8: sizes, the
vocabulary, and for each tensor its name, type, shape and offset from the end of the header), then the tensors. Each row of a
matrix has its own scale; all embeddings share one, because they are added as integers.
"""
from __future__ import annotations

import argparse
import json
import pathlib

import numpy as np
import torch

from label import load
from model import LABELS, Network

CLIPPED = 1e-5  # share of embedding values that may be clipped


def per_row(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """[rows, columns] floats → int8 values and one float32 scale per row."""
    scales = np.maximum(np.abs(matrix).max(1), 1e-8) / 127
    return np.rint(matrix / scales[:, None]).astype(np.int8), scales.astype(np.float32)


def embeddings(network: Network) -> tuple[list[np.ndarray], np.ndarray]:
    """Rows of the form tables (words, affixes, shapes, verb classes) and of the contexts."""
    with torch.no_grad():
        words = network.project(network.known) + network.word.weight
        words[0] = 0
        forms = [words, network.affix.weight, network.shape.weight, network.verb.weight]
        return [table.numpy() for table in forms], [table.weight.numpy() for table in network.contexts]


def stacked(layer: torch.nn.LSTM) -> tuple[np.ndarray, np.ndarray, list[np.ndarray]]:
    """Input weights of both directions stacked, their biases, and the recurrent weights of each direction."""
    part = lambda name: getattr(layer, name).detach().numpy()
    inputs = np.concatenate([part("weight_ih_l0"), part("weight_ih_l0_reverse")])
    bias = np.concatenate([part(f"bias_ih_l0{d}") + part(f"bias_hh_l0{d}") for d in ("", "_reverse")])
    return inputs, bias.astype(np.float32), [part("weight_hh_l0"), part("weight_hh_l0_reverse")]


def tensors(network: Network) -> tuple[dict[str, np.ndarray], dict[str, object]]:
    forms, contexts = embeddings(network)
    values = np.abs(np.concatenate([table.ravel() for table in (*forms, *contexts)]))
    scale = float(np.quantile(values, 1 - CLIPPED)) / 127
    whole = lambda tables: np.clip(np.rint(np.concatenate(tables) / scale), -127, 127).astype(np.int8)
    result = {"forms": whole(forms), "contexts": whole(contexts)}

    def add(name: str, matrix: np.ndarray) -> None:
        result[f"{name}.values"], result[f"{name}.scales"] = per_row(matrix)

    for number, layer in enumerate(network.layers, 1):
        inputs, bias, recurrent = stacked(layer)
        add(f"inputs{number}", inputs)
        result[f"inputs{number}.bias"] = bias
        for direction, matrix in zip(("forward", "backward"), recurrent):
            add(f"recurrent{number}.{direction}", matrix)
    add("output", network.out.weight.detach().numpy())
    result["output.bias"] = network.out.bias.detach().numpy()
    pairs, first, last = network.chain.arrays()
    result |= {"chain.pairs": pairs, "chain.first": first, "chain.last": last}
    sizes = {
        "embeddingScale": scale,
        "formRows": [len(table) for table in forms],
        "contextRows": [len(table) for table in contexts],
    }
    return result, sizes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights")
    parser.add_argument("target")
    arguments = parser.parse_args()
    network, vocabulary = load(arguments.weights)
    parts, sizes = tensors(network)
    blobs, described, offset = [], [], 0
    for name, array in parts.items():
        described.append({"name": name, "type": str(array.dtype), "shape": list(array.shape), "offset": offset})
        blob = array.astype(array.dtype.newbyteorder("<")).tobytes()
        blobs.append(blob + bytes(-len(blob) % 8))
        offset += len(blobs[-1])
    header = {
        "size": network.size,
        "hidden": network.hidden,
        "labels": LABELS,
        **sizes,
        "vocabulary": sorted(vocabulary, key=vocabulary.get),
        "tensors": described,
    }
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    text += b" " * (-(len(text) + 8) % 8)
    target = pathlib.Path(arguments.target)
    target.write_bytes(b"QGW1" + len(text).to_bytes(4, "little") + text + b"".join(blobs))
    print(f"{target}: {target.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
