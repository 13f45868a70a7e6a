//! Every world there is, sixty-four at a time.
//!
//! The answers to a question in sixty-four worlds are the bits of one number; conditions are read as
//! trees over such numbers. Nothing is shared with the library but the types of what is written.

use std::{
    cell::Cell,
    ops::{BitAnd, BitOr, Not},
};

use chrono::NaiveDate;
use defection::{
    Condition, Definitions,
    rules::{ActDay, Answer, AnswerValue, DefinitionDraft, Exception, Happening, Question},
};

use crate::oracle::{Asked, Meaning, Names};

/// The worlds that matter to some definitions: answers to what they and the axioms ask, and days.
pub struct Worlds<'a> {
    names: Names<'a>,
    /// What is answered yes or no.
    pub questions: Vec<Question>,
    /// The days that stand for all days.
    pub days: Vec<NaiveDate>,
    axioms: Vec<&'a Condition>,
    /// What came true by a day, and what was so later, by their places.
    follows: Vec<(usize, usize)>,
}

/// Sixty-four worlds of one day. While some questions are open, sixty-four families of worlds.
pub struct Block {
    answers: Vec<Lanes>,
    /// The day of the act.
    pub day: NaiveDate,
}

/// Whether something is so in sixty-four worlds, one bit for each. Where a question is still open,
/// both may be possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lanes {
    /// Where it may be so.
    pub can: u64,
    /// Where it may not be so.
    pub cannot: u64,
}

impl Lanes {
    const OPEN: Self = Self { can: u64::MAX, cannot: u64::MAX };
    /// So in every world.
    pub const YES: Self = Self { can: u64::MAX, cannot: 0 };
    /// So in no world.
    pub const NO: Self = Self { can: 0, cannot: u64::MAX };

    const fn settled(so: u64) -> Self {
        Self { can: so, cannot: !so }
    }

    const fn constant(so: bool) -> Self {
        if so { Self::YES } else { Self::NO }
    }
}

impl BitAnd for Lanes {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self { can: self.can & other.can, cannot: self.cannot | other.cannot }
    }
}

impl BitOr for Lanes {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        !(!self & !other)
    }
}

impl Not for Lanes {
    type Output = Self;

    fn not(self) -> Self {
        Self { can: self.cannot, cannot: self.can }
    }
}

/// The answers of the last six questions that are tried, one bit for each of sixty-four worlds.
const LANES: [u64; 6] = [
    0xAAAA_AAAA_AAAA_AAAA,
    0xCCCC_CCCC_CCCC_CCCC,
    0xF0F0_F0F0_F0F0_F0F0,
    0xFF00_FF00_FF00_FF00,
    0xFFFF_0000_FFFF_0000,
    0xFFFF_FFFF_0000_0000,
];

impl<'a> Worlds<'a> {
    /// The worlds of some definitions of a set. Axioms that share no question with them, not even
    /// through other axioms, are left out: each of them can be true whatever else is so.
    #[must_use]
    pub fn new(definitions: &'a Definitions, drafts: &[&DefinitionDraft]) -> Self {
        let names = Names { definitions };
        let mut asked = Asked::default();
        for draft in drafts {
            names.ask_definition(draft, &mut asked);
        }
        for question in asked.questions.clone() {
            if let Question::By(Happening::Fact(fact), _) = question {
                asked.add(Question::Fact(fact));
            }
        }
        let mut left: Vec<&Condition> =
            definitions.axioms().list().iter().map(|axiom| axiom.always.condition()).collect();
        let mut axioms = Vec::new();
        loop {
            let meets = |axiom: &&Condition| {
                let mut own = Asked::default();
                names.ask(axiom, &mut own);
                own.questions.iter().any(|question| asked.questions.contains(question))
            };
            let (near, far): (Vec<&Condition>, Vec<&Condition>) = left.into_iter().partition(meets);
            left = far;
            if near.is_empty() {
                break;
            }
            for axiom in &near {
                names.ask(axiom, &mut asked);
            }
            axioms.extend(near);
        }
        let questions: Vec<Question> =
            asked.questions.iter().copied().filter(|one| *one != Question::ActDay).collect();
        let mut follows = Vec::new();
        for (earlier, by) in questions.iter().enumerate() {
            let Question::By(happening, day) = *by else { continue };
            let is_later = |question: &Question| match *question {
                Question::By(other, other_day) => other == happening && day <= other_day,
                Question::Fact(fact) => happening == Happening::Fact(fact),
                Question::ActDay => false,
            };
            let later = questions.iter().enumerate().filter(|(_, one)| is_later(one));
            follows.extend(later.map(|(later, _)| (earlier, later)));
        }
        let mut days: Vec<NaiveDate> = vec![NaiveDate::MIN];
        days.extend(asked.days.iter().flat_map(|day| [*day, day.succ_opt().unwrap_or(*day)]));
        days.sort_unstable();
        days.dedup();
        Self { names, questions, days, axioms, follows }
    }

    /// Goes through every world that obeys the axioms and is of a kind, on every day. The number
    /// that is handed over beside a block has a bit for each of its worlds that counts.
    ///
    /// Where the answers given so far already leave no such world, what follows is not tried.
    pub fn each(&self, kind: impl Fn(&Block) -> Lanes, mut visit: impl FnMut(&Block, u64)) {
        let tried_singly = self.questions.len().saturating_sub(LANES.len());
        let mut answers = vec![Lanes::OPEN; tried_singly];
        // With fewer than six questions the same worlds come again in the higher bits.
        answers.extend(LANES.iter().take(self.questions.len()).map(|so| Lanes::settled(*so)));
        for day in &self.days {
            let mut block = Block { answers: answers.clone(), day: *day };
            self.go_on(&mut block, 0, tried_singly, &kind, &mut visit);
        }
    }

