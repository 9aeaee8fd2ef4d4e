#!/usr/bin/env python3
"""Tests of muc4.py: each case's figures are worked out by hand in its comment. Run: python3 tools/measure/test_muc4.py"""
import gzip
import itertools
import json
import os
import random
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import muc4


def template(kind, **slots):
    """A template; an entity may be written as one string."""
    return muc4.template({"incident_type": kind, **{slot: [[one] if isinstance(one, str) else one for one in all] for slot, all in slots.items()}})


RAID = template("attack", PerpInd=["three gunmen"], PerpOrg=[["red dawn front", "rdf"]], Victim=["mayor silva", "two guards"], Weapon=["rifles"])
BLAST = template("bombing", Target=["power station"], Weapon=[["car bomb", "bomb"]])


class Scores(unittest.TestCase):
    def check(self, predicted, key, **slots):
        counts = muc4.score(predicted, key)
        for slot, wanted in slots.items():
            count = counts[slot]
            self.assertEqual((count.hit, count.predicted, count.key), wanted, slot)
        return counts

    def test_a_perfect_answer_scores_one(self):
        # Raid: type, 1 PerpInd, 1 PerpOrg, 2 Victim, 1 Weapon = 6. Blast: type, 1 Target, 1 Weapon = 3. Together 9 of 9.
        raid = template("attack", PerpInd=["three gunmen"], PerpOrg=["rdf"], Victim=["two guards", "mayor silva"], Weapon=["rifles"])
        blast = template("bombing", Target=["power station"], Weapon=["bomb"])
        counts = self.check({"a": [blast, raid]}, {"a": [RAID, BLAST]}, all=(9, 9, 9), Victim=(2, 2, 2), relevant=(1, 1, 1))
        self.assertEqual((counts["all"].precision(), counts["all"].recall(), counts["all"].f1()), (1, 1, 1))

    def test_no_answer_scores_nothing(self):
        # Nine fillers in the key, none given; no division by nothing.
        for predicted in ({}, {"a": []}):
            counts = self.check(predicted, {"a": [RAID, BLAST]}, all=(0, 0, 9), relevant=(0, 0, 1))
            self.assertEqual((counts["all"].precision(), counts["all"].recall(), counts["all"].f1()), (0, 0, 0))

    def test_a_document_without_templates_counts(self):
        # Nothing given for b: nothing changes. The raid given for b: its 6 fillers are spurious, 9 hits of 15 given, F1 = 18/24 = 0.75; relevant 1 of 2.
        key = {"a": [RAID, BLAST], "b": []}
        self.check({"a": [self.one(RAID), self.one(BLAST)]}, key, all=(9, 9, 9), relevant=(1, 1, 1))
        counts = self.check({"a": [self.one(RAID), self.one(BLAST)], "b": [self.one(RAID)]}, key, all=(9, 15, 9), relevant=(1, 2, 1))
        self.assertAlmostEqual(counts["all"].f1(), 0.75)

    def test_templates_of_swapped_types_do_not_align(self):
        # The raid's fillers under "arson" and the blast's under "robbery": no pair aligns, so that even right fillers are spurious: 0 of 9.
        swapped = [dict(self.one(RAID), incident_type="arson"), dict(self.one(BLAST), incident_type="robbery")]
        self.check({"a": swapped}, {"a": [RAID, BLAST]}, all=(0, 9, 9), Victim=(0, 2, 2), incident_type=(0, 2, 2))
        # Raid as bombing and blast as attack: both align by type, but no filler is right: 2 type hits only.
        crossed = [dict(self.one(RAID), incident_type="bombing"), dict(self.one(BLAST), incident_type="attack")]
        self.check({"a": crossed}, {"a": [RAID, BLAST]}, all=(2, 9, 9), incident_type=(2, 2, 2), Weapon=(0, 2, 2))

    def test_two_templates_that_cross_are_aligned_for_the_most_hits(self):
        # Given in the other order: P1 = {x}, P2 = {y, x}; key K1 = {x, y}, K2 = {z, w, x}.
        # P1-K1, P2-K2: victims 1 + 1 = 2. P1-K2, P2-K1: 1 + 2 = 3. The second is best: 3 of 3 given, 3 of 5 in the key, types 2 of 2.
        first, second = template("attack", Victim=["x"]), template("attack", Victim=["y", "x"])
        key = [template("attack", Victim=["x", "y"]), template("attack", Victim=["z", "w", "x"])]
        self.check({"a": [first, second]}, {"a": key}, Victim=(3, 3, 5), all=(5, 5, 7))

    def test_taking_the_best_pair_first_is_not_enough(self):
        # Victims shared: P1-K1 3, P1-K2 2, P2-K1 2, P2-K2 0. The best pair first gives 3 + 0, the best sum is 2 + 2 = 4, of 7 given and 5 in the key.
        predicted = [template("attack", Victim=["p", "q", "r", "s", "t"]), template("attack", Victim=["p", "q"])]
        key = [template("attack", Victim=["p", "q", "r"]), template("attack", Victim=["s", "t"])]
        self.check({"a": predicted}, {"a": key}, Victim=(4, 7, 5), all=(6, 9, 7))

    def test_any_mention_of_an_entity_is_right(self):
        # "rdf" and "Red Dawn Front" name the one organisation of the key; the front with both mentions too; with a foreign mention it is wrong.
        for mentions, hit in (["rdf"], 1), (["Red Dawn Front"], 1), (["rdf", "red dawn front"], 1), (["rdf", "blue front"], 0):
            self.check({"a": [template("attack", PerpOrg=[mentions])]}, {"a": [RAID]}, PerpOrg=(hit, 1, 1), incident_type=(1, 1, 1))

    def test_two_mentions_of_one_entity_given_as_two_are_one_hit_and_one_spurious(self):
        # 1 organisation in the key, 2 given, 1 to 1: hit 1, given 2, key 1.
        self.check({"a": [template("attack", PerpOrg=["rdf", "red dawn front"])]}, {"a": [RAID]}, PerpOrg=(1, 2, 1))
        self.check({"a": [template("attack", PerpOrg=["rdf", "rdf"])]}, {"a": [RAID]}, PerpOrg=(1, 2, 1))

    def test_a_mention_shared_by_two_entities_is_matched_for_the_most_hits(self):
        # "silva" may be either key entity, "mayor silva" the first only: both are right, whatever the order.
        key = {"a": [template("attack", Victim=[["silva", "mayor silva"], ["silva", "his son"]])]}
        for given in ["silva", "mayor silva"], ["mayor silva", "silva"]:
            self.check({"a": [template("attack", Victim=given)]}, key, Victim=(2, 2, 2))

    def test_a_template_given_twice_is_one_hit_and_one_spurious(self):
        # The blast twice: 3 hits, 6 given, 3 in the key.
        self.check({"a": [self.one(BLAST), self.one(BLAST)]}, {"a": [BLAST]}, all=(3, 6, 3), incident_type=(1, 2, 1))

    def test_a_spurious_template_counts_all_its_fillers(self):
        # A kidnapping with 1 victim and 2 perpetrators beside the right blast: 3 hits of 3 + 4 given; precision 3/7, recall 1, F1 = 6/10.
        extra = template("kidnapping", Victim=["a nurse"], PerpInd=["gunmen", "a guide"])
        counts = self.check({"a": [extra, self.one(BLAST)]}, {"a": [BLAST]}, all=(3, 7, 3), PerpInd=(0, 2, 0), kidnapping=(0, 1, 0))
        self.assertAlmostEqual(counts["all"].f1(), 0.6)

    def test_a_document_that_the_key_does_not_know_is_not_scored(self):
        self.check({"a": [self.one(BLAST)], "elsewhere": [self.one(RAID)]}, {"a": [BLAST]}, all=(3, 3, 3))

    def test_case_punctuation_and_articles_do_not_matter_but_words_do(self):
        # 'The "Power" Station' is the power station; "power stations" and "station" are not.
        for given, hit in ('The "Power" Station', 1), ("power stations", 0), ("station", 0):
            self.check({"a": [template("bombing", Target=[given])]}, {"a": [BLAST]}, Target=(hit, 1, 1))

    def test_a_key_of_two_types_takes_either(self):
        key = {"a": [dict(BLAST, incident_type="bombing / attack")]}
        for kind, hit in ("bombing", 3), ("attack", 3), ("arson", 0):
            self.check({"a": [dict(self.one(BLAST), incident_type=kind)]}, key, all=(hit, 3, 3))

    def test_sums_run_over_documents_before_they_are_divided(self):
        # a: the blast whole, 3 of 3. b: of the raid's 6 only the type and one victim given, with one wrong weapon: 2 hits of 3 given, 6 in the key.
        # Together 5 hits, 6 given, 9 in the key: precision 5/6, recall 5/9, F1 = 10/15.
        part = template("attack", Victim=["mayor silva"], Weapon=["knives"])
        counts = self.check({"a": [self.one(BLAST)], "b": [part]}, {"a": [BLAST], "b": [RAID]}, all=(5, 6, 9), Weapon=(1, 2, 2))
        self.assertAlmostEqual(counts["all"].precision(), 5 / 6)
        self.assertAlmostEqual(counts["all"].recall(), 5 / 9)
        self.assertAlmostEqual(counts["all"].f1(), 10 / 15)

    @staticmethod
    def one(key):
        """The key as a prediction: the first mention, in the order of the alphabet, of every entity."""
        return {slot: value if slot == muc4.TYPE else [frozenset([min(one)]) for one in value] for slot, value in key.items()}


