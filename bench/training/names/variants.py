"""A variant of an article: other people with titles, trades and letters, other organisations and places, a dateline."""
from __future__ import annotations

import re
from dataclasses import dataclass, field

import words
from labels import Name
from people import People

Part = tuple[str, str | None]  # words, and the kind of name that they are
BOUNDARY = re.compile(r"(?:^|[.,;:!?“\"(\n]|\b(?:by|to|and|with|from|for|of|said|says|told|asked|that|when|as|but)) ?$")
OPENING = re.compile(r"(?:^|[.!?]\s+|[“\"\n])$")
OFFICES = ("VP", "CEO", "GK", "QB", "CFO", "COO", "President", "Chairman", "Director", "Coach", "Captain")
DEPARTMENTS = ("Works", "Health", "Fisheries", "Transport", "Home Affairs", "Trade")


@dataclass
class Edit:
    """The new words of a name, and parts to put before and after it."""

    start: int
    end: int
    name: str
    before: list[Part] = field(default_factory=list)
    after: str = ""


def renamed(text: str, spans: list[tuple[int, int]], people: People) -> dict[str, str]:
    """New first and last names by old ones; a last name alone follows the whole name, or mostly gets a new one."""
    names: dict[str, str] = {}
    whole = [text[start:end].split() for start, end in spans]
    for parts in whole:
        if len(parts) >= 2 and (parts[0] not in names or parts[-1] not in names):
            first, last = people.person()
            names.setdefault(parts[-1], last)
            names.setdefault(parts[0], first)
    for parts in whole:
        if len(parts) == 1 and parts[0] not in names and people.random.random() < 0.8:
            names[parts[0]] = people.person()[1]
    return names


def introduction(people: People, opens: bool) -> list[Part]:
    """Words before a name, as newsrooms of many countries print them."""
    choose, chance = people.random.choice, people.random.random
    trade, place = choose(words.TRADES), choose(words.PLACES)
    kind = chance()
    if kind < 0.45:
        return [(f"{choose(words.TITLES)} ", None)]
    if kind < 0.6:
        company = choose(words.COMPANY_NAMES) + (f" {choose(words.COMPANY_KINDS)}" if chance() < 0.6 else "")
        return [(company, "organization"), (f" {trade if chance() < 0.6 else choose(OFFICES)} ", None)]
    if kind < 0.75:
        return [(place + choose(("", " County")), "place"), (f"{choose(('', '’s', chr(39) + 's'))} {trade} ", None)]
    if kind < 0.85:
        post = choose(("envoy to", "ambassador to", "minister for relations with", "consul in"))
        return [(place, "place"), (f"’s {post} ", None), (choose(words.PLACES), "place"), (" ", None)]
    if kind < 0.93:
        described = f"the {trade}" if chance() < 0.5 else trade
        return [(f"{described[0].upper() + described[1:] if opens else described} ", None)]
    post = choose(("Secretary in the ", "Minister of State at the "))
    return [(post, None), (f"Department of {choose(DEPARTMENTS)}", "organization"), (" ", None)]


def person_edit(text: str, span: tuple[int, int], names: dict[str, str], people: People) -> Edit:
    start, end = span
    parts = text[start:end].split()
    if len(parts) < 2:
        return Edit(start, end, names.get(text[start:end], text[start:end]))
    edit = Edit(start, end, f"{names[parts[0]]} {names[parts[-1]]}")
    before = text[max(0, start - 30) : start]
    if BOUNDARY.search(before) and people.random.random() < 0.3:
        edit.before = introduction(people, bool(OPENING.search(before)))
    elif people.random.random() < 0.12:
        edit.after = people.random.choice(words.POST_NOMINALS)
    return edit


def other_edits(text: str, agreed: list[Name], people: People) -> list[Edit]:
    """Some organisations and places get another name throughout."""
    names: dict[str, str | None] = {}
    for start, end, kind in agreed:
        old = text[start:end]
        if old in names or kind not in ("organization", "place"):
            continue
        share = 0.35 if kind == "organization" else 0.25
        made = people.organization if kind == "organization" else people.place
        names[old] = made() if people.random.random() < share else None
    spans = [(start, end, names.get(text[start:end])) for start, end, kind in agreed if kind in ("organization", "place")]
    return [Edit(start, end, name) for start, end, name in spans if name]


def dateline(people: People) -> list[Part]:
    if people.random.random() >= 0.25:
        return []
    return [(people.random.choice(words.CITIES), "place"), (people.random.choice((": ", " — ", " (Agency) – ", ", March 3 — ")), None)]


def written(text: str, edits: list[Edit]) -> tuple[str, list[Name], list[tuple[int, int, int, int]]]:
    """The new text, the names in what was put before names, and each edit's old and new span."""
    pieces: list[str] = []
    added: list[Name] = []
    moved: list[tuple[int, int, int, int]] = []
    at = length = 0

    def put(piece: str) -> None:
        nonlocal length
        pieces.append(piece)
        length += len(piece)

    for edit in edits:
        put(text[at : edit.start])
        for piece, kind in edit.before:
            if kind:
                added.append((length, length + len(piece), kind))
            put(piece)
        moved.append((edit.start, edit.end, length, length + len(edit.name)))
        put(edit.name)
        put(edit.after)
        at = edit.end
    put(text[at:])
    return "".join(pieces), added, moved


def moved_name(name: Name, edits: list[Edit], moved: list[tuple[int, int, int, int]]) -> Name:
    """A name of the old text in the new one; a bound inside an edited name moves to that name's bound."""
    start, end, kind = name
    new_start, new_end = start, end
    for edit, (a, b, first, last) in zip(edits, moved):
        if start >= b:
            new_start = last + len(edit.after) + start - b
        elif start >= a:
            new_start = first
        if end >= b:
            new_end = last + (len(edit.after) + end - b if end > b else 0)
        elif end > a:
            new_end = last
    return new_start, new_end, kind


def variant(text: str, readings: list[list[Name]], people: People) -> tuple[str, list[list[Name]]]:
    """An article with other names where both models agree, and both readings of it."""
    agreed = sorted(set(readings[0]) & set(readings[1]))
    persons = [(start, end) for start, end, kind in agreed if kind == "person"]
    names = renamed(text, persons, people)
    edits = [person_edit(text, span, names, people) for span in persons]
    taken = list(edits)
    edits += [edit for edit in other_edits(text, agreed, people) if not any(edit.start < e.end and e.start < edit.end for e in taken)]
    opening = dateline(people)
    ordered = ([Edit(0, 0, "", opening)] if opening else []) + sorted(edits, key=lambda edit: edit.start)
    new, added, moved = written(text, ordered)
    return new, [sorted([*(moved_name(name, ordered, moved) for name in names_), *added]) for names_ in readings]
