"""Explicit dates and simple relatives in other languages; English rules are not run on them."""

from datetime import date

import pytest

from timeline.dates import find_dates
from timeline.dates.folding import fold
from timeline.dates.language import language_of

PUBLISHED = date(2022, 1, 18)

ARTICLES = {
    "es": (
        "El presidente viajó a Madrid el jueves 13 de enero de 2022. Ayer dijo que las conversaciones tendrán lugar en "
        "febrero. En 2014 no hubo acuerdo. La reunión será el 10 de enero a las 15:35.",
        ["2022-01-13", "2022-01-17", "2022-02", "2014", "2022-01-10", "2022-01-10T15:35"],
    ),
    "fr": (
        "Le président est arrivé à Paris le jeudi 13 janvier 2022. Hier, il a déclaré que les négociations auraient "
        "lieu en février. Il y a deux semaines, un accord a été signé ; en 2014, la Russie a annexé la Crimée.",
        ["2022-01-13", "2022-01-17", "2022-02", "2022-W01", "2014"],
    ),
    "de": (
        "Der Präsident traf am Donnerstag, 13. Januar 2022 in Berlin ein. Gestern sagte er, die Gespräche fänden im "
        "Februar statt. Vor zwei Wochen wurde ein Abkommen unterzeichnet; 2014 annektierte Russland die Krim.",
        ["2022-01-13", "2022-01-17", "2022-02", "2022-W01", "2014"],
    ),
    "ru": (
        "Президент прибыл в Москву 13 января 2022 года. Вчера он заявил, что переговоры состоятся 10 февраля. "
        "В 2014 году Россия аннексировала Крым.",
        ["2022-01-13", "2022-01-17", "2022-02-10", "2014"],
    ),
    "ar": (
        "وصل الرئيس إلى القاهرة يوم الخميس 13 يناير 2022. وقال أمس إن المحادثات ستجري في فبراير. "
        "قبل أسبوعين تم توقيع اتفاق.",
        ["2022-01-13", "2022-01-17", "2022-02", "2022-W01"],
    ),
    "zh": (
        "总统于2022年1月13日抵达北京。昨天他说，会谈将在二月举行。两周前签署了一项协议；2014年俄罗斯吞并了克里米亚。",
        ["2022-01-13", "2022-01-17", "2022-02", "2022-W01", "2014"],
    ),
}


@pytest.mark.parametrize("language", ARTICLES)
def test_the_language_is_detected(language: str) -> None:
    assert language_of(fold(ARTICLES[language][0])) == language


@pytest.mark.parametrize("language", ARTICLES)
@pytest.mark.parametrize("given", [True, False], ids=["given", "detected"])
def test_dates_of_other_languages(language: str, given: bool) -> None:
    text, values = ARTICLES[language]
    found = find_dates(text, PUBLISHED, language=language if given else None)
    assert [e.value for e in found] == values
    assert all(text[e.start : e.end] == e.text for e in found)


def test_english_words_are_left_alone_in_other_languages() -> None:
    assert find_dates("Er may now soon sagen, last year sei gut.", PUBLISHED, language="de") == []


def test_without_a_publication_date_only_calendar_dates_are_resolved() -> None:
    text, _ = ARTICLES["es"]
    assert [e.value for e in find_dates(text, language="es")][:4] == ["2022-01-13", "PAST_REF", "XXXX-02", "2014"]


def test_a_language_that_nobody_knows_still_has_its_iso_dates() -> None:
    assert [e.value for e in find_dates("qapla' 2022-01-13 batlh", PUBLISHED, language="tlh")] == ["2022-01-13"]


def test_digits_of_other_scripts_are_digits() -> None:
    assert [e.value for e in find_dates("١٣ يناير ٢٠٢٢", PUBLISHED, language="ar")] == ["2022-01-13"]


@pytest.mark.parametrize("text", ["", "They met on Thursday.", "Biden warns Putin", "NATO allies meet", "12345"])
def test_short_plain_texts_count_as_english(text: str) -> None:
    assert language_of(fold(text)) == "en"
