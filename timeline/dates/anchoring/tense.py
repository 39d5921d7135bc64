"""Whether the words around an expression tell of the past or of the future."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from timeline.dates.grammar import listed, one_of

Tense = Literal["past", "future", ""]

_REACH = 160
"""How many characters before and after an expression are read for a verb."""

_FRONTED = 6
"""So many characters into its sentence, a date belongs to the verb that follows: "In January, she will move"."""

_TITLES = ("vs", "Sen", "Gov", "Rep", "Gen", "Mrs", "Rev", "Col", "Sgt", "Capt", "Prof", "Adm", "Maj", "Supt", "Det")
"""Abbreviations that no sentence ends with."""
_SENTENCE_END = re.compile(
    rf"[.!?](?<=[a-z0-9)\"'’”%]{{2}}[.!?])(?<!{')(?<!'.join(f'{title}[.]' for title in _TITLES)})"
    r"[\"'’”)]*\s+(?=[\"'“‘`A-Z])"
)

_WILL = listed("will, won't, 'll, shall, would, may, might, must, should")
_PLANNED = listed(
    "going to, plan to, plans to, plan a, plans a, plan an, plans an, plan the, plans the,"
    " planned for, planning, scheduled, schedules, expect, expects, expected, expecting, due, "
    "slated, set for, set to, forecast for, is to, are to, was to, were to, upcoming, forthcoming, intends, intend, "
    "hopes, hope, proposed, proposes, begins, starts, opens, expires, ends, meets, arrives, leaves, continues, "
    "resumes, returns, plays, faces, hosts, visits, travels to, heads to, kicks off, goes on trial, airs, premieres, "
    "predicts, predicting, forecasts, forecasting, preparing for, bracing for, launches, hits theaters, hits shelves, "
    "is likely, are likely, was likely, planned to, intended to, hoped to, agreed to, pledged to, promised to, "
    "vowed to, ordered to, is meeting, are meeting, is visiting, are visiting, is leaving, are leaving, is holding, "
    "are holding, is hosting, are hosting, is returning, are returning, is flying, are flying, takes effect, "
    "takes office, takes place, payable, of record, redeemable, redemption, maturing, matures, calling for, "
    "calls for, effective, as soon as, as early as, the coming, could come, could begin, could start, could rule, "
    "could decide, could vote, could happen, could take place, could take effect, could be held, could arrive, "
    "could return, could leave, could announce, could face, could open, could end, forecast to, "
    "predicted to, votes on, goes on sale, goes to trial, goes to the polls, goes into effect, testifies, speaks, "
    "debates, decides, unveils, becomes, reports results, reports earnings, reports first-quarter, "
    "reports second-quarter, reports third-quarter, reports fourth-quarter, counting on, hoping for, waiting for,"
    "awaiting, awaits, await, is forecast, are forecast, need to, needs to, want to, wants to, has to, have to,"
    "goes on strike, go on strike, comes into force, come into force, comes into effect, come into effect,"
    "enters into force, runs from, runs until, runs through, run from, takes over, ahead of, looms, approaches, nears,"
    "go into, goes into, head into, heads into"
)
_WE_DO = (
    r"(?:(?<=s )|(?<=they )|(?<=we )|(?<=people )|(?<=and ))(?<!'s )(?<!s' )(?<!is )(?<!its )(?<!as )(?<!us )"
    r"(?:begin|start|resume|meet|play|face|open|close|arrive|leave|travel|return|expire|kick off|vote"
    r"|take (?:place|effect|on)|(?:go|head) (?:to the polls|to court|on sale|on trial|into effect|back to))"
)
"""What several do by a plan: "the talks begin Monday"; not nouns, as in "his return"."""
_TEAM_DOES = re.compile(
    r"(?:(?:meet|face|play|host|visit|take on) (?:[A-Z]|(?:the|their|his|again|separately)(?!\w))|meet (?:at|in|on) "
    r"|(?:travel|return|head|go|fly) to |(?:begin|start|resume|open) (?:[A-Z]|(?:their|the|at|in|on|against)(?!\w))"
    r"|(?:arrive|leave) (?:[A-Z]|(?:at|for|home|in|on)(?!\w)))"
)
"""What teams, states and several people do by a plan: "England travel to Cardiff on Saturday", "He and Arafat meet"."""
_TEAM = re.compile(r"(?<!\w)(?:[A-Z][\w'’.-]+|and [a-z]+s|[\w'’]+,) (?:then |both |also )?$")
_DOES_NOT_PLAN = re.compile(
    r"(?<!\w)(?i:saw|see|watch|watched|let|lets|made|make|makes|help|helps|helped|did|does|do|to|his|her|their|its|the|a)"
    r"(?: [A-Z][\w'’.-]+){1,4} $"
)
"""Before a team, what makes its verb an infinitive ("watched Arsenal play Chelsea") or a noun ("the London visit")."""
_STATES = listed(
    "is, was, has, does, says, tells, shows, suggests, means, believes, thinks, knows, adds, argues, claims, notes,"
    "insists, remains, includes, contains, owns, lives, works, seems, describes, writes, calls, denies, comes,"
    "always, sometimes, perhaps, wants, likes, loves, feels, looks, reads, stands, sits, costs, uses, keeps, holds,"
    "estimates, reckons, recalls, remembers, acknowledges, admits, agrees, explains, finds, needs, makes, covers,"
    "leads, represents, cites, counts, considers, understands, maintains, sees, serves, spends, talks, treats, wears,"
    "wonders, worries, fears, doubts, refers, involves, appears, allows, requires, employs, produces, sells,"
    "earns, runs"
)
_WHO_DOES = (
    r"(?:(?<=who )|(?<=which )|(?<= he )|(?<=she )|(?<= it ))"
    rf"(?!(?:{one_of(_STATES)})(?!\w))[a-z]+[^\Wsu]s"
)
"""What somebody does on a day to come: "who completes two years in office on Friday"; not what is always so."""
_REPORTS = (
    r"(?:reports|publishes|releases|announces) (?:its|their|half-year|full-year|first-half|quarterly|annual|interim)"
    r"(?: [a-z-]+)? (?:results|earnings|figures)"
)
"""What a company does by its calendar: "reports its half-year results on November 6"."""
_INFINITIVES = listed(
    "be, begin, start, meet, take, hold, vote, visit, end, open, expire, become, pay, report, appear, decide,"
    "discuss, complete, close, return, arrive, leave, resume, launch, release, go, travel, attend, conclude,"
    "run, face, play, sign, elect, choose, announce, remain, stay"
)
_PAST_VERBS = listed(
    "was, were, had, did, didn't, been, began, came, went, took, made, met, held, said, told, sold, bought,"
    "fell, rose, grew, won, lost, left, spoke, gave, got, saw, found, became, led, ran, kept, broke, sent, hit,"
    "shot, fled, flew, drove, wrote, struck, sank, stood, sought, brought, thought, caught, built, paid, drew,"
    "threw, knew, quit, shook, withdrew, tore, swore, wore, bore, beat, bent, bit, blew, chose, clung, crept,"
    "dealt, drank, dug, ate, fought, felt, forbade, forgot, froze, hung, heard, hid, laid, lay, lent, lit,"
    "meant, overcame, oversaw, overthrew, rang, rode, sang, sat, shone, showed, slid, slept, spent, split,"
    "sprang, stole, stuck, stung, swam, swept, swung, taught, understood, undertook, upheld, woke, wound, wept,"
    "ago, since, earlier, last week, last month, last year, last night, last quarter, last spring, last summer,"
    "last fall, last autumn, last winter, last weekend, last decade, last century"
)
_ADVERBS = listed("ago, since, earlier, upcoming, forthcoming, of record, redemption, the coming")
_NOT_VERBS = "united|hundred|need|indeed|speed|feed|seed|breed|proceed|exceed|succeed|naked|sacred|wicked|fed|red|bed"
_DONE = rf"(?!(?:{_NOT_VERBS}|followed by)(?!\w))[a-z]+ed"
_PARTICIPLE = (
    rf"(?:{_DONE}|held|made|met|sold|bought|built|paid|sent|put|cut|brought|told|lost|led|kept|taken|given|shown"
    r"|sworn in|laid|won|hit|found|fought|caught|taught|torn|drawn|flown|begun|heard|read|split|spent|beaten|written"
    r"|seen|known)"
)
_CUE = re.compile(
    r"(?:(?<!\w)(?=[a-z])|(?='))(?:(?P<past_plan>had been (?:due|scheduled|set|expected|planned)"
    r"|(?:previously|originally|initially) (?:been )?(?:scheduled|planned|due|expected|set|slated))"
    r"(?: (?:to [a-z]+|for))?"
    r"|(?P<future>(?:(?:is|are|was|were|has been|have been) (?=due|set|expected|scheduled|slated|planned"
    rf"|forecast|going))?(?:{one_of(_PLANNED)}(?!(?<= to) (?:an?|the|its|his|her|their) )(?: to)?(?: (?:be )?[a-z]+)?"
    rf"|{one_of(_WILL)}(?: (?:not|now|then|also|still|again|only|both|all))?(?: (?:be|have been|have|need to))?"
    rf"(?: [a-z]+ly)?(?: {_PARTICIPLE}| beat| hit| become| come| run)?"
    rf"|(?:(?:has|have)(?: got)?|'ve got) an?(?= [a-z]+(?: [a-z]+)?(?: in [a-z]+)? (?:on|this|next|tomorrow)(?!\w))"
    rf"|{_WHO_DOES}"
    rf"|to {one_of(_INFINITIVES)}(?: {_PARTICIPLE})?|{_WE_DO}|{_REPORTS}"
    r"|(?P<team>meet|face|play|host|visit|take on|travel|return|head|go|fly|begin|start|resume|open|arrive|leave)))"
    rf"|(?P<present>(?:is|are|has|have)(?: (?:been|being))?(?: {_PARTICIPLE})?)"
    rf"|(?P<past>{one_of(_PAST_VERBS)}|after (?:losing|beating|winning|drawing|being|having|falling|rising)"
    rf"|(?<!be ){_DONE}))(?!\w)"
)
_JUST_BEFORE = re.compile(
    r"(?<!\w)(?:(?P<future>by|until|till|through|starting|beginning|effective|payable|due|is|are|as early as"
    r"|(?:is|are) (?:out|back|away|home|available|live|over|off|(?:in|at) [a-z]+))"
    r"|(?P<past>since))(?: at least| now)?(?: on| at| in)? $"
)
_FROM_A_FIGURE = re.compile(
    r"(?<!\w)(?:from|against|compared with|versus) (?:[a-z]+ ){0,2}?[$£€¥]?\d[\d.,]*(?:%|m|bn|tn)?"
    r"(?: (?:percent|per cent|percentage points?|points?|million|billion|trillion|cents|euros?|dollars?|pounds?|a share"
    r"|a barrel)){0,3} (?:in|on|at the end of) $"
)
"""Before a date, the figure that others are compared with, which is of the past: "up from 4.7% in July"."""
_MOVED_TO = re.compile(
    r"(?<!\w)(?:postponed|put back|put off|moved|delayed|rescheduled|brought forward|pushed back|deferred|adjourned)"
    r"(?: from (?:[a-z]+ ){1,3}?)? ?(?:to|until|till|for) $"
)
"""Before a date, what has been put off to it."""
_FOR = re.compile(r"(?<!\w)for $")
_ITS_VERB = re.compile(r" (was|were|had|rose|fell)(?! (?:to|expected|due|set|scheduled|slated|going|planned))(?!\w)")
"""Right after a date, the verb of what it is told of: "sales in August were the highest"."""
_CALLED_OFF = re.compile(r" (?:was|were) (?:postponed|cancell?ed|called off|scrapped|put off|abandoned|delayed)(?!\w)")
_NOT_DONE = re.compile(r",? but (did not|didn't|never|failed to|was not|wasn't|were not|weren't|could not)(?!\w)")
"""After a day on which something was to be done: "was to appear on Tuesday but did not"."""
_ITS_PLAN = re.compile(
    r" (as (?:the|a|its|his|their) (?:[a-z]+ )?(?:deadline|date|target|day)|will(?! have)"
    r"|(?:is|are|was|were) (?:to|expected|due|set|scheduled|slated|likely))(?!\w)"
)
"""The same of what is to come: "the vote on Monday will decide"."""
_NOT_TO_COME = re.compile(
    r"(?<!\w)(?:difficult|hard|impossible|easy|easier|able|unable|failed|managed|began|begun|started|continued|helped|used"
    r"|seemed|appeared|came|proved|struggled|enough)(?: for (?:[\w'-]+ ){1,3}?)? ?$"
    r"|(?<!\w)(?:fell|rose|gained|lost|dropped|climbed|slipped|jumped|added|shed|tumbled|surged|slid|plunged|advanced"
    r"|declined|edged|eased|slumped|soared)(?: (?:[\d$€£¥.,/%]+|points?|percent|per cent|cents?|yen|pence|or|higher"
    r"|lower|up|down|sharply|slightly)){1,6} $"
)
"""Before an infinitive that is no plan: "made it difficult for Sun to meet demand", "fell 77 points to close at"."""
_PROMISED = tuple(f"{verb} to" for verb in ("agreed", "pledged", "promised", "vowed", "ordered", "planned", "hoped"))
"""What was of the past, though what it is about is to come: "on Monday they agreed to meet in May"."""
_HAPPENED = re.compile(
    r"(?: [a-z]+){0,2}? (attacks?|bombings?|blasts?|explosions?|crash|massacre|killings?|shootings?|murders?|riots?"
    r"|uprising|(?:earth)?quake|disaster|tsunami|coup|collapse|hijackings?|assassination|atrocities)(?!\w)"
)
"""After a date what is named by it, and so has happened: "the October 12 attack"."""
_FROM = re.compile("starting|beginning")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_FOR_A_DAY = re.compile(
    rf"\Wfor (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?!\w)"
)
_HAD = re.compile(r"(?<!\w)had (?:[a-z]+ )?$")
_CAN_BE_PLANNED = re.compile(
    r"'s (?:[a-z]+[ -]){0,2}?(?:talks|meetings?|elections?|votes?|ballot|referendum|runoff|primary|hearing|summit"
    r"|debate|deadline|games?|match|final|race|launch|conference|ceremony|funeral|session|visit|trial|concert|show"
    r"|auction|opening)(?!\w)"
)
"""After a day, what is often told of before it happens: "will attend Friday's talks", but not "Friday's ruling"."""
_AHEAD_OF = re.compile(r"(?<!\w)(?:ahead of|in advance of|run-?up to|in time for) $")


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that tell the tense, whether they stand before the expression, and whether no other is possible."""

    tense: Tense
    words: str = ""
    before: bool = False
    is_verb: bool = True
    certain: bool = False
    was_planned: bool = False
    """Whether they tell of what was to be, before or after now: "had been due to speak on Tuesday"."""

    @property
    def told(self) -> tuple[str, ...]:
        """Say it for an explanation."""
        if self.was_planned:
            return (f"planned (“{self.words}”)",)
        if not self.tense:
            return ()
        if self.is_verb:
            return (f"told in the {self.tense} tense (“{self.words}”)",)
        return (f"{'after' if self.before else 'before'} “{self.words}”",)


