"""What several forms of output say in the same words."""

from smartlint.labels import label
from smartlint.languages import ENGLISH
from smartlint.model import Finding
from smartlint.report import Report


def fixed(report: Report, finding: Finding, language: str = ENGLISH) -> str:
    """What a fix does, and which words become which."""
    assert finding.fix is not None
    pairs = ((edit.span.of(report.part(edit.span.part)), edit.replacement) for edit in finding.fix.edits)
    edits = ", ".join(label("report", "becomes" if old else "added", language, old=old, new=new) for old, new in pairs)
    return f"{finding.fix.title}: {edits}"
