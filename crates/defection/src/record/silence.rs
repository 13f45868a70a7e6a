//! Reading silence as a no, where the editors do and the axioms leave room for it.

use super::Record;
use crate::{Fact, Silence, Standing, diagram::Walker, view::View};

/// The reading of silence of an episode, if the lens lets it count.
pub(super) fn counting(view: View<'_>) -> Option<Silence> {
    let silence = view.episode.silence.as_ref().filter(|_| !view.lens.strict)?;
    (!view.trusted(&silence.sources).is_empty()).then(|| silence.clone())
}

impl Record {
    /// Lets the editors' reading of silence speak on every fact of which nobody speaks, except
    /// those it leaves out and those that the claims settle through the axioms.
    ///
    /// Silence on a fact is not read where the no would rule out an answer that some source gives
    /// on another fact: an exchange implies a prisoner, whatever silence says.
    pub(super) fn read_silence(&mut self) {
        let Some(silence) = self.silence.take() else { return };
        for fact in Fact::ALL {
            let silent = self.fact(*fact).is_silent();
            if silent && !silence.except.contains(fact) && self.leaves_room(*fact) {
                self.held_mut(*fact).take_silence_as_no();
            }
        }
        for held in [&mut self.dead, &mut self.returned] {
            if held.is_silent() {
                held.take_silence_as_no();
            }
        }
        self.silence = Some(silence);
    }

    /// Whether a no on `fact` rules out no answer that is given on another fact.
    fn leaves_room(&self, fact: Fact) -> bool {
        let axioms = &self.axioms;
        if !axioms.facts().contains(&fact) {
            return true;
        }
        let mut walker = Walker::default();
        let mut possible = |held: &[(Fact, u64)]| {
            axioms.possible(&mut walker, |asked| {
                let fixed = held.iter().find(|(one, _)| *one == asked);
                fixed.map_or(self.fact(asked).admissible(), |(_, values)| *values)
            })
        };
        if !possible(&[(fact, NO)]) {
            return false;
        }
        let spoken: Vec<Fact> = axioms
            .facts()
            .iter()
            .filter(|other| self.fact(**other).standing() != Standing::Missing)
            .copied()
            .collect();
        spoken.into_iter().all(|other| {
            [NO, YES].into_iter().all(|value| {
                let given = self.fact(other).admissible() & value != 0;
                !given || !possible(&[(other, value)]) || possible(&[(other, value), (fact, NO)])
            })
        })
    }
}

const NO: u64 = 0b01;
const YES: u64 = 0b10;