NO_CUE = Cue("")


def tense_at(text: str, folded: str, start: int, end: int, limits: tuple[int, int]) -> Cue:
    """Return the tense told nearest before text[start:end] in its sentence, otherwise the one nearest after it.

    For a possessive ("Thursday's talks") what comes after it counts, and what comes before only where it is to come
    ("will attend Thursday's talks").
    """
    if folded.startswith("'s", end):
        return _of_possessive(text, folded, start, end, limits)
    return _beside(text, folded, start, end, limits) or _of_clause(text, folded, start, end, limits)


def _of_possessive(text: str, folded: str, start: int, end: int, limits: tuple[int, int]) -> Cue:
    """Return the tense of what belongs to a day: "will attend Thursday's talks"."""
    if ahead := _AHEAD_OF.search(folded, max(limits[0], start - 20), start):
        return Cue("future", ahead[0].strip(), before=True, is_verb=False)
    if not _CAN_BE_PLANNED.match(folded, end, limits[1]):
        return _after(text, folded, end, limits)
    planned = _before(text, folded, start, limits)
    if planned.tense:
        return planned
    after = _after(text, folded, end, limits)
    if not after.tense and _FOR.search(folded, start - 4, start) and not _told_in_past(text, folded, start, limits):
        return Cue("future", "for", before=True, is_verb=False)
    return after


