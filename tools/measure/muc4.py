#!/usr/bin/env python3
"""Measures a reading against MUC-4 templates, in the form and by the metric of later papers (GTT and those that compare with it).

usage: muc4.py write GTT.json.gz DOCUMENTS.jsonl            writes the documents for `muster read --json --documents`
       muc4.py templates READ.jsonl TEMPLATES.json          turns incidents into templates: {document: [template]}
       muc4.py score GTT.json.gz TEMPLATES.json             prints precision, recall and F1 a slot and in total
       muc4.py errors GTT.json.gz TEMPLATES.json            prints counts of what is missed and what is spurious, by class; no document is shown

A template is {"incident_type": "bombing", "PerpInd": [entity], "PerpOrg": [entity], "Target": [entity], "Victim": [entity], "Weapon": [entity]}; an
entity is a list of mentions, each a string (a prediction) or a pair of string and offset (the key).

How it scores:
- Strings are compared as the papers' scorer does: lower case, no punctuation, no articles, single spaces.
- A predicted entity is right where all its mentions are mentions of one key entity. Entities match one to one: a second prediction of the same key entity is
  spurious (the papers' scorer forgives that; so this score is never higher than theirs for the same templates).
- Within a document each predicted template is aligned to at most one key template, and each key template to at most one predicted, so that the document's F1
  is highest. What is predicted and what is in the key stays the same under every alignment, so the alignment with most hits is that one.
- Only templates of one incident type align; a key of two types ("bombing / attack") takes either. The type of an aligned pair is a hit of its own slot; an
  unaligned predicted template is spurious with all its entities, an unaligned key template missing with all of its. A key that lists the same template twice
  lists it once.
- Hits, predictions and keys are added up over all documents, those without templates too; "all" adds up the six slots.

Needs Python 3.9, nothing else.
"""
import collections
import gzip
import json
import re
import string
import sys

TYPE = "incident_type"
ENTITIES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
SLOTS = (TYPE, *ENTITIES)
TYPES = ("attack", "bombing", "kidnapping", "arson", "robbery", "forced work stoppage")

# What an incident's type is in MUC-4's words; a type that is not here gives no template. Chosen on the training part: clashes are kept (a clash that hits
# civilians is in the key, one of two forces alone is not: without any of them the total is 0.001 lower), shelling and air strikes are attacks in its guidelines,
# and an "other" incident is mostly an explosion that nobody explains (as "bombing" 0.003 higher).
MUC_TYPE = {
    "other": "bombing",
    "attack": "attack", "bombing": "bombing", "suicide_bombing": "bombing", "shelling": "attack", "air_strike": "attack", "armed_clash": "attack",
    "abduction": "kidnapping", "arson": "arson", "looting": "robbery",
}

NO_PUNCTUATION = str.maketrans("", "", string.punctuation)
ARTICLE = re.compile(r"\b(a|an|the)\b")


def normal(mention):
    return " ".join(ARTICLE.sub(" ", mention.lower().translate(NO_PUNCTUATION)).split())


def entity(mentions):
    return frozenset(normal(mention if isinstance(mention, str) else mention[0]) for mention in mentions)


def template(raw):
    return {TYPE: raw[TYPE].lower(), **{slot: [entity(mentions) for mentions in raw.get(slot, []) if mentions] for slot in ENTITIES}}


def key_of(path):
    """{document: [template]} of a key, each template once."""
    key = {}
    for line in gzip.open(path, "rt", encoding="utf-8"):
        row = json.loads(line)
        templates = key.setdefault(row["docid"], [])
        for raw in row["templates"]:
            if template(raw) not in templates:
                templates.append(template(raw))
    return key


def predicted_of(path):
    with open(path, encoding="utf-8") as file:
        return {document: [template(raw) for raw in templates] for document, templates in json.load(file).items()}


