//! Citizenship of a state on the day of the act: the common part of two questions.

use super::{Derived, Ground};
use crate::{logic::Truth, model::StateId};

/// Yes where a row covers the day; no where the state did not exist on it, or where every row that
/// stands had certainly ended by loss.
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
    let rows: Vec<_> =
        view.standing(&view.person.citizenships).filter(|row| row.state == *state).collect();
    let mut found = Vec::new();
    for row in &rows {
        let Some(period) = &row.period else { continue };
        let words = format!("citizen of `{state}` {}", period.in_words());
        match (ground.act_within(period), row.denied) {
            (Truth::Yes, denied) => {
                found.push(Derived::new(!denied, words, view.trusted(&row.sources)));
            }
            (Truth::No, false) if row.lost.is_some() => {
                found.push(Derived::new(false, words, view.trusted(&row.sources)));
            }
            _ => {}
        }
    }
    let covered = found.iter().any(|derived| derived.holds);
    let several = rows.len() > found.len();
    // A later or earlier row of the same citizenship says nothing against the one that covers the
    // day, and a loss says nothing while another row leaves the day open.
    if covered {
        let denied: Vec<_> = rows.iter().filter(|row| row.denied).collect();
        found.retain(|derived| derived.holds || !denied.is_empty());
    } else if several {
        found.clear();
    }
    found
}