def _beside(text: str, folded: str, start: int, end: int, limits: tuple[int, int]) -> Cue | None:
    """Return the tense that the words right before or after the expression tell, None where they tell none."""
    if happened := _HAPPENED.match(folded, end, limits[1]):
        return Cue("past", happened[1], is_verb=False, certain=True)
    if verb := _ITS_VERB.match(folded, end, limits[1]):
        planned = _before(text, folded, start, limits)  # "a man due in court on Monday was found dead"
        if planned.tense and _CALLED_OFF.match(folded, end, limits[1]):
            return replace(planned, tense="", was_planned=True)
        return planned if planned.tense else Cue("past", verb[1])
    if undone := _NOT_DONE.match(folded, end, limits[1]):
        return Cue("past", undone[1])
    if plan := _ITS_PLAN.match(folded, end, limits[1]):
        return Cue("future", plan[1], before=True)
    before = folded[max(0, start - 4) : start]
    if before.endswith(("in ", "on ", "of ")) and (
        compared := _FROM_A_FIGURE.search(folded, max(limits[0], start - 60), start)
    ):
        return Cue("past", " ".join(compared[0].split()), before=True, is_verb=False, certain=True)
    if before.endswith(("to ", "til ", "ill ", "for ")) and (
        moved := _MOVED_TO.search(folded, max(limits[0], start - 60), start)
    ):
        return Cue("future", " ".join(moved[0].split()), before=True, is_verb=False)
    if folded.startswith("that ", start - 5):  # "he said that Friday would be a holiday"
        return _after(text, folded, end, limits)
    if _FOR_A_DAY.match(folded, start - 5, limits[1]):
        return Cue("future", "for", before=True, is_verb=False)
    if folded.startswith(", when ", end):
        told = _after(text, folded, end, limits)
        return told if told.tense else None
    return None


