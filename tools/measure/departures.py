#!/usr/bin/env python3
"""Measures who has drawn down, as a data folder knows it, against a list of real US departures.

usage: departures.py DATA DEPARTURES.csv [--year YEAR] [--muster COMMAND]

DATA is a folder filled by `muster feed import advisories`; COMMAND (default: muster) is run as `COMMAND postures --data DATA --issuer US --json`.

A row of the list is asked for where its date is a day of YEAR (default: 2025) and the folder holds a version of the US page of its country seen on that day or
later: an earlier version could not tell it. The rows of YEAR that are not asked for are named with the reason.

A departure is found where a posture has its country, its status and a first day within 2 days of the row's. A lift is found where a posture of the country
ended as lifted within 2 days of the row's. Then every posture `ordered` or `authorized` that stood longer than a day and belongs to no row of any year (same
country, same status or one that the list calls unknown; first day within 31 days of the row's, or of the row's month where it names no day) is listed, for a
person to judge. Needs Python 3.9, nothing else.
"""
import calendar
import csv
import datetime
import json
import pathlib
import shlex
import sqlite3
import subprocess
import sys

NEAR = datetime.timedelta(days=2)
FAR = datetime.timedelta(days=31)


def day(text):
    return datetime.date.fromisoformat(text)


def seen(data):
    """For each country the last day on which its US page was seen."""
    database = sqlite3.connect((pathlib.Path(data).resolve() / "muster.db").as_uri() + "?mode=ro", uri=True)
    rows = database.execute("select country, max(substr(seen_at, 1, 10)) from page_version where issuer = 'US' group by country")
    return {country: day(last) for country, last in rows}


def why_not(row, last_seen):
    """Why the folder cannot tell a row of the year, or None where it can."""
    if len(row["date"]) != 10:
        return "it names no day"
    if row["iso2"] not in last_seen:
        return "no US version of the country"
    return None if last_seen[row["iso2"]] >= day(row["date"]) else "no US version seen on that day or later"


def postures(command, data):
    answer = subprocess.run([*shlex.split(command), "postures", "--data", data, "--issuer", "US", "--json"], stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in answer.stdout.decode("utf-8").splitlines()]


def is_row(posture, row):
    if row["type"] == "lifted":
        return posture["country"] == row["iso2"] and posture["ended"] == "lifted" and abs(day(posture["until"]) - day(row["date"])) <= NEAR
    return posture["country"] == row["iso2"] and posture["status"] == row["type"] and abs(day(posture["from"]) - day(row["date"])) <= NEAR


def span(row):
    """The first and last day that a row's date may mean."""
    parts = [int(part) for part in row["date"].split("-")]
    if len(parts) == 3:
        return datetime.date(*parts), datetime.date(*parts)
    return datetime.date(*parts, 1), datetime.date(*parts, calendar.monthrange(*parts)[1])


def is_listed(posture, row):
    first, last = span(row)
    alike = row["type"] in (posture["status"], f"extended ({posture['status']})", "unknown")
    return alike and row["iso2"] == posture["country"] and first - FAR <= day(posture["from"]) <= last + FAR


def stands_longer(posture):
    return posture["until"] is None or (day(posture["until"]) - day(posture["from"])).days > 1


def tell(posture):
    documents = ", ".join(sorted({evidence["document"] for evidence in posture["evidence"]}))
    posts = f" at {', '.join(posture['posts'])}" if posture["posts"] else ""
    return f"{posture['country']} {posture['status']}{posts} {posture['from']} to {posture['until'] or 'now'} ({posture['ended'] or 'stands'}) by {documents}"


def main(data, path, year, command):
    with open(path, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    known, last_seen = postures(command, data), seen(data)
    of_year = [(row, why_not(row, last_seen)) for row in rows if row["date"].startswith(year)]
    asked = [row for row, why in of_year if why is None]
    missed = [row for row in asked if not any(is_row(posture, row) for posture in known)]
    for row, why in of_year:
        if why is not None:
            print(f"not asked  {row['iso2']} {row['type']} {row['date']}: {why}")
    for row in missed:
        near = [tell(posture) for posture in known if posture["country"] == row["iso2"]]
        print(f"missed     {row['iso2']} {row['type']} {row['date']} ({row['date_precision']}); known: {' | '.join(near) or 'nothing'}")
    found = len(asked) - len(missed)
    print(f"recall     {found} of {len(asked)} = {found / len(asked):.3f}" if asked else "recall     no row to ask for")
    moved = [posture for posture in known if posture["status"] in ("ordered", "authorized")]
    long = [posture for posture in moved if stands_longer(posture)]
    odd = [posture for posture in long if not any(is_listed(posture, row) for row in rows)]
    for posture in odd:
        print(f"unlisted   {tell(posture)}")
    print(f"postures   {len(known)} of the US, {len(moved)} ordered or authorized, {len(long)} longer than a day, {len(odd)} false or unlisted")


def option(words, name, default):
    if name not in words[:-1]:
        return default
    at = words.index(name)
    value = words[at + 1]
    del words[at:at + 2]
    return value


if __name__ == "__main__":
    given = sys.argv[1:]
    settings = option(given, "--year", "2025"), option(given, "--muster", "muster")
    if len(given) != 2:
        sys.exit(__doc__)
    main(*given, *settings)
