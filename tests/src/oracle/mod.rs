//! The brute-force oracle: a verdict by trying every world.
//!
//! It shares nothing with the library but the types of what is written: it reads conditions as
//! trees, lists every world in which each question has one admissible answer and the axioms hold,
//! and looks at what the definition comes to in each.

mod every_world;
mod names;
mod rule;

use chrono::NaiveDate;
use defection::{
    Definitions, Record, Verdict,
    record::Standing,
    rules::{DefinitionDraft, Happening, Question},
};

pub use self::every_world::{EveryWorld, every_world, least};
pub(crate) use self::names::{Asked, Meaning, Names};
use self::rule::Rule;

/// One world: an answer to each question, as a bit at its place, and a day for the act.
#[derive(Clone, Copy, Debug)]
struct World {
    answers: u64,
    day: NaiveDate,
}

/// A definition with everything that it and the axioms ask.
struct Problem {
    /// What is asked, the day of the act included if the definition asks for it.
    asked: Asked,
    /// The questions of the definition itself.
    own: Vec<Question>,
    /// What is answered yes or no, by the places of the answers in a world.
    yes_or_no: Vec<Question>,
    /// The definition.
    rule: Rule,
    /// What every world obeys.
    axioms: Rule,
}

impl Problem {
    fn new(definitions: &Definitions, draft: &DefinitionDraft) -> Self {
        let names = Names { definitions };
        let axioms = definitions.axioms().list().iter().map(|axiom| axiom.always.condition());
        let mut asked = Asked::default();
        names.ask_definition(draft, &mut asked);
        let own = asked.questions.clone();
        axioms.clone().for_each(|axiom| names.ask(axiom, &mut asked));
        for question in &own {
            if let Question::By(Happening::Fact(fact), _) = question {
                asked.add(Question::Fact(*fact));
            }
        }
        let yes_or_no: Vec<Question> =
            asked.questions.iter().copied().filter(|one| *one != Question::ActDay).collect();
        let rule = Rule::of_definition(names, draft, &yes_or_no);
        let axioms = axioms.map(|axiom| Rule::of(names, axiom, &yes_or_no));
        let axioms = Rule::All(axioms.chain(Rule::of_time(&yes_or_no)).collect());
        Self { asked, own, yes_or_no, rule, axioms }
    }
}

/// A verdict and the questions that it turns on, by trying every world.
///
/// # Panics
///
/// If there are more questions than a world has room for.
#[must_use]
pub fn judge(
    definitions: &Definitions,
    draft: &DefinitionDraft,
    record: &Record,
) -> (Verdict, Vec<Question>) {
    let Problem { asked, own, yes_or_no, rule, axioms } = Problem::new(definitions, draft);
    assert!(yes_or_no.len() < 64, "the oracle answers fewer than 64 questions");
    let admissible: Vec<&[bool]> = yes_or_no
        .iter()
        .map(|question| match record.standing(*question) {
            Standing::Established(true) => &[true][..],
            Standing::Established(false) => &[false],
            Standing::Missing | Standing::Disputed => &[false, true],
        })
        .collect();
    let days = candidate_days(record, &asked);

    let obeying = on_days(&obeying(&admissible, &axioms), &days);
    let yes = obeying.iter().any(|world| rule.holds(*world));
    let no = obeying.iter().any(|world| !rule.holds(*world));
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
    let occurring: Vec<&[bool]> = (0..yes_or_no.len())
        .map(|place| match (any >> place & 1, all >> place & 1) {
            (1, 1) => &[true][..],
            (0, _) => &[false],
            _ => &[false, true],
        })
        .collect();
    let combinations = on_days(&combinations(&occurring), &days);
    let holds: Vec<bool> = combinations.into_iter().map(|world| rule.holds(world)).collect();
    // In the place of a combination, each answer that may be either is a bit: the last the lowest.
    let either: Vec<usize> =
        (0..occurring.len()).rev().filter(|place| occurring[*place].len() == 2).collect();
    let on_another_day = 1 << either.len();
    let turns_on: Vec<Question> = own
        .into_iter()
        .filter(|question| match yes_or_no.iter().position(|one| one == question) {
            None => holds.iter().zip(&holds[on_another_day..]).any(|(one, other)| one != other),
            Some(place) => either.iter().position(|one| *one == place).is_some_and(|bit| {
                holds.iter().enumerate().any(|(at, one)| holds[at ^ (1 << bit)] != *one)
            }),
        })
        .collect();
    let disputed = turns_on.iter().any(|question| record.standing(*question) == Standing::Disputed);
    (if disputed { Verdict::Disputed } else { Verdict::Open }, turns_on)
}

fn far(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default()
}

/// Every combination of one answer each. The last answer changes from one to the next.
fn combinations(answers: &[&[bool]]) -> Vec<u64> {
    answers.iter().enumerate().fold(vec![0], |found, (place, answers)| {
        let with = |before: u64| answers.iter().map(move |so| before | u64::from(*so) << place);
        found.into_iter().flat_map(with).collect()
    })
}

/// The combinations that obey the axioms. An axiom names facts only, so it is the same on each day.
fn obeying(answers: &[&[bool]], axioms: &Rule) -> Vec<u64> {
    let mut found = combinations(answers);
    found.retain(|answers| axioms.holds(World { answers: *answers, day: far(1) }));
    found
}

/// The worlds with these answers, day by day.
fn on_days(answers: &[u64], days: &[NaiveDate]) -> Vec<World> {
    let on = |day: NaiveDate| answers.iter().map(move |answers| World { answers: *answers, day });
    days.iter().flat_map(|day| on(*day)).collect()
}

/// Days that stand for all possible days of the act: the ends of each range, and the days around
/// every day that the rule mentions. Where it mentions none, one day stands for all.
fn candidate_days(record: &Record, asked: &Asked) -> Vec<NaiveDate> {
    let mut found = Vec::new();
    for range in &record.act().possible {
        let first = range.first.unwrap_or_else(|| far(1));
        let last = range.last.unwrap_or_else(|| far(9999));
        found.extend([first, last]);
        for day in &asked.days {
            let around = [day.pred_opt(), Some(*day), day.succ_opt()];
            found.extend(around.into_iter().flatten().filter(|day| first <= *day && *day <= last));
        }
    }
    found.sort_unstable();
    found.dedup();
    if asked.days.is_empty() {
        found.truncate(1);
    }
    found
}