def _of_clause(text: str, folded: str, start: int, end: int, limits: tuple[int, int]) -> Cue:
    """Return the tense told nearest before the expression in its clause, otherwise the one nearest after it."""
    left = _clause_start(text, folded, start, limits)
    if folded.startswith("not until ", start - 10) and folded.startswith(" that ", end):  # "not until Monday that ..."
        return _after(text, folded, end, limits)
    cue = deque(_cues(text, folded, left, start), maxlen=1)
    just_before = _JUST_BEFORE.search(folded, max(left, start - 30), start)
    if just_before and not (cue and (cue[0]["past_plan"] or (cue[0]["past"] and _FROM.match(just_before[0])))):
        after = _after(text, folded, end, limits)
        past = (
            just_before["past"] or after.words == "had" or (not cue and after.tense == "past") or _was_done(cue, folded)
        )
        certain = just_before["past"] is not None
        return Cue("past" if past else "future", just_before[0].strip(), before=True, is_verb=False, certain=certain)
    if cue:
        return _cue(cue[0], before=True)
    after = _after(text, folded, end, limits)
    return replace(after, before=True) if after.is_verb and start - left <= _FRONTED else after


def in_one_sentence(text: str, start: int, end: int) -> bool:
    """Say whether no sentence and no paragraph ends in text[start:end]."""
    return _SENTENCE_END.search(text, start, end) is None and text.find("\n\n", start, end) < 0


