"""From files, standard input and arguments to goals, each with the place it was read from."""

from smartlint.documents.arguments import read
from smartlint.documents.place import Item, Place, PlacedGoal, Refusal

__all__ = ["Item", "Place", "PlacedGoal", "Refusal", "read"]
