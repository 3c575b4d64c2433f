"""Test results as JUnit XML: a suite for each document, a case for each goal, a failure for each goal that does not pass.

Source of the form: the schema of the Jenkins xUnit plugin (junit-10.xsd), which CI systems read.
"""

from xml.sax.saxutils import escape, quoteattr  # writes only; nothing is parsed

from rich.console import Console

from smartlint.documents.place import Place
from smartlint.output.spill import Spill, markup_target
from smartlint.output.visible import legible, without_commands
from smartlint.output.writer import is_no_goal, origin, shown_findings, where
from smartlint.report import Report
from smartlint.summary import Summary


class JUnit:
    """Writes a document as soon as the next one begins: its counts stand at its head."""

    def __init__(self, console: Console) -> None:
        self._target = markup_target(console)
        self._source: str | None = None
        self._cases: Spill | None = None
        self._tests = self._failures = 0
        self._properties = ""
        self._target.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="smartlint">\n')

    def write(self, place: Place, report: Report) -> None:
        """The case of a goal."""
        if place.source != self._source or self._cases is None:
            self._flush()
            self._source, self._cases = place.source, Spill()
            self._properties = _properties(report)
        self._tests += 1
        name = f"{str(place).removeprefix(place.source).removeprefix(':') or 'goal'}: {report.text}"
        head = f'    <testcase name={_attribute(name)} classname={_attribute(place.source)}'
        lines = [f"{where(place, report, f)}: {f.code} {f.name}: {f.message}" for f in shown_findings(report)]
        said = "\n".join(_text(line) for line in lines)
        if not report.ok:
            self._failures += 1
            score = "" if report.score is None or is_no_goal(report) else f", score {report.score:.2f}"
            worst = " ".join(dict.fromkeys(f.code for f in shown_findings(report)))
            self._cases.write(f'{head}>\n      <failure type="goal" message={_attribute(worst + score)}>{said}</failure>\n'
                              "    </testcase>\n")
        elif said:
            self._cases.write(f"{head}>\n      <system-out>{said}</system-out>\n    </testcase>\n")
        else:
            self._cases.write(f"{head}/>\n")

    def close(self, summary: Summary) -> None:
        """The last document, and a suite with what could not be read."""
        self._flush()
        if summary.refused:
            self._target.write(f'  <testsuite name="not read" tests="{len(summary.refusals)}" failures="0" '
                      f'errors="{len(summary.refusals)}">\n')
            for refused in summary.refusals:
                self._target.write(f'    <testcase name={_attribute(str(refused.place))} '
                          f'classname={_attribute(refused.place.source)}>\n'
                          f'      <error type="not read" message={_attribute(refused.reason)}/>\n    </testcase>\n')
            self._target.write("  </testsuite>\n")
        self._target.write("</testsuites>\n")

    def _flush(self) -> None:
        if self._cases is not None and self._source is not None:
            self._target.write(f'  <testsuite name={_attribute(self._source)} tests="{self._tests}" failures="{self._failures}" '
                      f'errors="0">\n{self._properties}')
            self._cases.copy_to(self._target)
            self._target.write("  </testsuite>\n")
        self._tests = self._failures = 0


def _properties(report: Report) -> str:
    made = Summary(provenance=report.provenance, today=report.today)
    rows = [f'      <property name="{name}" value={_attribute(value)}/>\n' for name, value in origin(made)
            if name != "written"]
    rows.append(f'      <property name="written" value="{report.written}"/>\n')
    return f"    <properties>\n{''.join(rows)}    </properties>\n"


def _attribute(text: str) -> str:
    return without_commands(quoteattr(legible(" ".join(text.split()))))


def _text(text: str) -> str:
    return without_commands(escape(legible(" ".join(text.split()))))
