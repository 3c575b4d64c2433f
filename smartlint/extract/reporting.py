"""Whether a text reports how things are or came to be, though its verbs could also state a result to reach."""

import re

from smartlint.extractor import Source
from smartlint.facts import Action, Deadline, Mood
from smartlint.lexicon import words
from smartlint.words import Text, Word

_TOLD = frozenset({Mood.STATEMENT, Mood.PAST})
_THINKING = frozenset({"believe", "feel", "find", "think", "reckon", "guess", "suppose", "know"})
_LOG = re.compile(r"\s*(?:[\w'’/-]+\s){0,3}(?:notes?|comments?|minutes|recap|reflections?)\s?:\s", re.IGNORECASE)
_BACK = re.compile(
    r"\s*(?:according to|as (?:shown|seen|noted|described|discussed|mentioned|outlined)"
    r"|related to|secondary to|on reflection|in hindsight|looking back|in retrospect|so far|to date|historically"
    r"|lessons learn(?:ed|t)"
    r"|(?:this|the (?:past|last)) (?:year|quarter|month|term|week|season) (?:has|was|is)"
    r"|last (?:year|month|week|quarter|term|spring|summer|autumn|fall|winter))\b",
    re.IGNORECASE,
)
_BLURB = re.compile(
    r"\s*(?:in|by the end of|at the end of|throughout) this "
    r"(?:article|book|chapter|document|guide|lesson|module|page|paper|post|report|section|tutorial|video)\b[^.]*\b(?:you|readers?|we)\b",
    re.IGNORECASE,
)
_BLANK = re.compile(
    r"\s*(?:(?:n/?a|none|tb[acd]|same as (?:above|before|last)|as (?:above|before))\b.{0,20}$|not applicable\b"
    r"|to be (?:advised|agreed|announced|confirmed|decided|determined|discussed)(?: (?:with|at|in)\b.*)?$)",
    re.IGNORECASE | re.DOTALL,
)
_TICKED = re.compile(
    r"\s[-–—:(]{1,2}\s?(?:done|completed|achieved|accomplished)\b(?:\s(?:in|on)\s[^.!]{1,20})?[.!)\s]*$", re.IGNORECASE
)
_GENERIC = frozenset({"most", "many", "some", "few", "several"})
_QUOTED = re.compile(r"\s*(?:\"[^\"]+\"|“[^”]+”)\s*")
_NEXT = re.compile(r"\s*next\s(?:[a-z]+\s)?(?:appointment|meeting|review|session|sitting|visit)\s?:", re.IGNORECASE)


def reports(source: Source, actions: list[Action]) -> bool:
    """Whether a text that commits nobody reports.

    It does where a rough number stands in front ("about half of the gauges are overdue"), where it says since when or
    that something happened, where a writer looks back ("I think I have settled in"), or where its label says so.
    """
    text = source.text
    if _LOG.match(text.text) or _NEXT.match(text.text) or _BLURB.match(text.text) or _BLANK.match(text.text):
        return True
    if _TICKED.search(text.text) or _asks_for_money(text, actions):
        return True
    if actions and (_bound(text, actions[0]) or _logged(source, actions[0])):
        return True
    if not actions or any(action.mood in (Mood.COMMITMENT, Mood.WISH, Mood.QUESTION) for action in actions):
        return False
    if _BACK.match(text.text) or _looking_back(text, actions[0]) or _known(text, actions[0]):
        return True
    moods = {action.mood for action in actions}
    if _conditions(text, actions[0]):
        return True
    if not moods <= _TOLD or (_ahead(source) and moods != {Mood.PAST}):
        return False
    if _QUOTED.fullmatch(text.text) or _rough(text) or _since(text):
        return True
    return _happened(text, actions) or _supposed(text, actions[0])


def _asks_for_money(text: Text, actions: list[Action]) -> bool:
    """Whether it is a sentence of an application: "we are requesting $18,500 to"."""
    return any(action.lemma == "request" and text.words[text.word_at(action.span.start)].tag == "VBG" and action.actor
               for action in actions)


