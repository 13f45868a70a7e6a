//! Reading silence as a no, where the editors do and the axioms leave room for it.

use super::Record;
use crate::{
    logic::{Values, Walker},
    model::{Fact, Silence},
    record::{evidence::Standing, view::View},
    rules::Axioms,
};

/// The reading of silence of an episode, if the lens lets it count.
pub(super) fn counting(view: View<'_>) -> Option<Silence> {
    let silence = view.archive.silence_on(view.episode).filter(|_| !view.lens.strict)?;
    (!view.trusted(&silence.sources).is_empty()).then_some(silence)
}

impl Record {
    /// Lets the editors' reading of silence speak on every fact of which nobody speaks, except
    /// those it leaves out and those that the claims settle through the axioms.
    ///
    /// Silence on a fact is not read where the no would rule out an answer that some source gives
    /// on another fact: an exchange implies a prisoner, whatever silence says.
    pub(super) fn read_silence(&mut self) {
        let Some(silence) = self.silence.take() else { return };
        let mut room = ClosedWorld::of(self);
        for fact in Fact::ALL {
            let silent = self.fact(*fact).is_silent();
            if silent && !silence.except.contains(fact) && room.take_no(*fact) {
                self.evidence_mut(*fact).take_silence_as_no();
            }
        }
        for evidence in [&mut self.dead, &mut self.returned] {
            if evidence.is_silent() {
                evidence.take_silence_as_no();
            }
        }
        self.silence = Some(silence);
    }
}

/// What the axioms leave open of the facts that they speak of.
struct ClosedWorld {
    axioms: Axioms,
    walker: Walker,
    /// The admissible values of each fact.
    values: Vec<Values>,
    /// The answers that are given and possible, each by the place of its fact.
    given: Vec<(usize, Values)>,
}

impl ClosedWorld {
    fn of(record: &Record) -> Self {
        let axioms = record.axioms.clone();
        let values = axioms.facts().iter().map(|fact| record.fact(*fact).admissible()).collect();
        let mut room = Self { axioms, walker: Walker::default(), values, given: Vec::new() };
        for (place, fact) in record.axioms.facts().iter().enumerate() {
            let evidence = record.fact(*fact);
            let spoken = evidence.standing() != Standing::Missing;
            for value in [NO, YES].into_iter().filter(|value| evidence.admissible() & value != 0) {
                if spoken && room.can_be(place, value) {
                    room.given.push((place, value));
                }
            }
        }
        room
    }

    /// Whether a fact can have an answer beside the values of the others.
    fn can_be(&mut self, place: usize, value: Values) -> bool {
        let all = self.hold(place, value);
        let can = self.axioms.allow(&mut self.walker, &self.values);
        self.hold(place, all);
        can
    }

    /// Holds a fact to some values, and gives back those it had.
    fn hold(&mut self, place: usize, values: Values) -> Values {
        self.values.get_mut(place).map_or(values, |evidence| std::mem::replace(evidence, values))
    }

    /// Takes no as the answer on a fact, unless that rules out an answer that is given on another.
    fn take_no(&mut self, fact: Fact) -> bool {
        let Some(place) = self.axioms.facts().iter().position(|one| *one == fact) else {
            return true;
        };
        let all = self.hold(place, NO);
        let mut given = std::mem::take(&mut self.given);
        let fits = self.can_be(place, NO)
            && given.iter().all(|(other, value)| self.can_be(*other, *value));
        if fits {
            given.push((place, NO));
        } else {
            self.hold(place, all);
        }
        self.given = given;
        fits
    }
}

const NO: Values = 0b01;
const YES: Values = 0b10;
