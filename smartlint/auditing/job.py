"""All that `smartlint check` may be asked to do with goals, in order: fix, audit, update the baseline, draw a sample."""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from smartlint.auditing.baseline import Baseline
from smartlint.auditing.engine import Engine, Plan, Watcher, status
from smartlint.auditing.fix import Fixer
from smartlint.auditing.paths import clock, cores
from smartlint.auditing.sample import Sampler
from smartlint.auditing.state import State
from smartlint.documents import Item, Place
from smartlint.languages import ENGLISH
from smartlint.linter import Linter
from smartlint.model import Context, InputError
from smartlint.output.writer import Writer
from smartlint.redact import redacted
from smartlint.report import Report
from smartlint.summary import Summary
from smartlint.translation import translate


class Translated:
    """A writer whose findings are said in another language."""

    def __init__(self, writer: Writer, language: str) -> None:
        self._writer, self._language = writer, language

    def write(self, place: Place, report: Report) -> None:
        """The report in that language."""
        self._writer.write(place, translate(report, self._language))

    def close(self, summary: Summary) -> None:
        """Its end, as it is."""
        self._writer.close(summary)


@dataclass(frozen=True)
class Job:
    """What is asked for.

    Attributes:
        linter: judges.
        read: reads the goals, from the first, each time it is called.
        again: reads one document, which may be a copy with its fixes.
        outputs: opens the outputs, given what fingerprints are salted with where words are left out; "" for any salt.
        say: tells people what is no part of the output.
        show: prints a line of a diff.
        today: the day that past and too far are judged from; None for the clock's.
        written: the day the goals were written, where they do not say it.
        context: what is known about goals that say nothing themselves.
        processes: how many processes judge; 0 for as many as there are cores.
        baseline: the file of known findings.
        update_baseline: whether it is made anew.
        state: the file that an interrupted audit goes on from.
        redact: whether the words of goals are left out of what is kept.
        salt: what the outputs' fingerprints are salted with; "" for a salt of the audit's own.
        language: the language that the outputs are in.
        fix: whether safe fixes are made first.
        diff: whether they are only shown, and nothing else is done.
        sample: how many goals a sheet for rating holds; 0 for no sheet.
        sheet: the sheet.
        watchers: what else sees the goals.
    """

    linter: Linter
    read: Callable[[], Iterable[Item]]
    again: Callable[[str], Iterable[Item]]
    outputs: Callable[[str], AbstractContextManager[Writer]]
    say: Callable[[object], None]
    show: Callable[[str], None] = print
    today: dt.date | None = None
    written: dt.date | None = None
    context: Context | None = None
    processes: int = 1
    baseline: Path | None = None
    update_baseline: bool = False
    state: Path | None = None
    redact: bool = False
    salt: str = ""
    language: str = ENGLISH
    fix: bool = False
    diff: bool = False
    sample: int = 0
    sheet: Path = Path("sample.csv")
    watchers: Sequence[Watcher] = ()

    def done(self) -> int:
        """Does it.

        Returns:
            The exit status: 2 when something could not be read, else 1 when a goal fails (or, for a diff, when there is
            something to fix), else 0.

        Raises:
            SmartlintError: it cannot be done, or not to its end.
            KeyboardInterrupt: it was interrupted; the outputs hold what was done.
        """
        self._refuse_what_clashes()
        if self.diff:
            return self._diff()
        if self.fix:
            self._fix()
        return self._audit()

    def _refuse_what_clashes(self) -> None:
        clashes = [
            (self.update_baseline and self.baseline is None, "--update-baseline needs --baseline FILE"),
            ((self.fix or self.diff) and self.state, "--fix and --diff change the goals, so they do not go with --resume"),
            (self.fix and self.diff, "--diff shows what --fix would do; give one of them"),
            (self.diff and self.redact, "--diff shows words of goals, which --redact leaves out"),
            (self.sample and self.redact, "--sample writes the goals for people to rate, which --redact leaves out"),
            (self.sample and self.sheet.exists(), f"{self.sheet}: exists and may hold ratings; name another --sample-file"),
        ]
        for clash, reason in clashes:
            if clash:
                raise InputError(reason)

    def _plan(self, today: dt.date, watchers: Sequence[Watcher]) -> Plan:
        baseline = None
        if self.baseline is not None:
            codes = frozenset(checker.code for checker in self.linter.checkers)
            baseline = Baseline.load(self.baseline, codes=codes, create=self.update_baseline, salted=self.redact)
        return Plan(self.linter, today, written=self.written, context=self.context, processes=cores(self.processes),
                    baseline=baseline, watchers=watchers)

    def _fixer(self) -> tuple[Fixer, Summary]:
        fixer = Fixer(self.again, written=self.written, refuse=self.say)
        plan = self._plan(self.today or clock(), watchers=(fixer, *self.watchers))
        # Before an audit, what cannot be read is said once: by the audit.
        summary = Engine(replace(plan, say=self.say) if self.diff else plan).over(self.read())
        return fixer, summary

    def _diff(self) -> int:
        fixer, summary = self._fixer()
        found = 0
        for change in fixer.changes():
            found += change.fixes
            for line in change.diff():
                self.show(line)
        return 2 if summary.refused else int(found > 0)

    def _fix(self) -> None:
        fixer, _ = self._fixer()
        made = 0
        for change in fixer.changes():
            change.write()
            made += change.fixes
        left = f"; {fixer.left} cannot be placed to the character and are left to you" if fixer.left else ""
        self.say(f"{made} {'fix' if made == 1 else 'fixes'} made{left}")

    def _audit(self) -> int:
        with ExitStack() as stack:
            state = self._opened(stack)
            sampler = Sampler(self.sample) if self.sample else None
            salt = self.salt or (state.salt if state else "")
            outputs = stack.enter_context(self.outputs(salt))
            if self.language != ENGLISH:
                outputs = Translated(outputs, self.language)
            today = state.today if state else self.today or clock()
            plan = replace(self._plan(today, (*self.watchers, *((sampler,) if sampler else ()))), state=state,
                           writers=(outputs,), redact=self._redactor(salt) if self.redact else None, say=self.say)
            try:
                summary = Engine(plan).over(self.read())
            except KeyboardInterrupt:
                if self.state is not None:
                    self.say(f"interrupted; the same command goes on from {self.state}")
                raise
        self._tell(summary, plan.baseline)
        if sampler:
            self.say(f"{self.sheet}: {sampler.save(self.sheet)} goals to rate")
        if plan.baseline and self.update_baseline:
            return self._updated(plan.baseline, summary)
        return status(summary)

    def _opened(self, stack: ExitStack) -> State | None:
        if self.state is None:
            return None
        made = self.linter.provenance
        context = self.context.model_dump_json() if self.context else ""
        settings = json.dumps([made.model_dump(), str(self.written), context, self.redact])
        state = State(self.state, settings, today=self.today, clock=clock())
        stack.callback(state.close)
        return state

    def _redactor(self, salt: str) -> Callable[[Place, Report], Report]:
        return lambda place, report: redacted(report, salt, checkers=self.linter.checkers, place=str(place))

    def _tell(self, summary: Summary, baseline: Baseline | None) -> None:
        for each in summary.unused_suppressions:
            self.say(f"{each.place}: leaves out {', '.join(each.keys) or 'everything'}, and nothing is found; remove it")
        gone = baseline.summary().gone if baseline and not self.update_baseline else 0
        if gone:
            self.say(f"{self.baseline}: {gone} {'finding is' if gone == 1 else 'findings are'} gone; --update-baseline "
                     "takes them out")

    def _updated(self, baseline: Baseline, summary: Summary) -> int:
        assert self.baseline is not None
        if summary.refused:
            self.say(f"{self.baseline}: is left as it is, for not everything could be read")
            return 2
        baseline.save(self.baseline)
        return 0

