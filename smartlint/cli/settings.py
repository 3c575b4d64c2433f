"""The configuration that a command line asks for."""

from collections.abc import Sequence
from pathlib import Path

from smartlint.config import Config, find_config, load_config


def configuration(path: Path | None, *, isolated: bool = False, select: Sequence[str] | None = None,
                  ignore: Sequence[str] | None = None, extend_select: Sequence[str] | None = None,
                  fail_on: str | None = None, profile: str | None = None,
                  min_score: float | None = None) -> Config:
    """The configuration of a file with the options of the command line over it.

    Args:
        path: the file; None for the nearest one from the working folder upwards.
        isolated: whether no file is read.
        select: replaces what the file selects.
        ignore: is added to what the file ignores.
        extend_select: is added to what the file selects on top.
        fail_on: replaces what the file says.
        profile: replaces what the file says.
        min_score: likewise.

    Raises:
        ConfigError: the file cannot be read or holds something unknown.
    """
    path = path or (None if isolated else find_config(Path.cwd()))
    base = load_config(path) if path else Config()
    over = {
        "select": keys(select) or base.select,
        "ignore": (*base.ignore, *keys(ignore)),
        "extend_select": (*base.extend_select, *keys(extend_select)),
        "fail_on": str(fail_on or base.fail_on),
        "profile": profile or base.profile,
        "min_score": base.min_score if min_score is None else min_score,
    }
    return Config.model_validate(base.model_dump() | over)


def keys(given: Sequence[str] | None) -> tuple[str, ...]:
    """The keys of an option that is repeated or holds several with commas."""
    return tuple(key.strip() for value in given or () for key in value.split(",") if key.strip())
