"""How long datasketch's MinHash-LSH takes to index and query quotations of a file, one a line.

    python bench/reuse/baseline.py QUOTATIONS.txt        needs `pip install datasketch`

128 permutations, `update_batch`, word shingles of four as our own keys are, threshold 0.5. Prints one line of JSON.
"""
import json
import sys
import time

from datasketch import MinHash, MinHashLSH


def shingles(text):
    words = text.lower().split()
    size = min(4, len(words))
    return [" ".join(words[at : at + size]).encode() for at in range(len(words) - size + 1)]


texts = open(sys.argv[1], encoding="utf-8").read().splitlines()
wall, cpu = time.perf_counter(), time.process_time()
index = MinHashLSH(threshold=0.5, num_perm=128)
hashes = []
for number, text in enumerate(texts):
    signature = MinHash(num_perm=128)
    signature.update_batch(shingles(text))
    index.insert(number, signature, check_duplication=False)
    hashes.append(signature)
found = sum(len(index.query(signature)) for signature in hashes)
print(json.dumps({"quotations": len(texts), "seconds": time.perf_counter() - wall, "cpu": time.process_time() - cpu, "found": found}))
