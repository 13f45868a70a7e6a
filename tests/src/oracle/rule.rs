//! A rule as a tree that is evaluated in one world after another.

use defection::{
    Condition,
    rules::{ActDay, DefinitionDraft, Exception, Happening, Question},
};

use super::{
    World,
    names::{Meaning, Names},
};

/// A condition in which each name is replaced by what it stands for, and each question by the place
/// of its answer.
pub(super) enum Rule {
    All(Vec<Rule>),
    Any(Vec<Rule>),
    Not(Box<Rule>),
    AtLeast(usize, Vec<Rule>),
    /// The answer at this place is yes.
    Answer(usize),
    Act(ActDay),
}

impl Rule {
    /// A condition, over questions at their places.
    pub(super) fn of(names: Names<'_>, condition: &Condition, questions: &[Question]) -> Self {
        let parts =
            || condition.parts().iter().map(|part| Self::of(names, part, questions)).collect();
        match condition {
            Condition::All(_) => Self::All(parts()),
            Condition::Any(_) => Self::Any(parts()),
            Condition::Not(inner) => Self::not(Self::of(names, inner, questions)),
            Condition::AtLeast(threshold) => Self::AtLeast(threshold.count(), parts()),
            Condition::Fact(fact) => Self::answer(Question::Fact(*fact), questions),
            Condition::By(happening, day) => {
                Self::answer(Question::By(*happening, *day), questions)
            }
            Condition::Act(day) => Self::Act(*day),
            Condition::Named(name) => match names.meaning(name.as_str()) {
                Meaning::Condition(condition) => Self::of(names, condition, questions),
                Meaning::Definition(draft) => Self::of_definition(names, draft, questions),
            },
        }
    }

    /// A definition: the act lies in the days of a version, whose condition holds and of whose
    /// exceptions none bites.
    pub(super) fn of_definition(
        names: Names<'_>,
        draft: &DefinitionDraft,
        questions: &[Question],
    ) -> Self {
        let versions = draft.versions.iter().map(|version| {
            let from = version.from.map(|day| Self::Act(ActDay::From(day)));
            let until = version.until.map(|day| Self::Act(ActDay::Before(day)));
            let mut parts: Vec<Self> = from.into_iter().chain(until).collect();
            parts.push(Self::of(names, version.when.condition(), questions));
            parts.push(Self::not(Self::any_bites(names, &version.exceptions, questions)));
            Self::All(parts)
        });
        Self::Any(versions.collect())
    }

    fn any_bites(names: Names<'_>, exceptions: &[Exception], questions: &[Question]) -> Self {
        let bites = exceptions.iter().map(|exception| {
            Self::All(vec![
                Self::of(names, exception.when.condition(), questions),
                Self::not(Self::any_bites(names, &exception.exceptions, questions)),
            ])
        });
        Self::Any(bites.collect())
    }

    /// That nothing came true by a day that was not so later.
    pub(super) fn of_time(questions: &[Question]) -> impl Iterator<Item = Self> {
        let pairs =
            questions.iter().flat_map(|earlier| questions.iter().map(|later| (*earlier, *later)));
        pairs.filter_map(|(earlier, later)| {
            let Question::By(happening, day) = earlier else { return None };
            let follows = match later {
                Question::By(other, other_day) => other == happening && day <= other_day,
                Question::Fact(fact) => happening == Happening::Fact(fact),
                Question::ActDay => false,
            };
            let implied = || {
                let not_earlier = Self::not(Self::answer(earlier, questions));
                Self::Any(vec![not_earlier, Self::answer(later, questions)])
            };
            follows.then(implied)
        })
    }

    fn answer(question: Question, questions: &[Question]) -> Self {
        let place = questions.iter().position(|one| *one == question);
        Self::Answer(place.unwrap_or_else(|| panic!("{question} is not asked")))
    }

    fn not(rule: Self) -> Self {
        Self::Not(Box::new(rule))
    }

    /// Whether it holds in a world.
    pub(super) fn holds(&self, world: World) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(world)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(world)),
            Self::Not(inner) => !inner.holds(world),
            Self::AtLeast(count, of) => {
                of.iter().filter(|part| part.holds(world)).count() >= *count
            }
            Self::Answer(place) => world.answers >> place & 1 == 1,
            Self::Act(ActDay::Before(day)) => world.day < *day,
            Self::Act(ActDay::From(day)) => *day <= world.day,
            Self::Act(ActDay::In(first, last)) => *first <= world.day && world.day <= *last,
        }
    }
}
