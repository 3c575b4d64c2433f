"""WTForms, and Flask-WTF: a validator for a field that holds a goal."""

import datetime as dt
from collections.abc import Callable

from wtforms import Field, Form
from wtforms.validators import ValidationError

from smartlint.forms.policy import Policy
from smartlint.forms.problems import problems_of
from smartlint.languages import best


class SmartGoal:
    """Refuses a goal that the policy blocks, with a message for each reason in the language of the form (`Meta.locales`).

    Attributes:
        policy: what the owner of the field does not accept.
        today: gives the day that past and too far are judged from; the clock's when not given.
    """

    def __init__(self, policy: Policy, today: Callable[[], dt.date] | None = None) -> None:
        self.policy = policy
        self.today = today

    def __call__(self, form: Form, field: Field) -> None:
        """Nothing for a goal that is accepted.

        Raises:
            ValidationError: the goal is blocked; the field gets a message for each reason.
        """
        found = problems_of(field.data or "", self.policy, today=self.today() if self.today else None)
        if not found:
            return
        language = best(form.meta.locales or ())
        *others, last = [problem.text(language) for problem in found]
        # A validator can raise one message; the others go where the field collects them.
        field.errors = [*field.errors, *others]
        raise ValidationError(last)