def assign(gain):
    """The one-to-one pairs (row, column) of a table of gains at least 0 with the greatest sum; pairs without gain are left out. Hungarian method."""
    rows, columns = len(gain), len(gain[0]) if gain else 0
    size = max(rows, columns)
    cost = [[-gain[row][column] if row < rows and column < columns else 0 for column in range(size)] for row in range(size)]
    of_row, of_column, owner, way = [0] * (size + 1), [0] * (size + 1), [0] * (size + 1), [0] * (size + 1)
    for row in range(1, size + 1):
        owner[0], column = row, 0
        least, used = [float("inf")] * (size + 1), [False] * (size + 1)
        while owner[column]:
            used[column], here, step, following = True, owner[column], float("inf"), 0
            for other in range(1, size + 1):
                if not used[other]:
                    reduced = cost[here - 1][other - 1] - of_row[here] - of_column[other]
                    if reduced < least[other]:
                        least[other], way[other] = reduced, column
                    if least[other] < step:
                        step, following = least[other], other
            for other in range(size + 1):
                if used[other]:
                    of_row[owner[other]] += step
                    of_column[other] -= step
                else:
                    least[other] -= step
            column = following
        while column:
            owner[column], column = owner[way[column]], way[column]
    pairs = ((owner[column] - 1, column - 1) for column in range(1, size + 1))
    return sorted(pair for pair in pairs if pair[0] < rows and pair[1] < columns and gain[pair[0]][pair[1]] > 0)


def matches(predicted, key):
    """One-to-one pairs of right entities."""
    return assign([[int(bool(mine) and mine <= theirs) for theirs in key] for mine in predicted])


def same_type(predicted, key):
    return predicted[TYPE] in key[TYPE].split(" / ")


def hits(predicted, key):
    """Hits of each slot where these two templates are aligned."""
    return {TYPE: 1, **{slot: len(matches(predicted[slot], key[slot])) for slot in ENTITIES}}


def align(predicted, key):
    """The best pairs (predicted, key) of a document's templates."""
    return assign([[sum(hits(mine, theirs).values()) if same_type(mine, theirs) else 0 for theirs in key] for mine in predicted])


class Count:
    """Hits, predictions and keys of one slot."""

    def __init__(self, hit=0, predicted=0, key=0):
        self.hit, self.predicted, self.key = hit, predicted, key

    def __iadd__(self, other):
        self.hit, self.predicted, self.key = self.hit + other.hit, self.predicted + other.predicted, self.key + other.key
        return self

    def precision(self):
        return self.hit / self.predicted if self.predicted else 0.0

    def recall(self):
        return self.hit / self.key if self.key else 0.0

    def f1(self):
        return 2 * self.hit / (self.predicted + self.key) if self.hit else 0.0


def sizes(templates, slot):
    return len(templates) if slot == TYPE else sum(len(each[slot]) for each in templates)


def score(predicted, key):
    """{slot: Count}, with "all" (the six slots added up), "relevant" (a document has a template) and one row an incident type."""
    counts = {slot: Count() for slot in (*SLOTS, "all", "relevant", *TYPES)}
    for document, wanted in key.items():
        given = predicted.get(document, [])
        pairs = align(given, wanted)
        found = collections.Counter()
        for mine, theirs in pairs:
            found.update(hits(given[mine], wanted[theirs]))
        for slot in SLOTS:
            count = Count(found[slot], sizes(given, slot), sizes(wanted, slot))
            counts[slot] += count
            counts["all"] += count
        counts["relevant"] += Count(int(bool(given) and bool(wanted)), int(bool(given)), int(bool(wanted)))
        for kind in TYPES:
            counts[kind] += Count(
                sum(given[mine][TYPE] == kind for mine, _ in pairs),
                sum(each[TYPE] == kind for each in given),
                sum(each[TYPE].split(" / ")[0] == kind for each in wanted))
    return counts


def show(counts):
    print(f"{'':22}{'precision':>9}{'recall':>9}{'F1':>9}{'hit':>7}{'given':>7}{'key':>7}")
    for name, count in counts.items():
        print(f"{name:22}{count.precision():9.4f}{count.recall():9.4f}{count.f1():9.4f}{count.hit:7}{count.predicted:7}{count.key:7}")


def nearness(mine, others):
    """The class of an entity that has no right partner, against the entities of the other side in the same slot."""
    words = [set(mention.split()) for mention in mine]
    theirs = [set(mention.split()) for other in others for mention in other]
    if any(each == other for each in words for other in theirs):
        return "the same words, taken already or in another order"
    if any(each < other or other < each for each in words for other in theirs):
        return "longer or shorter"
    return "some words shared" if any(each & other for each in words for other in theirs) else "nothing like it"


