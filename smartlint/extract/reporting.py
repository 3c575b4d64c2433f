"""Whether a text reports how things are or came to be, though its verbs could also state a result to reach."""

import re

from smartlint.extract.statements import listed, targets_of
from smartlint.extractor import Source
from smartlint.facts import Action, Deadline, Mood, Quantity
from smartlint.lexicon import words
from smartlint.words import Text, Word

_TOLD = frozenset({Mood.STATEMENT, Mood.PAST})
_THINKING = frozenset({"believe", "feel", "find", "think", "reckon", "guess", "suppose", "know"})
_LOG = re.compile(r"\s*(?:[\w'’/-]+\s){0,3}(?:notes?|comments?|minutes|recap|reflections?)\s?:\s", re.IGNORECASE)
_BACK = re.compile(
    r"\s*(?:according to|back in (?:19|20)\d\d|as (?:shown|seen|noted|described|discussed|mentioned|outlined)"
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
    r"|(?:not )?(?:achieved|complete|completed|done|finished|met|started)\W{0,3}$"
    r"|(?:in progress|ongoing|on track|pending|see (?:above|below))\W{0,3}$"
    r"|to be (?:advised|agreed|announced|confirmed|decided|determined|discussed)(?: (?:with|at|in)\b.*)?$)",
    re.IGNORECASE | re.DOTALL,
)
_TICKED = re.compile(
    r"(?:\s[-–—:(\[]{1,2}\s?"
    r"(?:done|completed|achieved|accomplished|failed|nope|did(?:n['’]t| not) happen|not (?:achieved|done|met))\b"
    r"(?:\s(?:in|on)\s[^.!]{1,20})?|[(,–—-]\s?(?:achieved|final|reached):?\s[$€£]?\d[^\s)]{0,15})[.!)\]\s]*$",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    r"\s*(?:the |this |my |our )?(?:goal|kpi|milestone|objective|outcome|target)s?\s(?:[a-z]+\s){0,3}?"
    r"(?:achieved|attained|completed|exceeded|met|missed|reached)\b",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"\s*(?:(?:thank you|thanks)(?:[,.!]| (?:all|again|for|so|to|very)\b)|(?:congratulations|dear|good luck|hello|welcome to)\b)",
    re.IGNORECASE,
)
_LATELY = re.compile(
    r"(\S{1,40})\s(?:last (?:year|quarter|month|week|season|term|spring|summer|autumn|fall|winter)"
    r"|so far|to date|until now)[\s.!]*$",
    re.IGNORECASE,
)
_BESIDE = frozenset({
    *("than", "vs", "vs.", "versus", "from", "over", "on", "with", "to", "against", "as", "in", "of", "the", "after"),
    *("for", "below", "above", "beyond", "under", "beat", "match", "exceed", "since", "and", "is", "like", "per", "by", "past"),
})
"""Words between a figure and "last year" that compare it, or make an object of the year."""
_AIMED_AT = r"(?:target|goal|plan|budget|ceiling|threshold|forecast)"
_COMPARED = re.compile(
    r"\d\S{0,15}(?:\s[A-Za-z%]{1,20})?\s?[(,]\s?"
    r"(?:vs\.?|versus|(?:just |well |slightly )?(?:against|above|below|over|under|ahead of|short of))"
    r"\s(?:the |our |a |its )?"
    rf"(?:\S{{1,20}}\s)?"
    rf"(?:{_AIMED_AT}(?: of)? [$€£]?\d|[$€£]?\d\S{{0,15}} (?:\S{{1,20}} )?{_AIMED_AT})",
    re.IGNORECASE,
)
_POINTING = re.compile(r"\s*(?:above|below|here|the following|what follows) (?:is|are)\b", re.IGNORECASE)
_AGED = re.compile(r"\b(?:is|was)\s(?:a|an)\s\d{1,3}(?:[-\s]years?[-\s]old|[-\s]?y/?o)\b", re.IGNORECASE)
_FOND = frozenset({"like", "love", "enjoy"})
_SENT = frozenset({"address", "direct", "forward", "make", "refer", "send", "submit"})
_SAME_IN_PAST = frozenset({"beat", "cost", "cut", "hit", "put", "set", "spread"})
_SIZED = frozenset({"measure", "weigh", "cost", "total"})
_GENERIC = frozenset({"most", "many", "some", "few", "several"})
_QUOTED = re.compile(r"\s*(?:\"[^\"]+\"|“[^”]+”)\s*")
_NEXT = re.compile(r"\s*next\s(?:[a-z]+\s)?(?:appointment|meeting|review|session|sitting|visit)\s?:", re.IGNORECASE)


