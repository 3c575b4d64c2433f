"""Whom a goal serves: people behind "for", people it is about, and somebody whose plan it is."""

from collections.abc import Iterator
from functools import cache

from smartlint.extract.givings import behind_for, for_whom, is_ensured, is_given, looked_for, mentioned
from smartlint.extractor import Source
from smartlint.facts import Action, Actor, ActorKind, Beneficiary
from smartlint.lexicon import words
from smartlint.words import Text, Word

_HIRING = frozenset({"hire", "recruit", "employ", "onboard", "staff"})
_CUSTOMERS = frozenset({"client", "customer", "patient", "student", "resident"})
_HELPING = frozenset({"help", "assist"})
_RAISING = frozenset({"crowdfund", "donate", "fundraise", "raise"})
_MONEY = frozenset({"cash", "dollar", "euro", "fund", "money", "pound"})
_FUNDING = frozenset({
    *("appeal", "campaign", "drive", "fund", "project", "round", "seed", "series", "stage"),
    *("year", "quarter", "month", "week", "day"),
})
_STAFF = frozenset({"colleague", "customer", "employee"})


def beneficiaries(source: Source) -> Iterator[Beneficiary]:
    """The people and groups that a text names: explicit ones behind "for", the others as they stand."""
    text = source.text
    known = _known()
    helped = list(_helped(source))
    spans = {fact.span for fact in helped}
    yield from helped
    for word in text.words:
        if word.lemma in known or word.tag == "NNPS":
            yield from (fact for fact in _named(source, word) if fact.span not in spans)
        elif word.lower == "those" and _those(text, word.i):
            yield source.fact(Beneficiary, word.i - 1, word.i, explicit=True, lemma="people")
    yield from _funded(source)
    for actor in source.of(Actor):
        head = text.words[text.word_at(actor.span.end - 1)]
        if (
            actor.kind is ActorKind.ROLE
            and (head.tag == "NNP" or head.lower in ("she", "he", "they") or head.text.strip("_xX") == "")
            and _will(text, head.head)
        ):
            yield source.fact(Beneficiary, head.i, head.i, lemma=head.lower)
    first = text.words[0]
    if (first.lower == "will" and first.tag == "MD") or _called(text):
        # A plan for somebody leaves the subject out: "Will dress without help".
        yield source.fact(Beneficiary, 0, 0)


@cache
def _known() -> frozenset[str]:
    """All words for people."""
    return frozenset().union(*(words("people", key) for key in ("served", "occupations", "charities", "nominal")))


def _named(source: Source, word: Word) -> Iterator[Beneficiary]:
    """The people that the word names, if it names some here."""
    text = source.text
    name = word.lemma if word.tag != "NNPS" else singular(word.lemma)
    nominal = name in words("people", "nominal") and _nominal(text, word)
    if (word.tag[0] != "N" and not nominal) or _joined(text, word.i):
        return
    if name not in words("people", "served") and not nominal:
        charity = name in words("people", "charities")
        if charity or name in words("people", "occupations"):
            yield from _at_work(source, word, charity=charity)
        return
    labelled = is_label(text, word.i) and (name in words("people", "internal") or name in words("people", "market") - _CUSTOMERS)
    if labelled or _other_sense(text, word):
        return
    if word.dep == "dobj" and text.words[word.head].lemma in _HIRING:
        return
    giving = for_whom(text, word.i)
    internal = name in words("people", "internal") and not _told_of(text, word)
    given = not internal and name not in _STAFF and (is_given(text, word) or is_ensured(text, word))
    meant_one = name == "person" and word.tag == "NN" and word.dep in ("nsubj", "nsubjpass")  # whose plan it is
    if giving is not None or not internal or meant_one or mentioned(text, word.i):
        first = word.i if giving is None else giving
        meant = giving is not None and (name not in words("people", "market") or _eased(text, word.i, giving))
        yield source.fact(Beneficiary, first, word.i, explicit=meant or given, lemma=name)


def _eased(text: Text, i: int, giving: int) -> bool:
    """Whether what is better for the people is said, or more of them: "faster for customers", "for users who are stuck"."""
    told = i + 1 < len(text.words) and text.words[i + 1].lower in ("who", "whose", "that", "with", "without")
    return told or text.words[text.words[giving].head].tag[0] in "JR" or text.words[giving - 1].tag[0] in "JR"


def _told_of(text: Text, word: Word) -> bool:
    """Whether it is said which people are meant: "people who work by day", "people with asthma"."""
    following = text.words[word.i + 1 : word.i + 2]
    meant = word.lemma in ("person", "people")
    return meant and bool(following) and following[0].lower in ("who", "whose", "with", "without", "living", "experiencing")


def singular(name: str) -> str:
    """The singular of a plural that is written as a name: "Seafarers"."""
    return f"{name[:-3]}y" if name.endswith("ies") else name.removesuffix("s")


