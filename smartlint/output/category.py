"""What a goal is about and which larger aims it serves, in a line for a person."""

from smartlint.facts import ObjectiveMatch
from smartlint.report import Assessment, Report


def category(report: Report) -> str:
    """The types of goal and the primary goals that it serves: "client-advocacy; serves resource-connection"; "" without."""
    found = report.category
    if not found.kinds and not found.aims:
        return ""
    return f"{found}; serves {', '.join(found.aims)}" if found.aims else str(found)


def objectives(assessment: Assessment) -> str:
    """Which objectives the evidence takes up, and by which words: "serves 'Safer homes' by 'home' (there: 'homes')"; or ""."""
    ties: dict[str, list[str]] = {}
    for fact in assessment.evidence:
        if isinstance(fact, ObjectiveMatch):
            for item in fact.shared:
                if item.close:
                    same = fact.text.lower() == item.word.lower()
                    ties.setdefault(item.objective, []).append(
                        f"'{fact.text}'" if same else f"'{fact.text}' (there '{item.word}')"
                    )
    return "; ".join(f"objective '{objective}' by {', '.join(words)}" for objective, words in ties.items())
