"""Noun phrases and other texts without a finite verb: which of them name something to reach, and which are mere topics."""

import re

from smartlint.extract.absolutes import mishap
from smartlint.extract.phrasebook import matches
from smartlint.extract.statements import SOUGHT, is_heading, listed, targets_of
from smartlint.extractor import Source
from smartlint.facts import Action, Deadline, Indicator, NonGoalKind, Quantity, Recurrence, TimeKind
from smartlint.lexicon import words
from smartlint.words import Text, Word

_NUMBERED = re.compile(
    r"\s*(?:appendix|area|chapter|competency|domain|figure|lesson|level|module|page|part|phase|pillar|section"
    r"|indicator|behaviou?ral indicator|competence|dimension|principle"
    r"|standard|strand|table|theme|topic|unit|\d+[A-Z])\s{0,3}\d{0,3}(?:\.\d{1,3}){0,3}\s{0,2}[:.–—-]",
    re.IGNORECASE,
)
_SECTION = re.compile(r"\s*\d{1,2}(?:\.\d{1,2}){1,3}\.?\s[A-Z][a-z]+\s*$")
_ENUMERABLE = frozenset({"habit", "key", "step", "way"})
"""Nouns that are titles with what they lead to, and things to be done without it: "five steps to a plan"."""
_BRIEF = 8
"""How many words a thing to be had may be named with."""
_FIRST = frozenset(
    {"aid", "contact", "day", "draft", "half", "impression", "meeting", "name", "page", "quarter", "session", "step", "week"}
)
_RACED = re.compile(
    r"\s*(?:sub[-\s]?\d{1,2}(?:[-\s](?:hours?|h|minutes?|min))?|\d{1,2}:[0-5]\d(?::[0-5]\d)?)\s"
    r"(?:full |half |half-|road |trail )?(?:marathon|mile|triathlon|ironman|row|swim|run|\d{1,3}\s?(?:k|km|m|mi|miles?))\b",
    re.IGNORECASE,
)
"""A time for a race: "sub-4-hour marathon", "1:45 half marathon"."""
_PLAIN = (None, "", "=")
_SHOWING = frozenset({"sign", "signs", "symptom", "symptoms", "evidence", "episode", "episodes", "incidents", "complaints"})
_DONE = frozenset({"met", "led", "won", "held", "ran", "grew", "sold", "built", "wrote", "taught"})
"""Past tenses that the parser takes for a name where they open a text."""
_ACRONYM = re.compile(r"[A-Z][A-Z0-9]{1,6}")
TOPIC_WORDS = 5
"""How many words a topic in front of a colon may have."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEARS = re.compile(r"(?:,|\bfor(?: the)?|\bin)?\s?(?:FY\s?)?(?:(?:19|20)\d\d(?:\s?[-–/]\s?(?:FY)?\d{2,4})?|Q[1-4])[\s.:]*$")
_BOX = re.compile(r"\s*(?:[-*+•]\s+)?\[ ?\]")


def wanted(text: Text) -> bool:
    """Whether the text begins with what is wanted: "Fewer falls", "No sign of infection", but not "No record of visits"."""
    start = _behind_topic(text)
    first, second, third = ([*(word.lower for word in text.words[start : start + 3]), "", ""])[:3]
    if first == "no":
        behind = text.words[start + 1 :]
        if start and not mishap(behind[:4]) and not any(word.lower in ("without", "more") for word in behind):
            return False  # what a finding lacks: "no test runs and keys in the open"
        return bool(second) and (third != "of" or second in _SHOWING)
    if (first == "able" and second == "to") or (first == "free" and second in ("of", "from")):
        return True
    return first in words("nongoals", "wanted") or (second == "-" and third == "free" and text.words[start + 2].text == third)


def _behind_topic(text: Text) -> int:
    """The first word behind a topic and its colon: "Data quality: NO record without an owner"; 0 without a topic."""
    colon = next((word.i for word in text.words[: TOPIC_WORDS + 1] if word.lower == ":"), -1)
    return colon + 1 if colon + 1 < len(text.words) else 0


def names_indicator(source: Source) -> bool:
    """Whether the text only names what is counted, with no value to reach: "Percentage of calls answered in 20 seconds"."""
    text = source.text
    if text.words[0].lower not in words("nongoals", "counting") or len(text.words) < 3 or text.words[1].lower != "of":
        return False
    # "Within a day" is how soon it happens to each.
    ended = any(fact.kind is not TimeKind.DURATION for fact in source.of(Deadline))
    aimed = ended or any(fact.role in SOUGHT for fact in source.of(Quantity))
    return not aimed and not any(word.lower in words("nongoals", "moving") or word.tag == "MD" for word in text.words)


def verbless(source: Source) -> tuple[NonGoalKind, int] | None:
    """A target without a verb is a goal: it has a number to reach, an end, or a word of wanting in front."""
    text = source.text
    first = text.words[0]
    place = text.root(text.sentences[0])
    heading = is_heading(text)
    if (_NUMBERED.match(text.text) and heading) or _SECTION.match(text.text):
        return NonGoalKind.HEADING, place
    if _enumerated(source, place):
        return NonGoalKind.HEADING, place
    sought = bool(targets_of(source))
    if not sought and text.words[place].lemma in words("nongoals", "about"):
        return NonGoalKind.HEADING, place
    if heading and not sought and text.words[place].lemma in words("nongoals", "titles"):
        return NonGoalKind.HEADING, place
    if not sought and _titled_with_year(text, heading=heading):
        return NonGoalKind.HEADING, place
    if sought or _has_end(source) or wanted(text) or _reading(source) or to_tick(text) or _RACED.match(text.text):
        return None
    opening = text.words[_behind_topic(text)]
    doing = opening.tag == "VBG" and opening.dep not in ("amod", "compound")
    if not heading and (doing or _nominal(source) or (first.tag != "DT" and _ends_reached(text))):
        return None
    return (NonGoalKind.HEADING if heading or len(text.words) < 2 else NonGoalKind.TOPIC), place


def _enumerated(source: Source, place: int) -> bool:
    """Whether it is the title of a list, with its number: "10 tips for better plans", "our three pillars"."""
    text = source.text
    if wanted(text) or bool(source.of(Deadline)) or bool(source.of(Recurrence)):
        return False
    if any(fact.comparator not in _PLAIN for fact in targets_of(source)):
        return False
    behind = text.words[place + 1].lower if place + 1 < len(text.words) else ""
    lemma = text.words[place].lemma
    return lemma in words("nongoals", "enumerated") or (lemma in _ENUMERABLE and behind in ("for", "of", "to"))


def _titled_with_year(text: Text, *, heading: bool) -> bool:
    """Whether it is the title of a plan with the years it is for: "Strategic priorities 2026-2030", "Goals for 2027"."""
    match = _YEARS.search(text.text)
    if match is None:
        return False
    last = next((word for word in reversed(text.words) if word.end <= match.start() and word.tag[0] == "N"), None)
    if last is None or not (heading or last.tag in ("NNS", "NNPS")):
        return False
    named = last.lemma in words("nongoals", "titles") | words("nongoals", "about")
    return named and not any(word.tag in ("IN", "VBN", "VBD") for word in text.words[: last.i])


def _has_end(source: Source) -> bool:
    """Whether an end is set for something: not a bare "Q1 2027", and not one that has passed, as in "Met it in 2024"."""
    length = len(source.text.text.strip().rstrip(".:"))
    first = source.text.words[0]
    done = first.tag in ("VBD", "VBN") or first.lower in _DONE
    return any(
        fact.phrase.end - fact.phrase.start < length and not (done and fact.end is not None and fact.end < source.written)
        for fact in source.of(Deadline)
    )


def _nominal(source: Source) -> bool:
    """Whether a noun phrase names what is wished for: "stable income", "absence of infection", "a weekly call with Ana"."""
    text = source.text
    start = _behind_topic(text)
    first = text.words[start]
    root = text.words[text.root(text.sentences[0])]
    if start:
        root = next((word for word in text.words[start:] if word.head < start or word.head == word.i), root)
    behind = text.words[start + 1].lower if len(text.words) > start + 1 else ""
    if first.lower in ("a", "an", "the") and len(text.words) > start + 2 and root.i > start:
        first, behind = text.words[start + 1], text.words[start + 2].lower
    return (
        (first.lower in words("nongoals", "wished") and behind not in ("", "and", "or"))
        or (behind == "-" and _hyphened(text, first.i) in words("nongoals", "wished"))
        or first.tag == "JJR"
        or any(word.lower in ("each", "every") for word in text.words)
        or (text.words[start].lower in words("nongoals", "whole") and _done_to(text, root))
        or (first.lemma in words("nongoals", "nominal") and behind in ("of", "in", "to", "from"))
        or _delivered(text, root)
        or root.lemma in words("nongoals", "earned")
        or (start > 1 and text.words[start - 2].lemma in words("nongoals", "earned"))
        or any(text.words[c].lower in words("nongoals", "standing") for c in text.children[root.i] if c > root.i)
        or bool(source.of(Recurrence))
        or any(any(map(str.isalpha, text.text[start:end])) for start, end in text.labels)
        or _pictured(text, text.words[start].lower, first)
        or _one_of(text, start, root)
        or _served(text, root)
        or announced(text)
    )


def _delivered(text: Text, root: Word) -> bool:
    """Whether a feature is named with what it is for: "drop-in compatibility with older clients"."""
    behind = text.words[root.i + 1].lower if root.i + 1 < len(text.words) else ""
    return root.lemma in words("nongoals", "delivered") and behind in ("across", "between", "for", "in", "on", "with")


def announced(text: Text) -> bool:
    """Whether an aim is announced, and follows: "our goal is simple: fewer falls"."""
    opened = any(key == "announcing" and text.words[0].start == start for key, start, _ in matches(text.text))
    return opened and any(word.lower == ":" for word in text.words[:-1])


def _reading(source: Source) -> bool:
    """Whether a few words name an indicator, scale or product and a number to read off it: "DSO 41 days"."""
    named = bool(source.of(Indicator)) or any(_ACRONYM.fullmatch(word.text) for word in source.text.words)
    return len(source.text.words) < 6 and named and bool(source.of(Quantity))


def to_tick(text: Text) -> bool:
    """Whether it stands behind an empty box, as things to do are listed."""
    return any(_BOX.match(text.text, start, end) for start, end in text.labels)


def _pictured(text: Text, opening: str, first: Word) -> bool:
    """Whether a place or way of being is pictured: "a borough where everyone feels at home", "a culture of candour"."""
    if opening not in ("a", "an", "one"):
        return False
    return first.lemma in words("nongoals", "pictured") or any(word.lower in ("where", "whose") for word in text.words[2:])


def _one_of(text: Text, start: int, root: Word) -> bool:
    """Whether one thing is named that is to be had or done: "a trip to Iceland", "first novel"."""
    opening = text.words[start].lower
    if not listed(text) or len(text.words) - start > _BRIEF or root.tag != "NN" or root.i == start:
        return False
    if root.lemma in words("nongoals", "titles") | words("nongoals", "about") | words("nongoals", "writings"):
        return False
    if opening in ("a", "an"):
        return len(text.words) > start + 2  # "a choir" alone pictures nothing
    return opening == "first" and root.i == start + 1 and root.lemma not in _FIRST


def _hyphened(text: Text, i: int) -> str:
    """The two words around a hyphen as one: "world-class"."""
    return "-".join(word.lower for word in text.words[i : i + 4 : 2])


def _done_to(text: Text, root: Word) -> bool:
    """Whether a participle behind the noun says what is to be done to it: "all invoices PAID on time"."""
    return any(c > root.i and text.words[c].tag in ("VBN", "VBD") and text.words[c].dep == "acl" for c in text.children[root.i])


def _served(text: Text, root: Word) -> bool:
    """Whether people are shown doing what is wished for: "pupils making good progress"."""
    return root.lemma in words("people", "served") and any(
        text.words[c].tag == "VBG" and text.words[c].dep == "acl" for c in text.children[root.i]
    )


def assigned(text: Text) -> bool:
    """Whether the text begins with who is "to" do something: "the agency to provide transport"."""
    if 0 in text.imperatives:
        return False
    for word in text.words[1:7]:
        if word.tag == "TO" and word.i + 1 < len(text.words):
            before = text.words[word.i - 1]
            called = before.tag in ("NN", "NNS", "NNP", "NNPS") and before.lemma not in words("nouns", "towards")
            return called and text.words[word.i + 1].tag == "VB" and before.lemma not in words("nouns", "abstract")
        if word.tag[0] in "VMW" or word.tag in ("IN", "RB"):
            return False
    return False


def settled(text: Text, actions: list[Action]) -> bool:
    """Whether it says how all of a kind are to be treated: "every PR reviewed within a day", not "every team met its target"."""
    first, verb = text.words[0], text.words[text.root(text.sentences[0])]
    if first.lower not in words("nongoals", "whole") or verb.i + 1 >= len(text.words) or len(actions) > 1:
        return False
    if verb.lemma in words("nongoals", "voiced") and first.lower == "no":  # "no concerns raised"
        return False
    participle = verb.tag == "VBN" or (verb.tag == "VBD" and verb.lower.endswith("ed"))
    if not participle or any(text.words[c].dep in ("dobj", "aux", "auxpass", "ccomp", "xcomp") for c in text.children[verb.i]):
        return False
    return all(word.lower not in words("nongoals", "bygone") and not _YEAR.fullmatch(word.text) for word in text.words[verb.i :])


def _ends_reached(text: Text) -> bool:
    return any(
        word.lower in words("verbs", "reached") and word.dep not in ("amod", "compound") for word in text.words[1:]
    )
