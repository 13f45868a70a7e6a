//! Citizenship of a state on the day of the act: the common part of two questions.

use super::{Derived, Ground, ON_THE_DAY};
use crate::{logic::Truth, model::StateId, record::Particular};

/// Yes where a row covers the day; no where the state did not exist on it, or where a row had
/// certainly ended by loss and no other may cover the day.
pub(super) fn on_the_day(ground: Ground<'_>, state: &StateId) -> Vec<Derived> {
    let view = ground.view;
    if let Some(record) = view.state(state)
        && let Some(period) = &record.period
        && ground.act_within(period) == Truth::No
    {
        let words = format!(
            "the state `{state}` existed {}, and the act was outside of it",
            period.in_words()
        );
        return vec![Derived::new(false, words, view.trusted(&record.sources))];
    }
    let mut found = Vec::new();
    let mut ended = Vec::new();
    let mut open = Vec::new();
    for row in view.standing(&view.person.citizenships).filter(|row| row.state == *state) {
        let citations = view.trusted(&row.sources);
        let Some(period) = &row.period else {
            let words = format!("citizen of `{state}`");
            open.push((row, Derived::short("a period", words, citations)));
            continue;
        };
        let words = format!("citizen of `{state}` {}", period.in_words());
        let particular = Particular { of: Some(state.clone()), ..Particular::default() };
        match ground.act_within(period) {
            Truth::Yes => found.push(Derived::of(particular, row.denied, words, citations)),
            Truth::No if row.lost.is_some() && !row.denied => {
                ended.push(Derived::new(false, words, citations));
            }
            Truth::No => {}
            Truth::Unknown => open.push((row, Derived::short(ON_THE_DAY, words, citations))),
        }
    }
    let open: Vec<Derived> =
        open.into_iter().filter(|(row, _)| !row.denied).map(|(_, short)| short).collect();
    // A citizenship that ended says nothing against one that covers the day or may do so.
    if open.is_empty() && !found.iter().any(|one| one.holds == Ok(true)) {
        found.append(&mut ended);
    }
    found.extend(open);
    found
}
