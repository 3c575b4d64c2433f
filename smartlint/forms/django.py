"""Django, and Django REST framework: a validator for fields of models, forms and serializers."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.deconstruct import deconstructible
from django.utils.functional import lazystr
from django.utils.translation import get_language

from smartlint.forms.policy import Policy
from smartlint.forms.problems import Problem, problems, problems_of
from smartlint.forms.review import FormReview
from smartlint.languages import best


@deconstructible(path="smartlint.forms.django.SmartGoalValidator")
class SmartGoalValidator:
    """Refuses a goal that the policy blocks, with one `ValidationError` for each reason.

    The code of an error is the name of its checker ("no-deadline"), its params are those of the finding. Its message is put
    into words when it is shown, in the language that is active then. Today is the date in the current time zone.

    Attributes:
        policy: what the owner of the field does not accept.
    """

    def __init__(self, policy: Policy) -> None:
        self.policy = policy

    def __call__(self, value: Any) -> None:
        """Nothing for a goal that is accepted.

        Raises:
            ValidationError: the goal is blocked; it holds an error for each reason.
        """
        now = timezone.now()
        today = timezone.localdate(now) if timezone.is_aware(now) else now.date()
        if found := problems_of(str(value), self.policy, today=today):
            raise ValidationError([_error(problem) for problem in found])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SmartGoalValidator) and self.policy == other.policy

    def __hash__(self) -> int:
        return hash(self.policy)


def errors(found: FormReview) -> list[ValidationError]:
    """The errors of a review that a form made itself, to be raised or added to a field; empty when the goal is accepted."""
    return [_error(problem) for problem in problems(found)]


def _error(problem: Problem) -> ValidationError:
    # The words come in as a param: a per cent sign in them would be read as a gap in a message.
    message = lazystr(_InActiveLanguage(problem))
    return ValidationError("%(message)s", code=problem.code, params={**problem.params, "message": message})


class _InActiveLanguage:
    """A problem that is put into words when it is shown."""

    def __init__(self, problem: Problem) -> None:
        self._problem = problem

    def __str__(self) -> str:
        return self._problem.text(best([get_language() or ""]))
