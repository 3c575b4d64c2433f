"""No reason: nothing says why the goal matters."""

from smartlint.checker import Goal, PresenceChecker
from smartlint.facts import Beneficiary, Fact, ObjectiveMatch, Purpose, ServedAim
from smartlint.model import Criterion, Effect, Severity


class NoReason(PresenceChecker):
    """Nothing says why the goal matters, or whom it serves.

    Why it matters: who knows the reason can choose another way when the first one fails, and a goal without one is the
    first to be dropped.

    Bad:
        Migrate the wiki to the new server by May.
        Reach 99.5 % uptime in 2027.

    Good:
        Migrate the wiki by May so that new colleagues find answers faster.
        Cook three dinners a week for my children.
    """

    code = "R101"
    name = "no-reason"
    criterion = Criterion.RELEVANT
    effects = (Effect.MISSING,)
    default_severity = Severity.HINT
    message = "nothing says why this matters or whom it serves"
    hint = "add the reason: 'so that [who] can [what]' or 'in order to [larger aim]'"
    question = "Who will be better off when this is done, and how?"

    def supporting(self, goal: Goal) -> tuple[Fact, ...]:
        """The purposes that are stated, whom it is said to be for, and what it plainly serves of the larger aims known."""
        people = tuple(fact for fact in goal.facts.of(Beneficiary) if fact.explicit)
        aims = tuple(fact for fact in goal.facts.of(ServedAim) if fact.plain)
        objectives = tuple(fact for fact in goal.facts.of(ObjectiveMatch) if fact.close)
        return (*goal.facts.of(Purpose), *people, *aims, *objectives)
