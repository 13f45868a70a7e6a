//! Every world of a definition, whatever a record says.

use std::collections::HashMap;

use chrono::NaiveDate;
use defection::{
    Definitions, Record,
    record::Standing,
    rules::{Answer, AnswerValue, DefinitionDraft, Question},
};

use super::{Problem, far, obeying, on_days};

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
    let Problem { asked, own, yes_or_no, rule, axioms } = Problem::new(definitions, draft);
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
    let obeying = obeying(&vec![&[false, true][..]; yes_or_no.len()], &axioms);
    let found = on_days(&obeying, &days).into_iter().map(|world| {
        let mut values: Vec<usize> = (0..yes_or_no.len())
            .map(|place| usize::from(world.answers >> place & 1 == 1))
            .collect();
        if dated {
            values.extend(days.iter().position(|day| *day == world.day));
        }
        (values, rule.holds(world))
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
            AnswerValue::No | AnswerValue::NotYet => vec![true, false],
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
        let mut seen: HashMap<Vec<usize>, bool> = HashMap::new();
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
