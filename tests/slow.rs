//! The slow evaluator: a verdict by trying every world.
//!
//! It shares nothing with the library but the types of what is written: it reads conditions as
//! trees, lists every world in which each question has one admissible answer and the axioms hold,
//! and looks at what the definition comes to in each.

use chrono::NaiveDate;
use defection::{
    ActDay, Condition, DefinitionDraft, Definitions, Exception, Happening, Question, Record,
    Standing, Verdict,
};

/// One world: an answer to each question, as a bit at its place, and a day for the act.
#[derive(Clone, Copy, Debug)]
struct World {
    answers: u64,
    day: NaiveDate,
}

/// A verdict and the questions that it turns on, by trying every world.
#[must_use]
pub fn judge(
    definitions: &Definitions,
    draft: &DefinitionDraft,
    record: &Record,
) -> (Verdict, Vec<Question>) {
    let mut asked = Asked::default();
    let names = Names { definitions };
    names.ask_definition(draft, &mut asked);
    let own: Vec<Question> = asked.questions.clone();
    for axiom in definitions.axioms().list() {
        names.ask(axiom.always.condition(), &mut asked);
    }
    for question in &own {
        if let Question::By(Happening::Fact(fact), _) = question {
            asked.add(Question::Fact(*fact));
        }
    }
    let questions: Vec<Question> =
        asked.questions.iter().copied().filter(|one| *one != Question::ActDay).collect();
    assert!(questions.len() < 64, "the slow evaluator answers fewer than 64 questions");
    let admissible: Vec<&[bool]> = questions
        .iter()
        .map(|question| match record.standing(*question) {
            Standing::Established(true) => &[true][..],
            Standing::Established(false) => &[false],
            Standing::Missing | Standing::Disputed => &[false, true],
        })
        .collect();
    let days = candidate_days(record, &asked.days);
    let slow = Slow { names, questions: &questions };

    let obeying: Vec<World> =
        worlds(&admissible, &days).into_iter().filter(|world| slow.obeys(*world)).collect();
    let yes = obeying.iter().any(|world| slow.definition(draft, *world));
    let no = obeying.iter().any(|world| !slow.definition(draft, *world));
    match (yes, no) {
        (false, false) => return (Verdict::Impossible, Vec::new()),
        (true, false) => return (Verdict::Holds, Vec::new()),
        (false, true) => return (Verdict::Fails, Vec::new()),
        (true, true) => {}
    }

    // Answers that occur in some world, and among those every combination.
    let (any, all) = obeying
        .iter()
        .fold((0, u64::MAX), |(any, all), world| (any | world.answers, all & world.answers));
    let occurring: Vec<&[bool]> = (0..questions.len())
        .map(|place| match (any >> place & 1, all >> place & 1) {
            (1, 1) => &[true][..],
            (0, _) => &[false],
            _ => &[false, true],
        })
        .collect();
    let occurring_days: Vec<NaiveDate> =
        days.iter().copied().filter(|day| obeying.iter().any(|world| world.day == *day)).collect();
    let combinations = worlds(&occurring, &occurring_days);
    let turns_on: Vec<Question> = own
        .into_iter()
        .filter(|question| {
            let place = questions.iter().position(|one| one == question);
            combinations.iter().any(|world| {
                let now = slow.definition(draft, *world);
                match place {
                    None => occurring_days
                        .iter()
                        .any(|day| slow.definition(draft, World { day: *day, ..*world }) != now),
                    Some(place) if occurring[place].len() == 2 => {
                        let other = World { answers: world.answers ^ (1 << place), ..*world };
                        slow.definition(draft, other) != now
                    }
                    Some(_) => false,
                }
            })
        })
        .collect();
    let disputed = turns_on.iter().any(|question| record.standing(*question) == Standing::Disputed);
    (if disputed { Verdict::Disputed } else { Verdict::Open }, turns_on)
}

/// Every combination of one answer each and one day.
fn worlds(answers: &[&[bool]], days: &[NaiveDate]) -> Vec<World> {
    let mut found: Vec<World> = days.iter().map(|day| World { answers: 0, day: *day }).collect();
    for (place, answers) in answers.iter().enumerate() {
        found = found
            .into_iter()
            .flat_map(|world| {
                answers.iter().map(move |answer| World {
                    answers: world.answers | u64::from(*answer) << place,
                    ..world
                })
            })
            .collect();
    }
    found
}