def errors(predicted, key):
    """Counter of (what, slot, class)."""
    classes = collections.Counter()
    for document, wanted in key.items():
        given = predicted.get(document, [])
        pairs = align(given, wanted)
        aligned = dict(pairs)
        reached = {theirs: mine for mine, theirs in pairs}
        for at, each in enumerate(wanted):
            why = "template found" if at in reached else "template missed" if given else "no template in the document"
            classes["missed", TYPE, why] += 1 if at not in reached else 0
            for slot in ENTITIES:
                mine = given[reached[at]][slot] if at in reached else []
                right = {theirs for _, theirs in matches(mine, each[slot])}
                for index, one in enumerate(each[slot]):
                    if index not in right:
                        where = nearness(one, mine) if at in reached else "elsewhere in the document" if any(
                            matches(other[slot], [one]) for other in given) else "not anywhere"
                        classes["missed", slot, f"{why}: {where}"] += 1
        for at, each in enumerate(given):
            why = "template right" if at in aligned else "template spurious" if wanted else "document has no template"
            classes["spurious", TYPE, why] += 1 if at not in aligned else 0
            for slot in ENTITIES:
                theirs = wanted[aligned[at]][slot] if at in aligned else []
                right = {mine for mine, _ in matches(each[slot], theirs)}
                for index, one in enumerate(each[slot]):
                    if index not in right:
                        where = nearness(one, theirs) if at in aligned else "elsewhere in the key" if any(
                            matches([one], other[slot]) for other in wanted) else "not anywhere"
                        classes["spurious", slot, f"{why}: {where}"] += 1
    return +classes


def write(gtt, documents):
    with open(documents, "w", encoding="utf-8") as out:
        for line in gzip.open(gtt, "rt", encoding="utf-8"):
            row = json.loads(line)
            out.write(json.dumps({"document": row["docid"], "text": row["doctext"]}) + "\n")


def without_repeats(names):
    return [[name] for name in dict((normal(name), name) for name in reversed([name for name in names if name and normal(name)])).values()][::-1]


def is_military(incident):
    """Whether two forces fight and nobody and nothing else is told to be hit: MUC-4's guidelines leave that out."""
    hurt = {toll["who"] for slot in ("killed", "injured") for toll in incident[slot]}
    return incident["type"] == "armed_clash" and not incident.get("targets") and not incident.get("victim_names") and hurt <= {"soldier", "police", "fighter", "attacker"}


def template_of(incident):
    """A template of an incident, or None where its type has no word in MUC-4. The key's victims are names alone (MUC-4's slot of human targets' names)."""
    kind = None if is_military(incident) else MUC_TYPE.get(incident["type"])
    victims = incident.get("victims") or []
    targets = incident.get("targets") or []
    return kind and {
        TYPE: kind,
        "PerpInd": without_repeats(incident.get("perpetrator_people") or []),
        "PerpOrg": without_repeats(incident.get("perpetrator_organisations") or []),
        "Target": without_repeats([target for target in targets if normal(target) not in map(normal, victims)]),
        "Victim": without_repeats(incident.get("victim_names") or []),
        "Weapon": without_repeats(incident.get("weapons") or []),
    }


def templates(read, path):
    by_document = {}
    for line in open(read, encoding="utf-8"):
        reading = json.loads(line)
        mine = by_document.setdefault(reading["document"], [])
        for fact in reading["facts"]:
            made = template_of(fact) if fact["kind"] == "incident" else None
            if made and made not in mine:
                mine.append(made)
    with open(path, "w", encoding="utf-8") as out:
        json.dump(by_document, out, indent=1)


if __name__ == "__main__":
    verb = sys.argv[1] if len(sys.argv) == 4 else ""
    if verb == "write":
        write(*sys.argv[2:])
    elif verb == "templates":
        templates(*sys.argv[2:])
    elif verb == "score":
        show(score(predicted_of(sys.argv[3]), key_of(sys.argv[2])))
    elif verb == "errors":
        for (what, slot, kind), count in errors(predicted_of(sys.argv[3]), key_of(sys.argv[2])).most_common():
            print(f"{count:6}  {what:9} {slot:14} {kind}")
    else:
        sys.exit(__doc__)
