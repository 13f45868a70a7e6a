//! The oracle: a verdict by trying every world.
//!
//! It shares nothing with the library but the types of what is written: it reads conditions as
//! trees, lists every world in which each question has one admissible answer and the axioms hold,
//! and looks at what the definition comes to in each.

use chrono::NaiveDate;
use defection::{
    Condition, Definitions, Record, Verdict,
    record::Standing,
    rules::{ActDay, Answer, AnswerValue, DefinitionDraft, Exception, Happening, Question},
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
    assert!(questions.len() < 64, "the oracle answers fewer than 64 questions");
    let admissible: Vec<&[bool]> = questions
        .iter()
        .map(|question| match record.standing(*question) {
            Standing::Established(true) => &[true][..],
            Standing::Established(false) => &[false],
            Standing::Missing | Standing::Disputed => &[false, true],
        })
        .collect();
    let days = candidate_days(record, &asked.days);
    let trying = Trying { names, questions: &questions };

    let obeying: Vec<World> =
        worlds(&admissible, &days).into_iter().filter(|world| trying.obeys(*world)).collect();
    let yes = obeying.iter().any(|world| trying.definition(draft, *world));
    let no = obeying.iter().any(|world| !trying.definition(draft, *world));
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
                let now = trying.definition(draft, *world);
                match place {
                    None => occurring_days
                        .iter()
                        .any(|day| trying.definition(draft, World { day: *day, ..*world }) != now),
                    Some(place) if occurring[place].len() == 2 => {
                        let other = World { answers: world.answers ^ (1 << place), ..*world };
                        trying.definition(draft, other) != now
                    }
                    Some(_) => false,
                }
            })
        })
        .collect();
    let disputed = turns_on.iter().any(|question| record.standing(*question) == Standing::Disputed);
    (if disputed { Verdict::Disputed } else { Verdict::Open }, turns_on)
}

/// Every world there is for a definition, whatever a record says, and what the definition comes to
/// in each.
pub struct EveryWorld {
    /// What can be asked, the day of the act included if the definition asks for it.
    pub questions: Vec<Question>,
    /// The questions of the definition itself.
    pub own: Vec<Question>,
    /// For each world that obeys the axioms, the place of the answer to each question among its
    /// values, and whether the definition is true.
    pub worlds: Vec<(Vec<usize>, bool)>,
    /// For each question, which of its values a record admits.
    pub admissible: Vec<Vec<bool>>,
    /// The days that stand for all days.
    pub days: Vec<NaiveDate>,
}

/// Lists every world. Nothing if there are too many questions to try.
#[must_use]
pub fn every_world(
    definitions: &Definitions,
    draft: &DefinitionDraft,
    record: &Record,
    most_questions: usize,
) -> Option<EveryWorld> {
    let mut asked = Asked::default();
    let names = Names { definitions };
    names.ask_definition(draft, &mut asked);
    let own = asked.questions.clone();
    for axiom in definitions.axioms().list() {
        names.ask(axiom.always.condition(), &mut asked);
    }
    for question in &own {
        if let Question::By(Happening::Fact(fact), _) = question {
            asked.add(Question::Fact(*fact));
        }
    }
    let yes_or_no: Vec<Question> =
        asked.questions.iter().copied().filter(|one| *one != Question::ActDay).collect();
    if yes_or_no.len() > most_questions {
        return None;
    }
    // One day for each stretch of time between days that are mentioned or end a possible range.
    let mut days = vec![far(1)];
    let ends = record.act().possible.iter().flat_map(|range| {
        [range.first, range.last.and_then(|last| last.succ_opt())].into_iter().flatten()
    });
    days.extend(
        ends.chain(asked.days.iter().flat_map(|day| [*day, day.succ_opt().unwrap_or(*day)])),
    );
    days.sort_unstable();
    days.dedup();
    let possible = |day: &NaiveDate| {
        record.act().possible.iter().any(|range| {
            range.first.is_none_or(|first| first <= *day)
                && range.last.is_none_or(|last| *day <= last)
        })
    };
    let admits = |question: &Question| match record.standing(*question) {
        Standing::Established(holds) => vec![!holds, holds],
        Standing::Missing | Standing::Disputed => vec![true, true],
    };
    let mut admissible: Vec<Vec<bool>> = yes_or_no.iter().map(admits).collect();
    let dated = asked.questions.contains(&Question::ActDay);
    if dated {
        admissible.push(days.iter().map(possible).collect());
    } else {
        days.truncate(1);
    }
    let trying = Trying { names, questions: &yes_or_no };
    let every = vec![&[false, true][..]; yes_or_no.len()];
    let found =
        worlds(&every, &days).into_iter().filter(|world| trying.obeys(*world)).map(|world| {
            let mut values: Vec<usize> = (0..yes_or_no.len())
                .map(|place| usize::from(world.answers >> place & 1 == 1))
                .collect();
            if dated {
                values.extend(days.iter().position(|day| *day == world.day));
            }
            (values, trying.definition(draft, world))
        });
    let found = found.collect();
    let mut questions = yes_or_no.clone();
    questions.extend(dated.then_some(Question::ActDay));
    Some(EveryWorld { questions, own, worlds: found, admissible, days })
}

