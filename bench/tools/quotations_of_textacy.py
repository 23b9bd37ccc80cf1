"""Quotations that textacy finds: articles as NDJSON on stdin, one answer per line on stdout.

Needs textacy and spaCy's en_core_web_sm. The reading that suits it best:

- a paragraph at a time, because it gives up a text with an odd number of quotation marks; an open mark is closed at the end;
- the source is the noun phrase of the subject that it names;
- the speaker is the longest name of a person in the article that ends in the same word, and nobody for a pronoun.
"""

import json
import sys

import spacy
from textacy.extract import direct_quotations

nlp = spacy.load("en_core_web_sm")


def paragraphs(text):
    """Each paragraph with its start, parsed, and again with a closing mark if it has an open one."""
    start = 0
    for line in text.split("\n"):
        yield start, nlp(line), line + "”"
        start += len(line) + 1


def triples(doc, closed):
    for one in (doc, None):
        try:
            return list(direct_quotations(one or nlp(closed)))
        except ValueError:
            continue
    return []


def span(tokens):
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])


def noun_phrase(tokens):
    chunks = [chunk for chunk in tokens[0].doc.noun_chunks if any(token in chunk for token in tokens)]
    return list(chunks[0]) if chunks else tokens


def full_name(subject, people):
    if subject[0].pos_ == "PRON":
        return None
    phrase = noun_phrase(subject)
    names = [token.text for token in phrase if token.pos_ == "PROPN"]
    same = [name for name in people if names and name.split()[-1] == names[-1]]
    return max(same, key=len, default=" ".join(names or (token.text for token in phrase)))


def quotations(text):
    parts = list(paragraphs(text))
    people = [ent.text for _, doc, _ in parts for ent in doc.ents if ent.label_ == "PERSON"]
    for start, doc, closed in parts:
        for speaker, cue, content in triples(doc, closed):
            phrase = noun_phrase(speaker)
            spans = [(start + begin, start + min(end, len(doc.text))) for begin, end in map(span, (content, phrase, cue))]
            yield {
                "content": [spans[0]],
                "source": [spans[1]],
                "cue": [spans[2]],
                "speaker": full_name(speaker, people),
            }


for line in sys.stdin:
    article = json.loads(line)
    print(json.dumps({"id": article["id"], "quotes": list(quotations(article["text"]))}))