def _subject(text: Text, action: Action) -> Word | None:
    children = text.children[text.word_at(action.span.start)]
    return next((text.words[c] for c in children if text.words[c].dep in ("nsubj", "nsubjpass")), None)


def _bound(text: Text, action: Action) -> bool:
    """Whether it says what a contract, an advert or conditions of entry ask: "the role holder will", "applicants must be"."""
    subject, below = _subject(text, action), text.children[text.word_at(action.span.start)]
    modal = any(text.words[c].lower in ("will", "shall", "must", "should", "may") for c in below)
    return modal and subject is not None and subject.lemma in words("nongoals", "bound") and (
        subject.lemma != "participant" or any(text.words[c].lower == "must" for c in below)
    )


def _logged(source: Source, action: Action) -> bool:
    """Whether it is an entry of a case note about what was done: "reviewed with client, no changes"."""
    text = source.text
    first = text.words[0]
    opened = text.word_at(action.span.start) == 0 and first.tag in ("VBD", "VBN") and first.lower in words("nongoals", "logged")
    return opened and not _ahead(source)


def _conditions(text: Text, action: Action) -> bool:
    """Whether it says what may happen in a case: "if the target is missed, the contract may end"."""
    may = any(text.words[c].lower in ("may", "might") for c in text.children[text.word_at(action.span.start)])
    subject = _subject(text, action)
    return may and text.words[0].lower in ("if", "where", "unless") and subject is not None and subject.tag[:3] != "PRP"


def _known(text: Text, action: Action) -> bool:
    """Whether it tells what most people do, what a document covers, or how the writer feels about it."""
    if action.mood is not Mood.STATEMENT:
        return False
    verb, subject = text.word_at(action.span.start), _subject(text, action)
    if subject is None:
        return False
    if subject.lower == "people" and text.words[0].lower in _GENERIC and subject.i == 1:
        return True
    if action.lemma == "be" and subject.lower in ("i", "we"):
        return any(c > verb and text.words[c].lower in words("nongoals", "moved") for c in text.children[verb])
    covered = subject.lemma in words("nongoals", "titles") and action.lemma in words("nongoals", "covering")
    return covered and any(text.words[c].lower in ("the", "this") for c in text.children[subject.i])


def _ahead(source: Source) -> bool:
    return any(fact.end is None or fact.end >= source.written for fact in source.of(Deadline))


def _rough(text: Text) -> bool:
    """Whether the text begins with a rough number, as findings do: nobody commits to "roughly 640"."""
    return len(text.words) > 1 and text.words[0].lower in words("nongoals", "rough") and (
        text.words[1].tag in ("CD", "DT", "JJ") or text.words[1].lower in ("half", "three-quarters")
    )


def _since(text: Text) -> bool:
    return any(word.lower == "since" and word.dep in ("mark", "prep") for word in text.words)


def _happened(text: Text, actions: list[Action]) -> bool:
    """Whether one of several verbs tells what happened, behind one in the present: "covers six wards and took over"."""
    first = text.words[text.word_at(actions[0].span.start)]
    if actions[0].mood is not Mood.STATEMENT or first.tag not in ("VBZ", "VBP"):
        return False
    later = (text.words[text.word_at(action.span.start)] for action in actions[1:])
    return any(word.tag == "VBD" and word.lower != word.lemma and word.sentence == first.sentence for word in later)


def _supposed(text: Text, action: Action) -> bool:
    """Whether it tells what would happen: "the team would reach that anyway"."""
    return action.lemma != "be" and any(text.words[c].lower == "would" for c in text.children[text.word_at(action.span.start)])


def _looking_back(text: Text, action: Action) -> bool:
    """Whether a writer thinks about what has become of something."""
    verb = text.word_at(action.span.start)
    if action.lemma not in _THINKING:
        return False
    told = (c for c in text.children[verb] if text.words[c].dep == "ccomp" and c > verb)
    return any(
        text.words[c].tag == "VBD" or any(text.words[a].lower in ("have", "has", "'ve", "’ve") for a in text.children[c])
        for c in told
    )
