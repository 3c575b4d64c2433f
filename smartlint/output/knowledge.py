"""What a profile knows, in lines for a person."""

from collections.abc import Iterable, Iterator

from smartlint.output.visible import one_line
from smartlint.profiles import Profile


def listing(profiles: Iterable[Profile]) -> Iterator[str]:
    """One line for each profile: its name, and whose goals it is for."""
    for profile in profiles:
        yield f"{one_line(profile.name)}  {one_line(profile.about)}"


def knowledge(profile: Profile) -> Iterator[str]:
    """Its types of goal, primary goals and ways of measuring success, with the measures that hints name."""
    yield f"{one_line(profile.title)}: {one_line(profile.about)}"
    for heading, topics in (("types of goal", profile.kinds), ("primary goals", profile.aims)):
        if topics:
            yield ""
            yield heading
            yield from (f"  {topic.name}: {one_line(topic.about)}" for topic in topics)
    if profile.ways:
        yield ""
        yield "ways of measuring success"
    for way in profile.ways:
        yield f"  {way.name}: {one_line(way.title)}"
        yield from (f"    {one_line(measure.text)}" for measure in way.measures)
