"""The command line as a user drives it: what goes in, what comes out, what is said when something is wrong."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import main

TEXT = """Fri. Jan 14th, 2022

Foreign ministers Anna Berg and Luis Ortega spoke by telephone on Thursday about the treaty between their countries.

They will meet in Geneva on January 24.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "treaty.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    status = main([str(argument) for argument in arguments])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def records(output: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


def test_dates_are_printed_as_json_lines_with_their_place_and_reason(article, capsys):
    status, output, errors = run(capsys, "dates", article)
    thursday, tenth = records(output)
    assert (status, errors) == (0, "")
    assert TEXT[thursday["start"] : thursday["end"]] == thursday["text"] == "Thursday"
    assert (thursday["article"], thursday["type"], thursday["value"]) == ("treaty", "DATE", "2022-01-13")
    assert tenth["value"] == "2022-01-24"
    assert all({"anchor", "explanation"} <= record.keys() for record in (thursday, tenth))


def test_the_given_publication_date_outranks_the_stated_one(article, capsys):
    _, output, _ = run(capsys, "dates", article, "--published", "31 December 2021")
    assert records(output)[0]["value"] == "2021-12-30"


def test_dates_as_a_table_and_as_csv_show_the_same_values(article, capsys):
    _, table, _ = run(capsys, "dates", article, "--format", "table")
    _, rows, _ = run(capsys, "dates", article, "--format", "csv")
    assert [row["value"] for row in csv.DictReader(io.StringIO(rows))] == ["2022-01-13", "2022-01-24"]
    assert "2022-01-13" in table and "Thursday" in table


def test_events_carry_the_fields_that_programs_join_on(article, capsys):
    status, output, _ = run(capsys, "events", article)
    found = records(output)
    assert status == 0 and found
    assert set(found[0]) == {
        "article", "id", "kind", "category", "when", "earliest", "latest", "granularity", "status", "title", "actors",
        "mentions", "sentence", "expression", "explanation", "evidence", "published", "review", "told_by", "conflicts",
    }  # fmt: skip
    call = next(event for event in found if event["kind"] == "call")
    assert (call["when"], call["earliest"], call["latest"]) == ("2022-01-13", "2022-01-13T00:00", "2022-01-14T00:00")
    assert set(call["actors"]) == {"Anna Berg", "Luis Ortega"}
    assert [TEXT[m["start"] : m["end"]] for m in call["mentions"]] == [m["text"] for m in call["mentions"]]


def test_events_can_be_filtered_by_actor_and_kind(article, capsys):
    _, by_kind, _ = run(capsys, "events", article, "--kind", "talks")
    _, by_actor, _ = run(capsys, "events", article, "--actor", "Ortega", "--kind", "call")
    _, nobody, _ = run(capsys, "events", article, "--actor", "Nobody")
    assert {event["kind"] for event in records(by_kind)} == {"talks"}
    assert [event["kind"] for event in records(by_actor)] == ["call"]
    assert nobody == ""


def test_events_as_csv_have_one_header_for_all_articles(article, tmp_path, capsys):
    other = tmp_path / "other.txt"
    other.write_text(TEXT, encoding="utf-8")
    _, output, _ = run(capsys, "events", article, other, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(output.removeprefix("\ufeff"))))
    assert {row["article"] for row in rows} == {"treaty", "other"}
    assert {"start", "end", "when", "kind", "actors", "sentence", "date_explanation"} <= rows[0].keys()


@pytest.mark.parametrize("name", ["json", "xlsx", "ics", "timelinejs", "timeml", "html"])
def test_events_can_be_written_in_every_format(article, tmp_path, capsys, name: str):
    out = tmp_path / "out"
    status, output, errors = run(capsys, "events", article, "--format", name, "--output", out)
    assert (status, output, errors) == (0, "", "")
    assert out.stat().st_size > 500


