#!/usr/bin/env python3
"""Measures a reading of single sentences about departures, and of look-alikes that are none.

usage: departure_sentences.py write SENTENCES.csv DOCUMENTS.jsonl        writes the documents for `muster read --documents`
       departure_sentences.py score SENTENCES.csv READ.jsonl [--list]    the US and UK rows of the five statuses, by status
       departure_sentences.py none  NEGATIVES.csv READ.jsonl [--list]    the look-alikes that give no departure, advice or help

A row's categories are the label's words; `unaccompanied_or_minimum_staff` and `staff_withdrawn` are the contract's `reduced`, `suspended_ops` its
`suspended`; "the lifting of ordered departure", labelled with all its words, is `lifted` alone. A row is right where every status labelled is read. The labels come
from word lists, so some rows speak of trains or typhoons: rows without a word of an official presence are counted apart. Needs Python 3.9, nothing else.
"""
import collections
import csv
import json
import re
import sys

STATUS = {
    "ordered_departure": "ordered", "authorized_departure": "authorized", "lifted": "lifted", "suspended_ops": "suspended",
    "staff_withdrawn": "reduced", "unaccompanied_or_minimum_staff": "reduced",
}
ISSUER = {"UK": "GB"}
PRESENCE = re.compile(r"embass|consul|mission|government|department|depart(ure|ed)|staff|personnel|employees|diplomat|FCDO|famil|dependa?nt", re.I)


def rows(path):
    with open(path, encoding="utf-8") as file:
        return list(csv.DictReader(file))


def write(path, documents):
    with open(documents, "w", encoding="utf-8") as out:
        for number, row in enumerate(rows(path)):
            document = {
                "document": f"row-{number}", "published": row.get("issued") or row["first_seen"], "issuer": ISSUER.get(row["issuer"], row["issuer"]),
                "country": row.get("iso2") or None, "text": row["sentence"],
            }
            out.write(json.dumps(document) + "\n")


def read(path):
    return {document["document"]: document for document in map(json.loads, open(path, encoding="utf-8"))}


def score(path, answers, show):
    read_of = read(answers)
    right, total = collections.Counter(), collections.Counter()
    for number, row in enumerate(rows(path)):
        wanted = {STATUS[word] for word in row["category"].split("|") if word in STATUS}
        if row["issuer"] not in ("US", "UK") or not wanted:
            continue
        if "lifted" in wanted:
            wanted -= {"ordered", "authorized"}
        got = {fact["status"] for fact in read_of[f"row-{number}"]["facts"] if fact["kind"] == "departure"}
        presence = PRESENCE.search(row["sentence"]) is not None
        for name in ("all", *(sorted(wanted) + ["presence"] if presence else [])):
            total[name] += 1
            right[name] += wanted <= got
        if show and not wanted <= got:
            print(f"{row['issuer']} {row['iso2']} wanted {sorted(wanted)} got {sorted(got)}: {row['sentence']}")
    for name in sorted(total):
        print(f"{name:11} {right[name]} of {total[name]} = {right[name] / total[name]:.3f}")


def none(path, answers, show):
    read_of = read(answers)
    wrong = 0
    for number, row in enumerate(rows(path)):
        facts = [fact for fact in read_of[f"row-{number}"]["facts"] if fact["kind"] in ("departure", "advice", "assistance")]
        wrong += bool(facts)
        if show and facts:
            print(f"{row['issuer']} {[fact['kind'] for fact in facts]}: {row['sentence']}")
    total = len(rows(path))
    print(f"read as none {total - wrong} of {total} = {(total - wrong) / total:.3f}")


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if word != "--list"]
    if words[:1] == ["write"] and len(words) == 3:
        write(*words[1:])
    elif words[:1] in (["score"], ["none"]) and len(words) == 3:
        {"score": score, "none": none}[words[0]](words[1], words[2], "--list" in sys.argv)
    else:
        sys.exit(__doc__)