def reports(source: Source, actions: list[Action]) -> bool:
    """Whether a text that commits nobody reports.

    It does where a rough number stands in front ("about half of the gauges are overdue"), where it says since when or
    that something happened, where a writer looks back ("I think I have settled in"), or where its label says so.
    """
    text = source.text
    if _formed(text) or _judged(source) or _held_against(source, actions) or _bygone(source, actions):
        return True
    if _asks_for_money(text, actions):
        return True
    if actions and (_bound(text, actions[0]) or _logged(source, actions[0]) or _fond(text, actions[0])):
        return True
    if not actions or any(action.mood in (Mood.COMMITMENT, Mood.WISH, Mood.QUESTION) for action in actions):
        return False
    if _BACK.match(text.text) or _looking_back(text, actions[0]) or _known(text, actions[0]):
        return True
    moods = {action.mood for action in actions}
    if _conditions(text, actions[0]):
        return True
    if moods == {Mood.STATEMENT} and not _ahead(source) and (_sized(source, actions[0]) or _estimated(text)):
        return True
    if not moods <= _TOLD or (_ahead(source) and moods != {Mood.PAST}):
        return False
    if _QUOTED.fullmatch(text.text) or _rough(text) or _since(text):
        return True
    return _happened(text, actions) or _supposed(text, actions[0])


def _formed(text: Text) -> bool:
    """Whether its form says so: a log, a blurb, a blank, a tick, thanks, a pointer to what follows, somebody's age."""
    opened = any(form.match(text.text) for form in (_LOG, _NEXT, _BLURB, _BLANK, _COURTESY, _POINTING))
    return opened or bool(_AGED.search(text.text)) or bool(_TICKED.search(text.text))


def _held_against(source: Source, actions: list[Action]) -> bool:
    """Whether a figure is held against its target: "rowers at 31, above the target of 30"; not one that is promised."""
    told = all(action.mood in _TOLD or action.lemma in _SAME_IN_PAST for action in actions)
    return told and bool(_COMPARED.search(source.text.text)) and not _ahead(source)


def _bygone(source: Source, actions: list[Action]) -> bool:
    """Whether what is counted lies behind: "43 placements last year", but not "fewer falls than last year"."""
    text = source.text
    if any(action.mood not in _TOLD for action in actions) or _ahead(source):
        return False
    match = _LATELY.search(text.text)
    if match is None or match[1].lower() in _BESIDE or match[1][-1] in ",;:":
        return False
    return text.text.count("(", 0, match.start()) == text.text.count(")", 0, match.start())


def _judged(source: Source) -> bool:
    """Whether it says what became of a goal: "outcome not achieved", but not "targets met in 95 % of cases"."""
    return bool(_VERDICT.match(source.text.text)) and not targets_of(source) and not _ahead(source)


def _fond(text: Text, action: Action) -> bool:
    """Whether somebody says what they like as it is: "I love cooking", but not "I would love to cook"."""
    verb, subject = text.word_at(action.span.start), _subject(text, action)
    if action.lemma not in _FOND or subject is None or text.words[verb].tag not in ("VBP", "VBZ"):
        return False
    if subject.lower != "i" and listed(text):  # "customers love using it", as objectives are put
        return False
    below = [text.words[c] for c in text.children[verb]]
    return not any(w.lower in ("would", "'d", "’d", "will", "to") for w in below) and any(w.tag == "VBG" for w in below)


def _sized(source: Source, action: Action) -> bool:
    """Whether it tells how large something is: "the wound measures 3 cm", but not "measures under 2 cm"."""
    return action.lemma in _SIZED and action.mood is Mood.STATEMENT and all(
        fact.comparator in (None, "", "=") for fact in source.of(Quantity)
    )


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
    if subject is not None and subject.lemma in words("nongoals", "asked") and action.passive and action.lemma in _SENT:
        return True
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


def _estimated(text: Text) -> bool:
    """Whether a number in it is only a rough one: "is opened roughly nine times a month"; nobody commits to that."""
    return any(
        word.lower in ("approximately", "roughly", "nearly", "almost") and text.words[word.i + 1].tag in ("CD", "$")
        for word in text.words[:-1]
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
