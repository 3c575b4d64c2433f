"""What a finding is known by from one audit to the next: a hash of its content, not of its place."""

import hashlib
import hmac
import unicodedata
from collections import Counter

from smartlint.model import Finding
from smartlint.report import Report

DIGITS = 32
"""How many hexadecimal digits a fingerprint has: 128 bits, so that a million findings do not collide."""


def fingerprint(report: Report, finding: Finding, *, salt: str = "") -> str:
    """The fingerprint of one finding: the same wherever its goal is moved to, another once the goal is reworded.

    It is made of the code, the words of the statement and the words that the finding is about. White space, and the way
    a letter with an accent is encoded, make no difference.

    Args:
        report: the report that holds the finding.
        finding: the finding.
        salt: a secret of the audit; with one, nobody without it can test whether a fingerprint belongs to a guessed text.

    Returns:
        `DIGITS` hexadecimal digits.
    """
    about = "" if finding.span is None else finding.span.of(report.part(finding.span.part))
    content = "\0".join((finding.code, _plain(report.text), _plain(about)))
    return hmac.new(salt.encode(), content.encode(), hashlib.sha256).hexdigest()[:DIGITS]


def fingerprints(report: Report, *, salt: str = "") -> tuple[str, ...]:
    """The fingerprints of all findings of a report, in their order, each unique in its goal.

    Of findings that say the same about the same words, the second and later ones carry their number: `...-2`.
    """
    seen: Counter[str] = Counter()
    found = []
    for finding in report.findings:
        mark = fingerprint(report, finding, salt=salt)
        seen[mark] += 1
        found.append(mark if seen[mark] == 1 else f"{mark}-{seen[mark]}")
    return tuple(found)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).replace("\0", " ").split())