def _nominal(text: Text, word: Word) -> bool:
    """Whether the adjective stands for people: "the homeless", "patient records"."""
    before = text.words[word.i - 1].lower if word.i else ""
    if word.lower == "patient":
        return word.dep not in ("acomp", "oprd")
    return before == "the" and word.dep in ("pobj", "dobj", "nsubj", "conj", "dative")


def _those(text: Text, i: int) -> bool:
    """Whether "for those" means people: "for those who cannot pay"."""
    following = text.words[i + 1 : i + 2]
    of_people = bool(following) and (following[0].lower in ("who", "with", "without", "in") or following[0].tag == "VBG")
    return of_people and i > 0 and text.words[i - 1].lower == "for"


def _other_sense(text: Text, word: Word) -> bool:
    """Whether the word names no people here: "a couple of days", "300 ms", "12 pt", "peer review"."""
    if word.lower == "ct":
        return word.text.isupper() or _joined(text, word.i) or text.words[min(word.i + 1, len(text.words) - 1)].lower == "scan"
    if word.lower in ("pt", "pts"):
        return word.i > 0 and text.words[word.i - 1].tag in ("CD", "HYPH")
    if word.lemma == "client" and _is_program(text, word.i):
        return True
    if word.lemma == "peer":
        return word.dep in ("compound", "amod") or (word.i > 0 and text.words[word.i - 1].lower == "-")
    return word.lower == "couple" or (word.lemma == "ms" and word.text[0] == "m")


def _is_program(text: Text, i: int) -> bool:
    """Whether the client is a program that asks a server: "the VPN client", "client-side", "a client library"."""
    if i and text.words[i - 1].lower in words("people", "client_kinds"):
        return True
    behind = text.words[i + 1 + (text.words[i + 1].lower == "-") :][:1] if i + 1 < len(text.words) else ()
    return bool(behind) and behind[0].lower in words("people", "client_parts")


def _at_work(source: Source, word: Word, *, charity: bool) -> Iterator[Beneficiary]:
    """People at their work, and places of help, behind a "for"; "for whom it is" is a reason where more is said of them."""
    text = source.text
    behind = behind_for(text, word.i)
    if behind is None or word.dep in ("compound", "poss") or looked_for(text, behind):
        return
    giving = for_whom(text, word.i) is not None
    told = word.i + 1 < len(text.words) and text.words[word.i + 1].lower == "who"
    if giving or not charity:
        yield source.fact(Beneficiary, behind, word.i, explicit=giving and (told or charity), lemma=word.lemma)


def _funded(source: Source) -> Iterator[Beneficiary]:
    """Whatever money is raised for: "raise £500 for the lifeboat"."""
    text = source.text
    for action in source.of(Action):
        verb = text.word_at(action.span.start)
        if action.lemma not in _RAISING:
            continue
        below = text.words[verb + 1 : verb + 13]
        money = any(
            word.dep == "dobj" and word.head == verb and (word.tag == "CD" or word.lemma in _MONEY or word.text[0] in "$£€")
            for word in below
        )
        cause = next((word for word in below if word.dep == "pobj" and text.words[word.head].lower == "for"), None)
        if cause is not None and (money or action.lemma != "raise") and cause.lemma not in _FUNDING:
            yield source.fact(Beneficiary, cause.head, cause.i, explicit=True, lemma=cause.lemma)


def _helped(source: Source) -> Iterator[Beneficiary]:
    """Whoever is helped, people or not: "help the stage crew to rig the lights"."""
    text = source.text
    for action in source.of(Action):
        if action.lemma not in _HELPING:
            continue
        verb = text.word_at(action.span.start)
        following = text.words[verb + 1 : verb + 6]
        helped = next((word for word in following if word.dep in ("dobj", "nsubj")), None)
        if helped is None or any(word.tag[0] in "VTI" and word.dep != "amod" for word in text.words[verb + 1 : helped.i]):
            continue
        people = helped.lemma in words("people", "served") and helped.lemma not in words("people", "internal")
        yield source.fact(
            Beneficiary, verb + 1, helped.i, explicit=people and helped.dep == "nsubj", lemma=helped.lemma
        )


def _joined(text: Text, i: int) -> bool:
    """Whether the word is the first half of an adjective: "user-friendly", "community-led"."""
    following = text.words[i + 1 : i + 3]
    return len(following) == 2 and following[0].lower == "-" and following[1].tag[0] in "JV"


def _will(text: Text, verb: int) -> bool:
    return any(text.words[c].lemma == "will" for c in text.children[verb])


def _called(text: Text) -> bool:
    """Whether the text begins with a given name that the parser takes for another word: "Grace will count to ten"."""
    first, *behind = text.words[:2]
    return (
        bool(behind)
        and behind[0].lower in ("will", "shall")
        and first.tag != "NNP"
        and first.text[0].isupper()
        and first.lower in words("people", "names")
    )


def is_label(text: Text, i: int) -> bool:
    """Whether the word only names the kind of another thing: "safety data sheets", "a recycling calendar"."""
    word = text.words[i]
    head = text.words[word.head].lemma
    return word.dep == "compound" and head in words("nouns", "artefact") and head not in words("people", "sittings")
