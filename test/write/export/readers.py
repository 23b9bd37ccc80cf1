"""Reads a folder of exports, one subfolder a format, with the tools that they are for; prints what each found as JSON."""

import json
import sys
from pathlib import Path
from urllib.parse import unquote

import kuzu
import networkx as nx
import pandas as pd
import pyarrow as pa
from bratly import EntityAnnotation
from bratly.io import read_and_load_ann_file
from lxml import etree
from pyshacl import validate
from rdflib import Graph, Namespace, RDF

OA = Namespace("http://www.w3.org/ns/oa#")
SCHEMA = Namespace("https://schema.org/")
here = Path(__file__).parent


def counted(graph):
    kinds = pd.Series([data["type"] for _, data in graph.nodes(data=True)])
    return {
        "nodes": graph.number_of_nodes(),
        "edges": graph.number_of_edges(),
        "quotations": int((kinds == "quotation").sum()),
        "words": sorted(data["text"] for _, data in graph.nodes(data=True) if data["type"] == "quotation"),
    }


def gexf(folder):
    etree.parse(folder / "graph.gexf")
    return counted(nx.read_gexf(folder / "graph.gexf"))


def graphml(folder):
    etree.parse(folder / "graph.graphml")
    return counted(nx.read_graphml(folder / "graph.graphml", force_multigraph=True))


def tables(read, ending):
    def counts(folder):
        nodes, edges, quotations = (read(folder / f"{name}.{ending}") for name in ("nodes", "edges", "quotations"))
        return {
            "nodes": len(nodes),
            "edges": len(edges),
            "quotations": len(quotations),
            "words": sorted(quotations["text"]),
        }

    return counts


def jsonld(folder, texts):
    graph = Graph().parse(folder / "graph.jsonld", format="json-ld")
    # Raises on an IRI with characters that no IRI has.
    graph.serialize(format="nt")
    conforms, _, report = validate(graph, shacl_graph=str(here / "shapes.ttl"), advanced=True)
    wrong = []
    for target in graph.objects(None, OA.hasTarget):
        article = unquote(str(graph.value(target, OA.hasSource)).removeprefix("urn:quotegraph:"))
        selectors = list(graph.objects(target, OA.hasSelector))
        pick = lambda term: next(value for one in selectors if (value := graph.value(one, term)) is not None)
        start, end = int(pick(OA.start)), int(pick(OA.end))
        if texts[article][start:end] != str(pick(OA.exact)):
            wrong.append(f"{article} {start} {end}")
    of_type = lambda kind: len(set(graph.subjects(RDF.type, kind)))
    return {
        "annotations": of_type(OA.Annotation),
        "quotations": of_type(SCHEMA.Quotation),
        "claims": of_type(SCHEMA.Claim),
        "wrong": wrong,
        "report": "" if conforms else report,
    }


def brat(folder):
    quotations, wrong = 0, []
    for path in sorted(folder.glob("*.ann")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        read = read_and_load_ann_file(str(path), no_duplicates=False, renumerotize=False)
        for one in read.annotations:
            if not isinstance(one, EntityAnnotation):
                continue
            quotations += one.label == "Quotation"
            if " ".join(text[part.start : part.end] for part in one.fragments) != one.content:
                wrong.append(f"{path.name} {one.id}")
    return {"quotations": quotations, "wrong": wrong}


TYPES = {"": "STRING", "int": "INT64", "double": "DOUBLE", "boolean": "BOOLEAN", "string[]": "STRING[]"}
READ = {
    "": str,
    "int": int,
    "double": float,
    "boolean": lambda value: value == "true",
    "string[]": lambda value: value.split(";"),
}
ARROW = {"": pa.string(), "int": pa.int64(), "double": pa.float64(), "boolean": pa.bool_(), "string[]": pa.list_(pa.string())}
ENDS = {
    "PUBLISHED": "FROM Article TO Outlet",
    "CONTAINS": "FROM Article TO Quotation",
    "ATTRIBUTED": "FROM Quotation TO Speaker",
    "VIA": "FROM Quotation TO Outlet",
    "PRINTS": "FROM Quotation TO Utterance",
    "SAID": "FROM Utterance TO Speaker",
}


def neo4j(folder, queries):
    """As the import of Neo4j reads its headers, into a database that speaks the same Cypher."""
    connection = kuzu.Connection(kuzu.Database(":memory:"))
    counts = {"nodes": 0, "relationships": 0}

    def columns_of(frame, names):
        split = [(name, *name.partition(":")[::2]) for name in names]
        kinds = [(name, plain, "" if kind == "ID" else kind) for name, plain, kind in split]
        table = pa.table(
            {
                plain: pa.array([READ[kind](value) if value != "" else None for value in frame[name]], ARROW[kind])
                for name, plain, kind in kinds
            }
        )
        return table, ", ".join(f"`{plain}` {TYPES[kind]}" for _, plain, kind in kinds)

    frames = [pd.read_csv(path, dtype=str, keep_default_na=False) for path in sorted(folder.glob("*.csv"))]
    for frame in (one for one in frames if ":LABEL" in one.columns):
        rows, declared = columns_of(frame, [name for name in frame.columns if name != ":LABEL"])
        if len(frame) == 0:
            continue
        label = frame[":LABEL"][0]
        connection.execute(f"CREATE NODE TABLE {label}({declared}, PRIMARY KEY({frame.columns[0].split(':')[0]}))")
        connection.execute(f"COPY {label} FROM rows")
        counts["nodes"] += len(frame)
    for frame in (one for one in frames if ":TYPE" in one.columns and len(one) > 0):
        own = [name for name in frame.columns if not name.startswith(":")]
        rows, declared = columns_of(frame, own)
        ends = {"from": pa.array(frame[":START_ID"]), "to": pa.array(frame[":END_ID"])}
        rows = pa.table({**ends, **dict(zip(rows.column_names, rows.columns))})
        kind = frame[":TYPE"][0]
        connection.execute(f"CREATE REL TABLE {kind}({ENDS[kind]}{', ' + declared if declared else ''})")
        connection.execute(f"COPY {kind} FROM rows")
        counts["relationships"] += len(frame)
    answers = []
    for query in queries:
        answer, rows = connection.execute(query), []
        while answer.has_next():
            rows.append(answer.get_next())
        answers.append(rows)
    return {**counts, "answers": answers}


folder, given = Path(sys.argv[1]), json.load(sys.stdin)
print(
    json.dumps(
        {
            "gexf": gexf(folder / "gexf"),
            "graphml": graphml(folder / "graphml"),
            "csv": tables(pd.read_csv, "csv")(folder / "csv"),
            "parquet": tables(pd.read_parquet, "parquet")(folder / "parquet"),
            "jsonld": jsonld(folder / "jsonld", given["texts"]),
            "brat": brat(folder / "brat"),
            "neo4j": neo4j(folder / "neo4j", given["queries"]),
        }
    )
)
