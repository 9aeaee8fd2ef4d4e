#!/usr/bin/env python3
"""Measures a reading of the weakly labelled Wikipedia incidents: country, and the number killed where the text states it.

usage: wikipedia_incidents.py write INCIDENTS.csv.gz DOCUMENTS.jsonl     writes the documents for `muster read --documents`
       wikipedia_incidents.py score INCIDENTS.csv.gz COUNTRIES.json.gz READ.jsonl

The text "states" the country where it holds the last part of the location column word for word; it states the number killed where it holds that number
(in digits, or as a word up to twenty; at least two) beside a word of death. A type is right where one of the facts read is of a group that the label's
words name; rows whose label names no group ("Unknown") are left out. Needs Python 3.9, nothing else.
"""
import csv
import gzip
import json
import re
import sys

NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
OTHER_NAMES = {
    "england": "GB", "northern ireland": "GB", "scotland": "GB", "uk": "GB", "usa": "US", "u.s.": "US", "us": "US", "west germany": "DE", "palestine": "PS",
    "gaza strip": "PS", "west bank": "PS", "burma": "MM", "czech republic": "CZ", "macedonia": "MK", "republic of ireland": "IE", "turkey": "TR",
    "democratic republic of the congo": "CD",
}
# The contract's types in groups that the weak labels can tell apart.
GROUPS = {
    "explosive": ("bombing", "suicide_bombing"), "armed": ("attack", "armed_clash"), "indirect": ("shelling", "air_strike"), "abduction": ("abduction",),
    "arson": ("arson",), "crowd": ("riot", "protest", "looting"),
}
GROUP_OF = {kind: group for group, kinds in GROUPS.items() for kind in kinds}
LABELS = (
    ("explosive", r"bomb|land ?mine|\bied\b|grenade|explos|\bmine\b"),
    ("armed", r"shoot|melee|ambush|attack$|assassin|execut|stab|massacre|raid|clash|fight|murder|knife|gun|vehicular|assault|siege|behead|lynch"),
    ("indirect", r"shell|rocket|mortar|artillery|missile|air ?strike|drone"), ("abduction", r"kidnap|abduct|hostage"), ("arson", r"arson|burning|fire ?bomb"),
    ("crowd", r"riot|loot"),
)
DEATH = re.compile(r"kill|dead|die|death|murder|assassin|execut")


def rows(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [row for row in csv.DictReader(file) if len(row["date_iso"]) == 10]


def write(incidents, documents):
    with open(documents, "w", encoding="utf-8") as out:
        for row in rows(incidents):
            out.write(json.dumps({"document": row["row"], "published": row["date_iso"], "text": row["details"]}) + "\n")


def score(incidents, countries, read):
    codes = dict(OTHER_NAMES)
    for country in json.load(gzip.open(countries)):
        for name in ("common", "official"):
            codes[country["name"][name].lower()] = country["cca2"]
    by_row = {row["row"]: row for row in rows(incidents)}
    found = total = country_hit = country_of = killed_hit = killed_of = type_hit = type_of = 0
    for line in open(read, encoding="utf-8"):
        document = json.loads(line)
        row = by_row[document["document"]]
        text = row["details"].lower()
        facts = [fact for fact in document["facts"] if fact["kind"] == "incident"]
        total += 1
        found += bool(facts)
        groups = {group for group, words in LABELS if re.search(words, row["type"].lower())}
        if facts and groups:
            type_of += 1
            type_hit += any(GROUP_OF.get(fact["type"]) in groups for fact in facts)
        last = row["location"].split(",")[-1].strip().lower()
        if facts and last in text and last in codes:
            country_of += 1
            country_hit += any(fact["country"] == codes[last] for fact in facts)
        killed = int(row["killed_low"]) if row["killed_low"] == row["killed_high"] and (row["killed_low"] or "").isdigit() else 0
        words = [str(killed)] + ([NUMBERS[killed]] if killed <= 20 else [])
        if killed > 1 and DEATH.search(text) and any(re.search(rf"\b{word}\b", text) for word in words):
            killed_of += 1
            tolls = [toll for fact in facts for toll in fact["killed"]]
            counts = [(toll["min"] if toll["min"] is not None else toll["max"] or 0, toll["who"]) for toll in tolls]
            sums = {sum(count for count, _ in counts), sum(count for count, who in counts if who != "attacker")}
            killed_hit += killed in sums or any(killed in (toll["min"], toll["max"]) for toll in tolls)
    print(f"incident found {found} of {total} = {found / total:.3f}")
    print(f"country, where the text states it {country_hit} of {country_of} = {country_hit / country_of:.3f}")
    print(f"type group {type_hit} of {type_of} = {type_hit / type_of:.3f}")
    print(f"number killed, where the text states it {killed_hit} of {killed_of} = {killed_hit / killed_of:.3f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["write"] and len(sys.argv) == 4:
        write(*sys.argv[2:])
    elif sys.argv[1:2] == ["score"] and len(sys.argv) == 5:
        score(*sys.argv[2:])
    else:
        sys.exit(__doc__)
