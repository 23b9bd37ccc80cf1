"""Validates files against the XML Schemas of their formats, which lie in a jar; prints what each says against the file as JSON."""

import json
import sys
import tempfile
import zipfile

from lxml import etree

jar, given = sys.argv[1], json.load(sys.stdin)
parser = etree.XMLParser(no_network=True)


def complaints(path, schema):
    schema.validate(etree.parse(path, parser))
    return [f"line {error.line}: {error.message}" for error in schema.error_log]


with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(jar) as packed:
    packed.extractall(folder, [name for name in packed.namelist() if name.endswith(".xsd")])
    schemas = {name: etree.XMLSchema(etree.parse(f"{folder}/{name}.xsd", parser)) for name in ("gexf", "graphml")}
    print(json.dumps([complaints(path, schemas[name]) for path, name in given]))
