"""Finds the goals that stand in the pieces of a document."""

from smartlint.documents.finding.finder import find
from smartlint.documents.finding.goal_span import GoalSpan, find_goals

__all__ = ["GoalSpan", "find", "find_goals"]
