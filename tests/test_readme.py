"""The README says what is so."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import main
from timeline.table import CSV_COLUMNS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SEED = str(ROOT / "data" / "putin-biden-call.txt")


def section(title: str) -> str:
    return README.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def code_blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_every_column_of_the_csv_is_described_in_order():
    cells = [row.split("|")[1] for row in section("The CSV").splitlines() if row.startswith("| `")]
    assert [name for cell in cells for name in re.findall(r"`(\w+)`", cell)] == list(CSV_COLUMNS)


@pytest.mark.parametrize("command", ["dates", "events", "audit"])
def test_every_field_of_the_json_lines_is_named(command: str, capsys: pytest.CaptureFixture[str]):
    main([command, SEED])
    printed = {field for line in capsys.readouterr().out.splitlines() for field in json.loads(line)}
    row = next(row for row in section("The command line").splitlines() if row.startswith(f"| `{command}`"))
    assert set(re.findall(r"`(\w+)`", row.split("|")[2])) == printed


def test_the_python_example_runs():
    for example in code_blocks("python"):
        subprocess.run([sys.executable, "-c", example], cwd=ROOT, check=True, capture_output=True)


def test_the_console_examples_print_what_they_show():
    for example in code_blocks("console"):
        command, shown = example.split("\n", 1)
        words = command.removeprefix("$ python ").split()
        done = subprocess.run([sys.executable, *words], cwd=ROOT, check=True, capture_output=True)
        assert done.stdout.decode() == shown


def test_every_make_target_that_is_named_exists():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z-]+)", README)) <= targets


def test_every_picture_is_there():
    assert all((ROOT / path).is_file() for path in re.findall(r"!\[[^]]*\]\(([^)]+)\)", README))


def test_every_option_of_the_command_line_is_named(capsys: pytest.CaptureFixture[str]):
    for command in ("dates", "events", "audit"):
        with pytest.raises(SystemExit):
            main([command, "--help"])
        assert set(re.findall(r"--[a-z]+", capsys.readouterr().out)) - {"--help"} <= set(
            re.findall(r"--[a-z]+", README)
        )