impl EveryWorld {
    /// Whether the definition can be true, and whether it can be false, when the questions in
    /// `free` may have any answer and the others one that the record admits.
    #[must_use]
    pub fn can_be(&self, free: u64) -> (bool, bool) {
        let mut can_be = (false, false);
        for (values, holds) in &self.worlds {
            let inside = values.iter().zip(&self.admissible).enumerate();
            let mut inside = inside
                .map(|(place, (value, admissible))| free >> place & 1 == 1 || admissible[*value]);
            if inside.all(|inside| inside) {
                if *holds { can_be.0 = true } else { can_be.1 = true }
            }
        }
        can_be
    }

    /// Which values of its question an answer allows.
    #[must_use]
    pub fn allowed(&self, answer: &Answer) -> Vec<bool> {
        match &answer.is {
            AnswerValue::Yes => vec![false, true],
            AnswerValue::No => vec![true, false],
            AnswerValue::Days(ranges) => {
                let within = |day: &NaiveDate| {
                    ranges.iter().any(|range| {
                        range.first.is_none_or(|first| first <= *day)
                            && range.last.is_none_or(|last| *day <= last)
                    })
                };
                self.days.iter().map(within).collect()
            }
        }
    }

    /// Whether knowing the answers to the questions in `known` decides the definition, in every
    /// world that the record admits.
    #[must_use]
    pub fn settles(&self, known: u64) -> bool {
        let mut seen: std::collections::HashMap<Vec<usize>, bool> =
            std::collections::HashMap::new();
        for (values, holds) in &self.worlds {
            if !values.iter().zip(&self.admissible).all(|(value, admissible)| admissible[*value]) {
                continue;
            }
            let of_known = values.iter().enumerate().filter(|(place, _)| known >> place & 1 == 1);
            let key = of_known.map(|(_, value)| *value).collect();
            if seen.insert(key, *holds).is_some_and(|other| other != *holds) {
                return false;
            }
        }
        true
    }
}

/// The sets with a property that no smaller set in them has, as sets of questions.
#[must_use]
pub fn least(count: usize, has: impl Fn(u64) -> bool) -> Vec<u64> {
    let mut sets: Vec<u64> = (0..1_u64 << count).collect();
    sets.sort_by_key(|set| set.count_ones());
    let mut found: Vec<u64> = Vec::new();
    for set in sets {
        if !found.iter().any(|smaller| smaller & set == *smaller) && has(set) {
            found.push(set);
        }
    }
    found.sort_unstable();
    found
}

fn far(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default()
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

/// What definitions ask, and the days that they mention.
#[derive(Default)]
pub(crate) struct Asked {
    pub(crate) questions: Vec<Question>,
    pub(crate) days: Vec<NaiveDate>,
}

impl Asked {
    pub(crate) fn add(&mut self, question: Question) {
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
pub(crate) struct Names<'a> {
    pub(crate) definitions: &'a Definitions,
}

/// Names, and the questions whose answers a world holds.
struct Trying<'a> {
    names: Names<'a>,
    questions: &'a [Question],
}

/// What a name stands for.
pub(crate) enum Meaning<'a> {
    Condition(&'a Condition),
    Definition(&'a DefinitionDraft),
}

impl<'a> Names<'a> {
    pub(crate) fn meaning(self, name: &str) -> Meaning<'a> {
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

    pub(crate) fn ask_definition(self, draft: &DefinitionDraft, asked: &mut Asked) {
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

    pub(crate) fn ask(self, condition: &Condition, asked: &mut Asked) {
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

impl Trying<'_> {
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