/// Days that stand for all possible days of the act: the ends of each range, and the days around
/// every day that the rule mentions.
fn candidate_days(record: &Record, mentioned: &[NaiveDate]) -> Vec<NaiveDate> {
    let far = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let mut found = Vec::new();
    for range in &record.act().possible {
        let first = range.first.unwrap_or_else(|| far(1));
        let last = range.last.unwrap_or_else(|| far(9999));
        found.extend([first, last]);
        for day in mentioned {
            let around = [day.pred_opt(), Some(*day), day.succ_opt()];
            found.extend(around.into_iter().flatten().filter(|day| first <= *day && *day <= last));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

#[derive(Default)]
struct Asked {
    questions: Vec<Question>,
    days: Vec<NaiveDate>,
}

impl Asked {
    fn add(&mut self, question: Question) {
        if !self.questions.contains(&question) {
            self.questions.push(question);
        }
    }

    fn day(&mut self, day: NaiveDate) {
        self.add(Question::ActDay);
        self.days.push(day);
    }
}

/// What names stand for.
#[derive(Clone, Copy)]
struct Names<'a> {
    definitions: &'a Definitions,
}

/// Names, and the questions whose answers a world holds.
struct Slow<'a> {
    names: Names<'a>,
    questions: &'a [Question],
}

/// What a name stands for.
enum Meaning<'a> {
    Condition(&'a Condition),
    Definition(&'a DefinitionDraft),
}

impl<'a> Names<'a> {
    fn meaning(self, name: &str) -> Meaning<'a> {
        let term = self.definitions.terms().iter().find(|term| term.name == name);
        if let Some(term) = term {
            return Meaning::Condition(term.when.condition());
        }
        let draft = self
            .definitions
            .iter()
            .map(defection::Definition::draft)
            .chain(self.definitions.background())
            .find(|draft| draft.id.as_str() == name);
        draft.map_or_else(|| panic!("no meaning for {name}"), Meaning::Definition)
    }

    fn ask_definition(self, draft: &DefinitionDraft, asked: &mut Asked) {
        for version in &draft.versions {
            version.from.into_iter().chain(version.until).for_each(|day| asked.day(day));
            self.ask(version.when.condition(), asked);
            self.ask_exceptions(&version.exceptions, asked);
        }
    }

    fn ask_exceptions(self, exceptions: &[Exception], asked: &mut Asked) {
        for exception in exceptions {
            self.ask(exception.when.condition(), asked);
            self.ask_exceptions(&exception.exceptions, asked);
        }
    }

    fn ask(self, condition: &Condition, asked: &mut Asked) {
        match condition {
            Condition::Fact(fact) => asked.add(Question::Fact(*fact)),
            Condition::By(happening, day) => asked.add(Question::By(*happening, *day)),
            Condition::Act(ActDay::Before(day) | ActDay::From(day)) => asked.day(*day),
            Condition::Act(ActDay::In(first, last)) => {
                asked.day(*first);
                asked.day(*last);
            }
            Condition::Named(name) => match self.meaning(name.as_str()) {
                Meaning::Condition(condition) => self.ask(condition, asked),
                Meaning::Definition(draft) => self.ask_definition(draft, asked),
            },
            Condition::All(_) | Condition::Any(_) | Condition::Not(_) | Condition::AtLeast(_) => {
                condition.parts().iter().for_each(|part| self.ask(part, asked));
            }
        }
    }
}

impl Slow<'_> {
    fn answer(&self, question: Question, world: World) -> bool {
        let place = self.questions.iter().position(|one| *one == question);
        place.is_some_and(|place| world.answers >> place & 1 == 1)
    }

    /// Whether the axioms hold and nothing came true by a day that was not so later.
    fn obeys(&self, world: World) -> bool {
        let axioms = self
            .names
            .definitions
            .axioms()
            .list()
            .iter()
            .all(|axiom| self.condition(axiom.always.condition(), world));
        let dated = self.questions.iter().all(|earlier| {
            let Question::By(happening, day) = *earlier else { return true };
            !self.answer(*earlier, world)
                || self.questions.iter().all(|later| match *later {
                    Question::By(other, other_day) if other == happening && day <= other_day => {
                        self.answer(*later, world)
                    }
                    Question::Fact(fact) if happening == Happening::Fact(fact) => {
                        self.answer(*later, world)
                    }
                    _ => true,
                })
        });
        axioms && dated
    }

    fn definition(&self, draft: &DefinitionDraft, world: World) -> bool {
        draft.versions.iter().any(|version| {
            version.from.is_none_or(|from| from <= world.day)
                && version.until.is_none_or(|until| world.day < until)
                && self.condition(version.when.condition(), world)
                && !self.any_bites(&version.exceptions, world)
        })
    }

    fn any_bites(&self, exceptions: &[Exception], world: World) -> bool {
        exceptions.iter().any(|exception| {
            self.condition(exception.when.condition(), world)
                && !self.any_bites(&exception.exceptions, world)
        })
    }

    fn condition(&self, condition: &Condition, world: World) -> bool {
        match condition {
            Condition::All(parts) => parts.iter().all(|part| self.condition(part, world)),
            Condition::Any(parts) => parts.iter().any(|part| self.condition(part, world)),
            Condition::Not(inner) => !self.condition(inner, world),
            Condition::AtLeast(threshold) => {
                let holding = threshold.of().iter().filter(|part| self.condition(part, world));
                holding.count() >= threshold.count()
            }
            Condition::Fact(fact) => self.answer(Question::Fact(*fact), world),
            Condition::By(happening, day) => self.answer(Question::By(*happening, *day), world),
            Condition::Act(ActDay::Before(day)) => world.day < *day,
            Condition::Act(ActDay::From(day)) => *day <= world.day,
            Condition::Act(ActDay::In(first, last)) => *first <= world.day && world.day <= *last,
            Condition::Named(name) => match self.names.meaning(name.as_str()) {
                Meaning::Condition(condition) => self.condition(condition, world),
                Meaning::Definition(draft) => self.definition(draft, world),
            },
        }
    }
}
