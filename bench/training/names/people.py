"""Made-up people, organisations and places."""
from __future__ import annotations

import random
import re

from faker import Faker

import words

PARTICLES = ("van ", "de ", "von ", "del ", "bin ", "O’", "Mc", "St. ", "al-", "de la ", "Mac")
INITIALS = "ABCDEFGHJKLMNPRSTW"
FIELDS = ("Works", "Health", "Fisheries", "Transport", "Trade", "Engineers", "Statistics")


class People:
    """Names drawn from many countries, from words, and from the lists of faker; seeded."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.fakers = {locale: Faker(locale) for locale in sorted(set(words.LOCALES))}
        for i, faker in enumerate(self.fakers.values()):
            faker.seed_instance(seed + i)

    def person(self) -> tuple[str, str]:
        """First and last name."""
        choose, chance = self.random.choice, self.random.random
        kind = chance()
        if kind < 0.15:
            return choose(words.ASIAN_FIRST), choose(words.ASIAN_LAST)
        if kind < 0.3:
            return choose(words.WORD_FIRST), choose(words.WORD_LAST)
        faker = self.fakers[choose(words.LOCALES)]
        first, last = faker.first_name(), faker.last_name()
        if re.search("[^\u0000-\u024f\u1e00-\u1eff’]", first + last):
            return self.person()
        return self.decorated(first, last)

    def decorated(self, first: str, last: str) -> tuple[str, str]:
        """Some names get words, initials, particles or a second last name."""
        choose, chance = self.random.choice, self.random.random
        if chance() < 0.2:
            last = choose(words.WORD_LAST)
        if chance() < 0.1:
            first = choose(words.WORD_FIRST)
        if chance() < 0.12:
            first = f"{first} {choose(INITIALS)}."
        if chance() < 0.03:
            first = f"{choose(INITIALS)}.{choose(INITIALS)}."
        if chance() < 0.04:
            last = choose(PARTICLES) + last
        if chance() < 0.05:
            last = f"{last}-{self.surname('en_GB')}"
        return first, last

    def surname(self, locale: str) -> str:
        return self.fakers[locale].last_name()

    def organization(self) -> str:
        choose = self.random.choice
        company, kind, place = choose(words.COMPANY_NAMES), choose(words.COMPANY_KINDS), choose(words.PLACES)
        college = f"{choose(('King', 'Queen', 'St John', 'St Mary', 'Trinity', 'Regent'))}’s College {place}"
        office = choose(("Ministry", "Department", "Institute", "Board", "Association", "Bureau"))
        return choose((
            company,
            f"{company} {kind}",
            f"{company} {kind}",
            choose((college, f"University of {place}")),
            f"{place} {kind}",
            f"{office} of {choose(FIELDS)}",
            f"{self.surname('en_US')} {kind}",
            f"{self.surname('en_US')} & {self.surname('en_GB')}",
        ))

    def place(self) -> str:
        choose = self.random.choice
        place = choose(words.PLACES)
        ground = choose(("County", "Street", "Square", "Valley", "Bay", "Island", "Park", "Road", "Hill"))
        return choose((
            place,
            place,
            f"{self.surname('en_GB')} {ground}",
            f"{choose(('Downing', 'Harley', 'Lambeth', 'Fleet'))} Street",
            f"{choose(('North', 'South', 'East', 'West'))} {place}",
        ))
