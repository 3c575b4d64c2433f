"""The libraries that only some formats need: imported when such a file is read, and named when they are missing."""

from importlib import import_module
from types import ModuleType

from smartlint.model import InputError


def extra(module: str, name: str) -> ModuleType:
    """The module of an optional library.

    Args:
        module: what is imported.
        name: the extra of smartlint that installs it.

    Raises:
        InputError: it is not installed; the text says what to install.
    """
    try:
        return import_module(module)
    except ImportError:
        raise InputError(f"cannot be read without another package: pip install 'smartlint[{name}]'") from None
