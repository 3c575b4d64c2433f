"""What the owner of a form does not accept: a frozen value, so that a form, a server and a browser can share it."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any

from pydantic import Field, ValidationError

from smartlint.checker import Checker
from smartlint.config import Config, explain
from smartlint.model import ConfigError, Criterion, Effect, Finding, Frozen, Severity
from smartlint.registry import enabled_checkers, enabled_extractors


class Policy(Frozen):
    """What the owner of a form does not accept. It holds no clock and no model; it can be hashed, compared and pickled.

    Attributes:
        block: which findings block. A code ("T101"), a prefix ("T") or a name ("no-deadline") means every finding that is
            called so; a criterion ("time-bound") its findings except mere advice (hints that cost no points); a severity
            ("warning") what is as severe or worse; "ALL" every finding. Empty: no finding blocks by itself.
        minimum: the least score that is accepted, 0..1; a goal below it is blocked by every finding that costs points.
        profile: the field of work, as in `Config`; over the one in `config`.
        override: whether a goal that is blocked may be sent anyway with a reason.
        config: which checkers run, how severe they are, and their options.

    Raises:
        ConfigError: a key of `block` names nothing that runs, or another value is wrong; the text says what is allowed.
    """

    block: tuple[str, ...] = ()
    minimum: Annotated[float, Field(ge=0, le=1)] | None = None
    profile: str | None = None
    override: bool = False
    config: Config = Config()

    def __init__(
        self,
        *,
        block: str | Iterable[str] = (),
        minimum: float | None = None,
        profile: str | None = None,
        override: bool = False,
        config: Config | Mapping[str, Any] | None = None,
        **unknown: Any,
    ) -> None:
        keys = (block,) if isinstance(block, str) else block
        values = {
            "block": keys,
            "minimum": minimum,
            "profile": profile,
            "override": override,
            "config": config or Config(),
        }
        try:
            super().__init__(**values, **unknown)
        except ValidationError as error:
            raise ConfigError(f"policy: {explain(error, type(self))}") from None
        checkers = enabled_checkers(self.settings)
        enabled_extractors(self.settings)  # a profile that does not exist is refused here too, not at the first goal
        for key in self.block:
            if not _severity(key) and not any(_covers(key, checker) for checker in checkers):
                raise ConfigError(
                    f"block: no checker that runs is called {key!r}; give a code (T101), a prefix (T), a name "
                    "(no-deadline), a criterion (time-bound), a severity (warning) or ALL"
                )

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """Where the class is, and the arguments that make the same policy again: how Django's migrations write it down."""
        values = self.model_dump(mode="json", exclude_defaults=True)
        return "smartlint.forms.Policy", [], values | ({"block": self.block} if self.block else {})

    def __hash__(self) -> int:
        # The configuration holds tables, which have no hash; two policies that differ only there merely share a bucket.
        return hash((self.block, self.minimum, self.override))

    @property
    def settings(self) -> Config:
        """The configuration that goals are judged with: `config`, with the policy's own profile."""
        return self.config if self.profile is None else self.config.model_copy(update={"profile": self.profile})

    @property
    def demanding(self) -> bool:
        """Whether the policy can block anything at all."""
        return bool(self.block) or self.minimum is not None

    def blocks(self, finding: Finding) -> bool:
        """Whether `block` names the finding."""
        for key in self.block:
            severity = _severity(key)
            if severity is not None and finding.severity.rank <= severity.rank:
                return True
            if _covers(key, finding) and not (_criterion(key) and _mere_advice(finding)):
                return True
        return False


def _covers(key: str, what: Finding | type[Checker] | Checker) -> bool:
    """Whether a key that is no severity names a checker, or a finding by what its checker is called."""
    if key.upper() == "ALL" or key.lower() == what.name:
        return True
    if (criterion := _criterion(key)) is not None:
        return what.criterion is criterion
    return bool(key) and what.code.startswith(key.upper())


def _mere_advice(finding: Finding) -> bool:
    return finding.effect is Effect.ADVICE and finding.severity is Severity.HINT


def _criterion(key: str) -> Criterion | None:
    name = key.lower().replace("-", "_")
    return Criterion(name) if name in set(Criterion) else None


def _severity(key: str) -> Severity | None:
    return Severity(key.lower()) if key.lower() in set(Severity) else None
