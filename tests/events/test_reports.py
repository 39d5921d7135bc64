"""Reports of business and markets (`reports.txt`): what a careful reader puts on a timeline of each."""

from pathlib import Path

import pytest

BLOCKS = [
    block.strip().splitlines()
    for block in (Path(__file__).parent / "reports.txt").read_text(encoding="utf-8").split("@ ")[1:]
]


@pytest.mark.parametrize("lines", BLOCKS, ids=[block[1][:50] for block in BLOCKS])
def test_the_events_of_a_report(tell, lines):
    published, *rest = lines
    text = "\n".join(line for line in rest if not line.startswith("= "))
    found = [
        (event.when, {word for m in event.mentions for word in m.text.split()}, {a.name for a in event.actors})
        for event in tell(text, published)
    ]
    for line in rest:
        if line.startswith("= "):
            when, words, actors = (part.strip() for part in line[2:].split("|"))
            wanted = set(words.split()), {name.strip() for name in actors.split(",") if name.strip()}
            assert any((when, *wanted) == (w, wanted[0] & told, who) for w, told, who in found), line