def test_an_output_that_is_closed_early_is_no_error(tmp_path):
    many = tmp_path / "many.jsonl"
    many.write_text(f"{json.dumps({'published': '2022-01-14', 'text': TEXT})}\n" * 2000, encoding="utf-8")
    command = f"{sys.executable} -m timeline dates {many} | head -1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_table_names_events_for_the_eyes(article, capsys):
    _, output, _ = run(capsys, "events", article, "--format", "table")
    assert output.splitlines()[0].split() == ["article", "when", "kind", "status", "title", "actors"]


def test_an_audit_gives_its_verdict_and_evidence(article, capsys):
    _, output, _ = run(capsys, "audit", article)
    (record,) = records(output)
    assert record["stated"] == "2022-01-14"
    assert record["verdict"] in ("consistent", "no evidence")
    _, words, _ = run(capsys, "audit", article, "--format", "text")
    assert "stated 2022-01-14" in words


def test_a_broken_line_is_reported_and_the_others_are_processed(tmp_path, capsys):
    lines = tmp_path / "in.jsonl"
    good = [json.dumps({"id": name, "published": "2022-01-14", "text": TEXT}) for name in "ab"]
    lines.write_text("\n".join([good[0], "{broken", good[1]]), encoding="utf-8")
    status, output, errors = run(capsys, "dates", lines)
    assert status == 1
    assert {record["article"] for record in records(output)} == {"a", "b"}
    assert "in.jsonl, line 2" in errors and "Traceback" not in errors


def test_a_missing_file_is_reported_and_the_others_are_processed(article, capsys):
    status, output, errors = run(capsys, "dates", "gone.txt", article)
    assert status == 1 and "gone.txt" in errors
    assert len(records(output)) == 2


def test_a_publication_date_that_cannot_be_read_is_refused(article, capsys):
    status, output, errors = run(capsys, "dates", article, "--published", "some day")
    assert (status, output) == (2, "")
    assert '"some day" is not a date' in errors


def test_without_a_publication_date_only_calendar_dates_are_resolved(tmp_path, capsys):
    path = tmp_path / "undated.txt"
    path.write_text("They spoke on Thursday. The treaty of March 3, 2021 is in force.", encoding="utf-8")
    _, output, _ = run(capsys, "dates", path)
    thursday, treaty = records(output)
    assert thursday["value"] == "XXXX-WXX-4" and "publication date" in thursday["explanation"]
    assert treaty["value"] == "2021-03-03"


@pytest.mark.parametrize("as_json", [True, False])
def test_standard_input_is_read_as_json_lines_or_as_one_text(as_json):
    line = json.dumps({"id": "x", "published": "2022-01-14", "text": TEXT}) if as_json else TEXT
    done = subprocess.run(
        [sys.executable, "-m", "timeline", "dates", "-"], input=line.encode(), capture_output=True, check=True
    )
    assert [record["value"] for record in records(done.stdout.decode())] == ["2022-01-13", "2022-01-24"]


def test_a_web_page_is_read_from_a_file_or_an_address(tmp_path, capsys):
    page = tmp_path / "page.html"
    page.write_text(
        '<html><head><meta property="article:published_time" content="2022-01-14"></head><body><article>'
        "<p>Anna Berg and Luis Ortega spoke by telephone on Thursday about the new treaty between their countries.</p>"
        "<p>They will meet again when the snow on the pass has melted, their ministries said.</p></article>"
        "</body></html>",
        encoding="utf-8",
    )
    status, output, _ = run(capsys, "dates", page)
    assert (status, [record["value"] for record in records(output)]) == (0, ["2022-01-13"])
    status, output, errors = run(capsys, "dates", "http://127.0.0.1:9/page")
    assert (status, output) == (1, "") and "not fetched" in errors


def test_results_can_be_written_to_a_file(article, tmp_path, capsys):
    _, output, _ = run(capsys, "dates", article, "--output", tmp_path / "out.jsonl")
    assert output == ""
    assert len(records((tmp_path / "out.jsonl").read_text(encoding="utf-8"))) == 2


def test_dates_load_neither_spacy_nor_pandas():
    code = (
        "import sys, timeline.cli, timeline.dates; sys.exit(bool({'spacy', 'pandas', 'streamlit'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
