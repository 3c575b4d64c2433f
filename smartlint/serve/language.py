"""Which language an answer is written in."""

from collections.abc import Collection

ENGLISH = "en"
_MOST_RANGES = 20


def available() -> tuple[str, ...]:
    """The languages that messages can be written in, as tags in lower case."""
    return (ENGLISH,)


def choose(header: str, available: Collection[str]) -> str:
    """The available language that an `Accept-Language` header likes best (RFC 4647, lookup); English when it likes none.

    Args:
        header: the value of the header, also a malformed one.
        available: language tags in lower case, English among them.
    """
    best, liking = ENGLISH, 0.0
    for place in header.split(",")[:_MOST_RANGES]:
        name, _, parameter = place.partition(";")
        quality = _quality(parameter)
        tag = name.strip().lower()
        if tag == "*":
            continue
        while tag and tag not in available:
            tag = tag.rpartition("-")[0]
        if tag and quality > liking:
            best, liking = tag, quality
    return best


def _quality(parameter: str) -> float:
    name, _, value = parameter.partition("=")
    if name.strip().lower() != "q":
        return 1.0
    try:
        return min(max(float(value), 0.0), 1.0)
    except ValueError:
        return 0.0
