"""Finds the goals that stand in the pieces of a document."""

from smartlint.documents.finding.goal_span import GoalSpan, find_goals
from smartlint.documents.finding.placed import find

__all__ = ["GoalSpan", "find", "find_goals"]