def _clause_start(text: str, folded: str, start: int, limits: tuple[int, int]) -> int:
    """Return where the sentence of `start` begins, or what follows its last semicolon."""
    left = max(limits[0], start - _REACH)
    for boundary in _SENTENCE_END.finditer(text, left, start + 1):  # the sentence can begin with it
        left = boundary.end()
    return max(left, folded.rfind("; ", left, start))


def _before(text: str, folded: str, start: int, limits: tuple[int, int]) -> Cue:
    cue = deque(_cues(text, folded, _clause_start(text, folded, start, limits), start), maxlen=1)
    told = _cue(cue[0], before=True) if cue else NO_CUE
    return told if told.tense == "future" else NO_CUE


def _told_in_past(text: str, folded: str, start: int, limits: tuple[int, int]) -> bool:
    cue = deque(_cues(text, folded, _clause_start(text, folded, start, limits), start), maxlen=1)
    return bool(cue) and _cue(cue[0], before=True).tense == "past"


def _after(text: str, folded: str, end: int, limits: tuple[int, int]) -> Cue:
    right = min(limits[1], end + _REACH)
    if boundary := _SENTENCE_END.search(text, end, right):
        right = boundary.start()
    cue = next(_cues(text, folded, end, right), None)
    if cue and cue[0].startswith(_PROMISED):
        return Cue("past", cue[0].split()[0])
    return _cue(cue, before=False) if cue else NO_CUE


