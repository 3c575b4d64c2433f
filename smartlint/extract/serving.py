"""Which types of goal and which primary goals of a field the words of a text show, and by what the field measures success."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from smartlint.extract.spotter import Spot, Spotter
from smartlint.extractor import Extractor, Source
from smartlint.facts import (
    MEASURING,
    Action,
    Beneficiary,
    Deadline,
    Fact,
    KnownMeasure,
    Level,
    Means,
    Measure,
    Purpose,
    Quantity,
    QuantityRole,
    Recurrence,
    ServedAim,
)
from smartlint.profiles.model import Kind, Profile
from smartlint.profiles.phrases import START, parse
from smartlint.words import Text

SERVED = "served"
"""The group of a profile that holds the people whom the field serves."""

_COMPANY, _IN_COMPANY, _OTHERWISE = "company", "in-company", "otherwise"
_ASKED: dict[str, type[Fact]] = {
    f"<{kind.model_fields['type'].default}>": kind for kind in (Action, Deadline, Level, Measure, Quantity, Recurrence)
}
_MEASURING = MEASURING | {QuantityRole.RATING}
_SURENESS = {"plain": 0, "shows": 1, _IN_COMPANY: 1, _OTHERWISE: 2}


@dataclass
class _Shown:
    """What the words of one place show."""

    kinds: dict[str, None] = field(default_factory=dict)
    aims: dict[str, None] = field(default_factory=dict)
    plain: bool = False


class ServedAims(Extractor):
    """Finds what a profile knows. `profile`: the field of work."""

    name = "served-aims"
    needs = (Purpose, Means, Beneficiary, *_ASKED.values())
    gives = (ServedAim, KnownMeasure)

    profile: Profile

    @cached_property
    def _spotter(self) -> Spotter:
        return Spotter((label, parse(phrase, self.profile.words)) for label, phrase in _phrases(self.profile))

    @cached_property
    def _over(self) -> dict[str, frozenset[str]]:
        return {kind.name: frozenset(kind.over) for kind in self.profile.kinds if kind.over}

    @cached_property
    def _serves(self) -> dict[str, tuple[str, ...]]:
        return {kind.name: kind.serves for kind in self.profile.kinds}

    @cached_property
    def _people(self) -> frozenset[str]:
        return self.profile.words.get(SERVED, frozenset())

    def extract(self, source: Source) -> Iterator[Fact]:
        """A fact for each place that shows something, and one for each measure that is named."""
        text = self._with_names(source)
        spots = list(self._spotter.spots(text, self._marks(source)))
        company = any(spot.label == _COMPANY for spot in spots) or any(w.lemma in self._people for w in text.words)
        spots = [spot for spot in spots if _counts(text, spot, company=company)]
        label = self._label(text)
        if label is not None:
            yield label
            spots = [spot for spot in spots if not spot.label.startswith("kind:") or _name(spot) in label.kinds]
        shown: dict[tuple[int, int], _Shown] = {}
        for spot in self._telling(source, [spot for spot in spots if spot.label.startswith("kind:")]):
            here = shown.setdefault(spot[1:], _Shown())
            here.kinds[_name(spot)] = None
            if not spot.label.endswith(_OTHERWISE):
                here.aims.update(dict.fromkeys(self._serves[_name(spot)]))
        for spot in _outermost(spot for spot in spots if spot.label.startswith("aim:")):
            here = shown.setdefault(spot[1:], _Shown())
            here.aims[_name(spot)] = None
            here.plain |= spot.label.endswith(":plain")
        for (first, last), here in sorted(shown.items()):
            yield source.fact(
                ServedAim,
                first,
                last,
                profile=self.profile.name,
                kinds=tuple(here.kinds),
                aims=tuple(here.aims),
                plain=here.plain,
            )
        ways: dict[tuple[int, int], dict[str, None]] = {}
        for spot in _outermost(spot for spot in spots if spot.label.startswith("way:")):
            ways.setdefault(spot[1:], {})[_name(spot)] = None
        for (first, last), names in ways.items():
            yield source.fact(KnownMeasure, first, last, profile=self.profile.name, ways=tuple(names))

    @cached_property
    def _labels(self) -> tuple[re.Pattern[str], dict[str, Kind]] | None:
        """What finds the labels of the profile, and the type that each stands for."""
        kinds = {label.lower(): kind for kind in self.profile.kinds for label in kind.labels}
        longest = "|".join(re.escape(label) for label in sorted(kinds, key=len, reverse=True))
        return (re.compile(rf"(?<![^\W\d_])(?:{longest})(?![^\W\d_])", re.IGNORECASE), kinds) if kinds else None

    def _label(self, text: Text) -> ServedAim | None:
        """The type that the label in front of the words says, or None."""
        if self._labels is None or not text.words or not text.words[0].start:
            return None
        pattern, kinds = self._labels
        found = pattern.search(text.text, 0, text.words[0].start)
        # A letter such as the long s, which counts as an s to the pattern, is in no label.
        kind = kinds.get(found[0].lower()) if found else None
        if found is None or kind is None:
            return None
        return ServedAim.at(text.text, *found.span(), part=text.part, profile=self.profile.name, kinds=(kind.name,),
                            aims=kind.serves)

    @cached_property
    def _asked(self) -> dict[type[Fact], str]:
        return {kind: name for name, kind in _ASKED.items() if name in self._spotter.asked}

    def _marks(self, source: Source) -> dict[int, dict[str, int]]:
        """What the phrases ask for beside words, by the word where it starts, and its last word."""
        marks: dict[int, dict[str, int]] = {}
        for fact in source.found if self._asked else ():
            name = self._asked.get(type(fact))
            if name and (not isinstance(fact, Quantity) or fact.role in _MEASURING):
                here = marks.setdefault(source.text.word_at(fact.span.start), {})
                here[name] = max(source.text.word_at(fact.span.end - 1), here.get(name, 0))
        sentence = -1
        for word in source.text.words if START in self._spotter.asked else ():
            if word.sentence != sentence and word.text[0].isalnum():
                sentence = word.sentence
                marks.setdefault(word.i, {})[START] = word.i - 1
        return marks

    def _with_names(self, source: Source) -> Text:
        """The text, with the names of those whom a plan is for read as people served: "Maria will open an account"."""
        text = source.text
        named = {text.word_at(f.span.end - 1) for f in source.of(Beneficiary) if not f.explicit}
        named = {i for i in named if text.words[i].tag in ("NNP", "PRP")}
        if not named or not self._people:
            return text
        people = min(self._people)
        return replace(text, words=tuple(w._replace(lemma=people) if w.i in named else w for w in text.words))

    def _telling(self, source: Source, spots: list[Spot]) -> Iterator[Spot]:
        """The spots that tell the type of goal: in what is done before why and how, the surest, the first sentence's.

        Of parts all are told, and a phrase outdoes those of other parts that lie within it.
        """
        if self.profile.parts:
            yield from _longest(spots, {kind.name: place for place, kind in enumerate(self.profile.kinds)})
            return
        reasons = [fact.span for fact in (*source.of(Purpose), *source.of(Means))]
        words = source.text.words

        def rank(spot: Spot) -> tuple[bool, int, int]:
            start = words[spot.first].start
            explains = any(span.start <= start < span.end for span in reasons)
            return explains, _SURENESS[spot.label.rpartition(":")[2]], words[spot.first].sentence

        best = min(map(rank, spots), default=None)
        telling = [spot for spot in spots if rank(spot) == best]
        names = {_name(spot) for spot in telling}
        if best and best[1] == _SURENESS[_OTHERWISE]:
            # What tells less tells one type only: the last of the profile, which lists the wider ones first.
            names = {next(kind.name for kind in reversed(self.profile.kinds) if kind.name in names)}
            telling = [spot for spot in telling if _name(spot) in names]
        gone = {name for kind in names for name in self._over.get(kind, ())}
        yield from _outermost(spot for spot in telling if _name(spot) not in gone)


def _counts(text: Text, spot: Spot, *, company: bool) -> bool:
    """Whether a phrase that tells less tells enough here: not alone in front of another noun, as in "client library"."""
    how = spot.label.rpartition(":")[2]
    if how not in (_IN_COMPANY, _OTHERWISE):
        return True
    before = spot.first == spot.last and text.words[spot.first].dep in ("compound", "amod")
    return company and not before


def _name(spot: Spot) -> str:
    return spot.label.split(":")[1]


def _phrases(profile: Profile) -> Iterator[tuple[str, str]]:
    for what, topics in (("kind", profile.kinds), ("aim", profile.aims)):
        for topic in topics:
            for how, phrases in (("plain", topic.plain), ("shows", topic.shows), (_IN_COMPANY, topic.in_company)):
                for phrase in phrases:
                    yield f"{what}:{topic.name}:{how}", phrase
    for kind in profile.kinds:
        for phrase in kind.otherwise:
            yield f"kind:{kind.name}:{_OTHERWISE}", phrase
    for way in profile.ways:
        for phrase in way.shows:
            yield f"way:{way.name}:shows", phrase
    for phrase in profile.company:
        yield _COMPANY, phrase


def _outermost(spots: Iterable[Spot]) -> Iterator[Spot]:
    """Of the spots that show the same, those that lie in no other, by place."""
    reach: dict[str, int] = {}
    for spot in sorted(spots, key=lambda s: (s.first, -s.last, s.label)):
        if reach.get(spot.label, -1) < spot.last:
            reach[spot.label] = spot.last
            yield spot


def _longest(spots: Iterable[Spot], order: Mapping[str, int]) -> Iterator[Spot]:
    """The spots that lie in no longer one, whatever they show, by place; of equal ones the first of the profile."""
    reach = -1
    for spot in sorted(spots, key=lambda s: (s.first, -s.last, order[_name(s)])):
        if spot.last > reach:
            reach = spot.last
            yield spot
