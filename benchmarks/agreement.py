"""How long agreement takes over the whole record of the General Assembly, and reading a file of a million rows.

    python benchmarks/agreement.py [FOLDER]

FOLDER holds the data sets, by default `../shared/data` beside this checkout; without it the record is made up, of
the same size. Every line is a process of its own, so that its peak of memory is its own.
"""

import csv
import gzip
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from stancecli.indices.registry import INDICES

RECORD = "unvotes_dgrtwo_votes_1946_2020-01.csv.gz"
SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
COUNTRIES, ROLL_CALLS, ROWS = 200, 6_203, 1_000_000
HEADER = [
    *("undl_id", "ms_code", "ms_name", "ms_vote", "date", "session", "resolution", "draft", "committee_report"),
    *("meeting", "title", "agenda_title", "subjects", "vote_note", "total_yes", "total_no", "total_abstentions"),
    *("total_non_voting", "total_ms", "undl_link"),
]


def codes() -> list[str]:
    """The codes of as many countries as there are."""
    from pycountry import countries

    return sorted(country.alpha_3 for country in countries)[:COUNTRIES]


def make_record(path: Path) -> None:
    """Write a record of the size of the real one, with the shares of votes that are usual."""
    dice = random.Random(1)  # noqa: S311 - no secret
    with gzip.open(path, "wt", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["rcid", "country", "country_code", "vote"])
        for number in range(ROLL_CALLS):
            votes = dice.choices(["yes", "abstain", "no", ""], [78, 11, 5, 30], k=COUNTRIES)
            rows.writerows([number, code, code, vote] for code, vote in zip(codes(), votes, strict=True) if vote)


def make_download(path: Path) -> None:
    """Write a million rows as the UN Digital Library has them, titles with commas, quotes and line breaks."""
    dice, members = random.Random(2), codes()[:193]  # noqa: S311 - no secret
    title = 'Effects of "unilateral" measures, and of\nothers : resolution / adopted by the General Assembly'
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(HEADER)
        for number in range(-(-ROWS // len(members))):
            date, symbol = f"{1946 + number % 79}-12-{1 + number % 28:02}", f"A/RES/{number % 80}/{number}"
            text = ["1", symbol, "A/1/L.1", "A/1/2", "A/1/PV.3", title, "Agenda, item 5", "SUBJECT--A|SUBJECT--B", ""]
            end = ["150", "10", "20", "13", "193", f"https://digitallibrary.un.org/record/{number}"]
            votes = dice.choices("YANX", [78, 11, 5, 6], k=len(members))
            rows.writerows(
                [number, code, f"STATE {code}", vote, date, *text, *end]
                for code, vote in zip(members, votes, strict=True)
            )


def measured(task: str, path: Path) -> dict[str, float]:
    """Run a task in a process of its own."""
    done = subprocess.run([sys.executable, __file__, "--task", task, str(path)], check=True, capture_output=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def run(task: str, path: Path) -> dict[str, float]:
    """Read a file; compare every pair of its countries by the index that is named, if one is."""
    from stancecli.exchange.rollcalls.reading import read
    from stancecli.reports.agree_asked import Asked
    from stancecli.reports.agree_matrix import matrix
    from stancecli.reports.agree_rules import Rules
    from stancecli.reports.agree_votes import Votes

    start = time.perf_counter()
    panel = read([path]).panel
    reading = time.perf_counter() - start
    start = time.perf_counter()
    if task in INDICES:
        votes = Votes(panel, tuple(panel.countries), panel.all, Rules(), {})
        matrix(Asked(votes, {}, INDICES[task], 1, (), (), "", {}))
    comparing = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "reading": reading,
        "comparing": comparing,
        "peak": peak,
        "countries": len(panel.countries),
        "roll_calls": len(panel.heads),
    }


def main(folder: Path) -> None:
    """Print a line a task."""
    with tempfile.TemporaryDirectory() as made:
        record, download = folder / RECORD, Path(made, "download.csv")
        if not record.is_file():
            print(f"no {record}: made up")
            record = Path(made, RECORD)
            make_record(record)
        make_download(download)
        for index in INDICES:
            found = measured(index, record)
            print(
                f"{index:15} {found['countries']:.0f} countries, {found['roll_calls']:,.0f} roll calls: "
                f"{found['comparing']:.2f} s beyond {found['reading']:.2f} s of reading, {found['peak']:.0f} MB"
            )
        found = measured("reading", download)
        size = download.stat().st_size / 1e6
        print(f"{ROWS:,} rows, {size:.0f} MB: read in {found['reading']:.2f} s, {found['peak']:.0f} MB at the peak")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--task"]:
        print(json.dumps(run(sys.argv[2], Path(sys.argv[3]))))
    else:
        main(Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED)