def _cues(text: str, folded: str, left: int, right: int) -> Iterator[re.Match[str]]:
    """Yield the words that tell a tense; not the month "May", nor a person called "Will"."""
    for cue in _CUE.finditer(folded, left, right):
        start = cue.start()
        if cue["team"] and not _is_done_by_a_team(text, left, start):
            continue
        if cue[0].startswith("to ") and _NOT_TO_COME.search(folded, max(left, start - 40), start):
            continue
        if not (folded.startswith(("may", "will"), start) and text[start : start + 3].istitle()):
            yield cue


def _is_done_by_a_team(text: str, left: int, start: int) -> bool:
    """Say whether the verb at `start` is what a team or several people do by a plan."""
    before = max(left, start - 60)
    return (
        _TEAM_DOES.match(text, start) is not None
        and _TEAM.search(text, before, start) is not None
        and _DOES_NOT_PLAN.search(text, before, start) is None
    )


def _was_done(cue: Sequence[re.Match[str]], folded: str) -> bool:
    """Say whether something had been so by then: "had returned their papers by Wednesday", "had 28 million"."""
    if cue and cue[0][0] == "had":
        return True
    return bool(cue and cue[0]["past"]) and _HAD.search(folded, max(0, cue[0].start() - 20), cue[0].start()) is not None


def _cue(match: re.Match[str], *, before: bool) -> Cue:
    if match["present"]:
        return Cue("", match[0], before)
    if match["past_plan"]:
        return Cue("", match[0], before, was_planned=True)
    words = " ".join(match[0].split())
    return Cue(
        "future" if match["future"] else "past", words, before, words not in _ADVERBS and not words.startswith("last ")
    )
