from itertools import product

from timeline.chart.marks import KINDS, Look


def test_every_look_differs_from_every_other_without_its_colour():
    for shape in ("point", "period", "range"):
        seen = {}
        for kind, standing, unsure in product(KINDS, ("told", "planned", "off"), (True, False)):
            if standing == "off" and unsure:
                continue  # what did not happen is crossed out, however sure its date
            look = Look(kind, standing, unsure, shape)
            marker = look.symbol() if shape == "point" else look.bar()
            how = repr(marker).replace(look.colour, "colour").replace(repr(marker["color"]), "")
            seen.setdefault(kind if shape != "point" else "", set()).add((how, str(marker["color"])))
        assert all(len(looks) == (5 if shape != "point" else 15) for looks in seen.values())