    fn go_on(
        &self,
        block: &mut Block,
        next: usize,
        end: usize,
        kind: &impl Fn(&Block) -> Lanes,
        visit: &mut impl FnMut(&Block, u64),
    ) {
        let counts = (self.obeying(block) & kind(block)).can;
        if counts == 0 {
            return;
        }
        if next == end {
            visit(block, counts);
            return;
        }
        for so in [false, true] {
            block.answers[next] = Lanes::constant(so);
            self.go_on(block, next + 1, end, kind, visit);
        }
        block.answers[next] = Lanes::OPEN;
    }

    /// The worlds of a block in which an answer is given.
    #[must_use]
    pub fn answered(&self, block: &Block, answer: &Answer) -> Lanes {
        match &answer.is {
            AnswerValue::Yes => self.answer(block, answer.question),
            AnswerValue::No | AnswerValue::NotYet => !self.answer(block, answer.question),
            AnswerValue::Days(ranges) => {
                let inside = ranges.iter().any(|range| {
                    range.first.is_none_or(|first| first <= block.day)
                        && range.last.is_none_or(|last| block.day <= last)
                });
                Lanes::constant(inside)
            }
        }
    }

    /// The worlds of a block in which the answer to a question is yes.
    ///
    /// # Panics
    ///
    /// If nothing asks the question.
    #[must_use]
    pub fn answer(&self, block: &Block, question: Question) -> Lanes {
        let place = self.questions.iter().position(|one| *one == question);
        block.answers[place.unwrap_or_else(|| panic!("{question} is not asked"))]
    }

    /// The worlds in which the axioms hold and nothing came true by a day that was not so later.
    fn obeying(&self, block: &Block) -> Lanes {
        let axioms =
            self.axioms.iter().fold(Lanes::YES, |all, axiom| all & self.condition(axiom, block));
        let dated = self.follows.iter().fold(Lanes::YES, |all, (earlier, later)| {
            all & (!block.answers[*earlier] | block.answers[*later])
        });
        axioms & dated
    }

    /// The worlds of a block that a definition covers.
    #[must_use]
    pub fn definition(&self, draft: &DefinitionDraft, block: &Block) -> Lanes {
        draft.versions.iter().fold(Lanes::NO, |any, version| {
            let applies = version.from.is_none_or(|from| from <= block.day)
                && version.until.is_none_or(|until| block.day < until);
            if !applies {
                return any;
            }
            let when = self.condition(version.when.condition(), block);
            any | when & !self.biting(&version.exceptions, block)
        })
    }

    fn biting(&self, exceptions: &[Exception], block: &Block) -> Lanes {
        exceptions.iter().fold(Lanes::NO, |any, exception| {
            let when = self.condition(exception.when.condition(), block);
            any | when & !self.biting(&exception.exceptions, block)
        })
    }

    /// The worlds of a block in which a condition holds.
    #[must_use]
    pub fn condition(&self, condition: &Condition, block: &Block) -> Lanes {
        let parts = || condition.parts().iter().map(|part| self.condition(part, block));
        match condition {
            Condition::All(_) => parts().fold(Lanes::YES, |all, part| all & part),
            Condition::Any(_) => parts().fold(Lanes::NO, |all, part| all | part),
            Condition::Not(inner) => !self.condition(inner, block),
            Condition::AtLeast(threshold) => {
                let mut at_least = vec![Lanes::NO; threshold.count() + 1];
                at_least[0] = Lanes::YES;
                for part in parts() {
                    for count in (1..at_least.len()).rev() {
                        at_least[count] = at_least[count] | (at_least[count - 1] & part);
                    }
                }
                at_least[threshold.count()]
            }
            Condition::Fact(fact) => self.answer(block, Question::Fact(*fact)),
            Condition::By(happening, day) => self.answer(block, Question::By(*happening, *day)),
            Condition::Act(ActDay::Before(day)) => Lanes::constant(block.day < *day),
            Condition::Act(ActDay::From(day)) => Lanes::constant(*day <= block.day),
            Condition::Act(ActDay::In(first, last)) => {
                Lanes::constant(*first <= block.day && block.day <= *last)
            }
            Condition::Named(name) => match self.names.meaning(name.as_str()) {
                Meaning::Condition(condition) => self.condition(condition, block),
                Meaning::Definition(draft) => self.definition(draft, block),
            },
        }
    }
}

/// Whether there is a world of the first kind alone, of the second alone, and of both.
pub fn parts(
    worlds: &Worlds<'_>,
    first: impl Fn(&Block) -> Lanes,
    second: impl Fn(&Block) -> Lanes,
) -> [bool; 3] {
    let found = Cell::new([false; 3]);
    let kinds = |block: &Block| {
        let (first, second) = (first(block), second(block));
        [first & !second, second & !first, first & second]
    };
    // Where a world of a kind has been met, no other one of that kind is looked for.
    let wanted = |block: &Block| {
        let kinds = kinds(block).into_iter().zip(found.get());
        kinds.filter(|(_, met)| !met).fold(Lanes::NO, |any, (kind, _)| any | kind)
    };
    worlds.each(wanted, |block, counting| {
        let mut met = found.get();
        for (met, kind) in met.iter_mut().zip(kinds(block)) {
            *met |= kind.can & counting != 0;
        }
        found.set(met);
    });
    found.get()
}
