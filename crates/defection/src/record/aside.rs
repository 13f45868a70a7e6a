//! What a record would be if some of what was said were set aside.

use std::cmp::Reverse;

use super::{ActDays, Record};
use crate::rules::Happening;

/// One thing that can be set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Utterance {
    /// A testimony on a question, by its place.
    Testimony(Happening, usize),
    /// What silence says of a question.
    Silence(Happening),
    /// A row that dates the act, by its place.
    Day(usize),
}

impl Record {
    /// The record as it looks from an earlier day.
    pub(crate) fn as_of(&self, day: chrono::NaiveDate) -> Self {
        let mut record = self.clone();
        record.lens.as_of = Some(day);
        record.evaluate();
        record
    }

    /// The record without some of what was said. Silence is read anew, so it may speak where the
    /// last testimony has gone.
    pub(crate) fn setting_aside(&self, aside: &[Utterance]) -> Self {
        let mut record = self.clone();
        for spoken in aside {
            if let Utterance::Silence(happening) = spoken {
                record.evidence_of(*happening).set_silence_aside();
            }
        }
        let mut testimonies: Vec<(Happening, usize)> = Vec::new();
        let mut days: Vec<usize> = Vec::new();
        for spoken in aside {
            match spoken {
                Utterance::Testimony(happening, place) => testimonies.push((*happening, *place)),
                Utterance::Day(place) => days.push(*place),
                Utterance::Silence(_) => {}
            }
        }
        // From the last to the first, so that places stay what they were.
        testimonies.sort_by_key(|testimony| Reverse(testimony.1));
        for (happening, place) in testimonies {
            record.evidence_of(happening).remove(place);
        }
        if !days.is_empty() {
            let kept = self.act.rows().iter().enumerate();
            let kept = kept.filter(|(place, _)| !days.contains(place)).map(|(_, row)| row.clone());
            record.act = ActDays::of(kept.collect());
        }
        record.evaluate();
        record
    }

    pub(super) fn evidence_of(&mut self, happening: Happening) -> &mut super::Evidence {
        match happening {
            Happening::Fact(fact) => self.evidence_mut(fact),
            Happening::Dead => &mut self.dead,
            Happening::Returned => &mut self.returned,
        }
    }
}
