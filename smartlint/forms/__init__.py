"""The check before a goal is sent: what its owner does not accept, and advice beside it. Imports no framework."""

from smartlint.forms.policy import Policy
from smartlint.forms.review import FormReview, review

__all__ = ["FormReview", "Policy", "review"]
