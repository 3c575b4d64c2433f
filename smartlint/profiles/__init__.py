"""Profiles: what smartlint knows about a field of work, as data. One TOML file a profile, here or in an installed package."""

from smartlint.profiles.advice import advised, measures
from smartlint.profiles.loader import find, installed
from smartlint.profiles.model import Kind, Profile, Suggestion, Topic, Way

__all__ = ["Kind", "Profile", "Suggestion", "Topic", "Way", "advised", "find", "installed", "measures"]
