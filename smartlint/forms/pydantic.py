"""Pydantic: `Annotated[str, SmartGoal(policy)]` is a goal that its owner accepts."""

from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from smartlint.forms.policy import Policy
from smartlint.forms.problems import problems_of
from smartlint.languages import ENGLISH, known
from smartlint.model import MAX_GOAL_LENGTH
from smartlint.translation import translate


@dataclass(frozen=True)
class SmartGoal:
    """Refuses a goal that the policy blocks, with one error of type "smart_goal" that holds all reasons as plain data.

    What `smartlint.forms.review` takes beside the goal, and `language`, may be given with a validation as its context:
    `Model.model_validate(data, context={"smartlint": {"today": date(2027, 1, 4), "draft": True}})`.

    Attributes:
        policy: what the owner of the field does not accept.
        language: the language of messages.

    Raises:
        ConfigError: there are no messages in that language.
    """

    policy: Policy
    language: str = ENGLISH

    def __post_init__(self) -> None:
        known(self.language)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_after_validator_function(self._accept, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        described = handler(schema)
        described.setdefault(
            "description", f"A goal in English, checked for being SMART. {_asked(self.policy)}".strip()
        )
        described.setdefault("maxLength", MAX_GOAL_LENGTH)
        return described

    def _accept(self, text: str | None, info: ValidationInfo) -> str | None:
        if text is None:  # of a type that allows it, as in `Annotated[str | None, SmartGoal(policy)]`
            return None
        given = dict((info.context or {}).get("smartlint", {}))
        language = given.pop("language", self.language)
        found = problems_of(text, self.policy, **given)
        if not found:
            return text
        reasons = [
            {"code": problem.code, "message": problem.text(language), "params": dict(problem.params)}
            for problem in found
        ]
        findings = [translate(p.finding, language).model_dump(mode="json") for p in found if p.finding]
        # The message goes last: pydantic fills in one value after the other, and would read gaps in the words of the goal.
        message = " ".join(str(reason["message"]) for reason in reasons)
        raise PydanticCustomError(
            "smart_goal", "{message}", {"problems": reasons, "findings": findings, "message": message}
        )


def _asked(policy: Policy) -> str:
    """What the policy asks for, for a reader of the schema."""
    blocked = f"Findings that block: {', '.join(policy.block)}. " if policy.block else ""
    least = f"Its score is at least {policy.minimum:.2f}." if policy.minimum is not None else ""
    return blocked + least
