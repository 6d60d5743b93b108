from __future__ import annotations

from typing import TYPE_CHECKING

from stancecli.reports.diff import Wanted, diff
from tests.unit.reports.world import at, rows, texts

if TYPE_CHECKING:
    from stancecli.model.ledger import Ledger
    from stancecli.model.table import Page

PROMISED = ["country", "issue", "toward", "measure", "kind", "before", "after", "steps", "direction", "flags"]
PROMISED += ["entries_before", "entries_after", "sources"]


def between(ledger: Ledger, first: str, second: str, *countries: str, everything: bool = False) -> Page:
    wanted = Wanted(ledger.choose_countries(countries), tuple(ledger.issues.values()), everything=everything)
    return diff(at(ledger, first), at(ledger, second), wanted)


def test_the_columns_promised_to_scripts_come_first(world: Ledger) -> None:
    keys = [column.key for column in between(world, "2021", "2022").answer.columns]
    assert keys[: len(PROMISED)] == PROMISED


def test_a_move_can_be_quoted_as_it_stands(world: Ledger) -> None:
    line = texts(between(world, "2021", "2022", "azerbaijan"))[0]
    assert line == {
        "Issue": "Sanctions on Russia",
        "Change": "moved 1 step toward Ukraine",
        "Before": "not joined (stale), since 2014-04",
        "After": "aligned, by 2022-04-06",
        "Entries before": "az-2014",
        "Entries after": "az-2022",
        "Sources": "A Newspaper, A. Writer (2022-12-31), An Agency (2022-03-02)",
    }


def test_machines_read_kind_steps_direction_and_both_sides_apart(world: Ledger) -> None:
    line = rows(between(world, "2021", "2022", "azerbaijan"))[0]
    assert (line["kind"], line["steps"], line["direction"]) == ("moved", 1, "Ukraine")
    assert (line["before"], line["before_score"], line["before_since"]) == ("not-joined", 0, "2014-04")
    assert (line["after"], line["after_score"], line["after_since"]) == ("aligned", 1, "2022-04-06")
    assert (line["after_since_by"], line["flags"]) == (True, ("stale",))


def test_the_direction_is_told_by_the_ends_of_the_issue_itself(world: Ledger) -> None:
    line = next(row for row in rows(between(world, "2023", "2024", "armenia")) if row["issue"] == "blocs")
    assert (line["steps"], line["direction"]) == (2, "out of them")


def test_the_name_of_a_country_alone_is_in_the_title_and_of_several_in_each_line(world: Ledger) -> None:
    alone, several = between(world, "2021", "2022", "armenia"), between(world, "2021", "2022")
    assert alone.answer.title == "Armenia: changes from 31 December 2021 to 31 December 2022"
    assert several.answer.title == "Changes from 31 December 2021 to 31 December 2022"
    assert "Country" not in texts(alone)[0]
    assert "Country" in texts(several)[0]
    assert {row["country"] for row in rows(alone)} == {"armenia"}


def test_what_did_not_change_is_counted_and_shown_when_asked_for(world: Ledger) -> None:
    told, everything = (between(world, "2021", "2022", everything=every) for every in (False, True))
    left_out = len(everything.answer.rows) - len(told.answer.rows)
    assert f"{left_out} cells reaffirmed or unchanged are left out; --all shows them" in told.answer.notes
    assert {"reaffirmed", "unchanged"} & {row["kind"] for row in rows(everything)}
    assert told.exit_code == everything.exit_code == 1


def test_one_moment_against_itself_has_nothing_to_tell(world: Ledger) -> None:
    page = between(world, "2022", "2022")
    assert (page.answer.rows, page.exit_code) == ((), 0)