class Parts(unittest.TestCase):
    def test_assigning_finds_the_best_of_all_pairings(self):
        chance = random.Random(4)
        for _ in range(300):
            rows, columns = chance.randint(1, 5), chance.randint(1, 5)
            gain = [[chance.randint(0, 6) for _ in range(columns)] for _ in range(rows)]
            wide = gain if rows <= columns else [list(column) for column in zip(*gain)]
            best = max(sum(row[at] for row, at in zip(wide, order)) for order in itertools.permutations(range(len(wide[0])), len(wide)))
            pairs = muc4.assign(gain)
            self.assertEqual(sum(gain[row][column] for row, column in pairs), best)
            self.assertEqual(len({row for row, _ in pairs}), len(pairs))
            self.assertEqual(len({column for _, column in pairs}), len(pairs))
        self.assertEqual(muc4.assign([]), [])

    def test_a_key_is_read_with_its_offsets_and_without_repeated_templates(self):
        raw = {"incident_type": "arson", "PerpInd": [], "PerpOrg": [], "Target": [[["a barn", 3], ["the barn", 40]]], "Victim": [], "Weapon": []}
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "key.json.gz")
            with gzip.open(path, "wt", encoding="utf-8") as out:
                out.write(json.dumps({"docid": "a", "doctext": "on a barn", "templates": [raw, raw]}) + "\n")
            self.assertEqual(muc4.key_of(path), {"a": [template("arson", Target=[["barn"]])]})
            documents = os.path.join(folder, "documents.jsonl")
            muc4.write(path, documents)
            with open(documents, encoding="utf-8") as file:
                self.assertEqual(json.loads(file.read()), {"document": "a", "text": "on a barn"})

    def test_an_incident_becomes_a_template(self):
        fact = {
            "kind": "incident", "type": "abduction", "targets": ["the clinic"], "victims": ["two nurses", "Ana Silva"], "victim_names": ["Ana Silva", "ana silva"],
            "weapons": ["rifles"], "killed": [], "injured": [],
            "perpetrator_people": ["gunmen"], "perpetrator_organisations": ["RDF"],
        }
        self.assertEqual(muc4.template_of(fact), {
            "incident_type": "kidnapping", "PerpInd": [["gunmen"]], "PerpOrg": [["RDF"]], "Target": [["the clinic"]], "Victim": [["Ana Silva"]],
            "Weapon": [["rifles"]]})
        self.assertIsNone(muc4.template_of({"kind": "incident", "type": "protest", "killed": [], "injured": []}))
        self.assertEqual(muc4.template_of(dict(fact, targets=["two nurses"]))["Target"], [])

    def test_a_fight_of_two_forces_alone_gives_no_template(self):
        clash = {"type": "armed_clash", "killed": [{"who": "soldier"}], "injured": []}
        self.assertIsNone(muc4.template_of(clash))
        self.assertIsNotNone(muc4.template_of(dict(clash, injured=[{"who": "civilian"}])))
        self.assertIsNotNone(muc4.template_of(dict(clash, targets=["bridge"])))

    def test_errors_are_counted_by_class(self):
        # The raid with a shorter victim, the other one left out, and nothing else: the guards and the mayor have no right partner.
        found = muc4.errors({"a": [template("attack", Victim=["silva"])]}, {"a": [template("attack", Victim=["mayor silva", "two guards"])], "b": [BLAST]})
        self.assertEqual(found["missed", "Victim", "template found: longer or shorter"], 1)
        self.assertEqual(found["missed", "Victim", "template found: nothing like it"], 1)
        self.assertEqual(found["spurious", "Victim", "template right: longer or shorter"], 1)
        self.assertEqual(found["missed", "incident_type", "no template in the document"], 1)


if __name__ == "__main__":
    unittest.main()
