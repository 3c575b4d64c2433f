"""From files, standard input and arguments to goals, each with the place it was read from."""

from smartlint.documents.arguments import read
from smartlint.documents.options import DateOrder, Reading, Role, roles_of
from smartlint.documents.place import Item, Note, Place, PlacedGoal, Refusal

__all__ = ["DateOrder", "Item", "Note", "Place", "PlacedGoal", "Reading", "Refusal", "Role", "read", "roles_of"]
