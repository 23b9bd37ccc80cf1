"""Reads statements as JSON from standard input, prints those that DuckDB and Spark SQL would not read alike."""
import json
import sys

import sqlglot

for name, sql in json.load(sys.stdin).items():
    try:
        trees = [sqlglot.parse_one(sql, read=dialect) for dialect in ("duckdb", "spark")]
        # The same tree, and the same text on Spark whichever of the two wrote it.
        texts = [tree.sql(dialect="spark") for tree in trees]
        if trees[0] != trees[1] or texts[0] != texts[1]:
            print(f"{name}: {texts[0]} | {texts[1]}")
    except sqlglot.errors.SqlglotError as error:
        print(f"{name}: {error}")
