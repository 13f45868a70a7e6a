//! Did the person ask a foreign authority for asylum or protection?

use super::{Derived, Ground};
use crate::AsylumOutcome;

/// Reads the rows of asylum. A denied row says nothing here.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    let mut found = Vec::new();
    for row in ground.view.standing(&ground.view.episode.asylum).filter(|row| !row.denied) {
        let holds = match row.value.outcome {
            AsylumOutcome::Sought | AsylumOutcome::Granted | AsylumOutcome::Refused => true,
            AsylumOutcome::NotSought => false,
            AsylumOutcome::Permit => continue,
        };
        let words = format!("asylum in `{}`: {}", row.value.state, row.value.outcome);
        let derived = Derived::new(holds, words, ground.view.trusted(&row.sources));
        found.push(match (&row.value.on, holds) {
            (Some(day), true) => derived.on(day),
            _ => derived,
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::{Fact, derive::testing::derived};

    fn outcome(word: &str) -> Vec<bool> {
        let episode = format!(
            r#""asylum": [{{ "value": {{ "state": "france", "outcome": "{word}" }},
                "sources": [{{ "source": "book" }}] }}],"#
        );
        derived(Fact::AsylumSought, "", &episode).into_iter().map(|pair| pair.0).collect()
    }

    #[test]
    fn whatever_came_of_it_it_was_asked_for() {
        assert_eq!(outcome("sought"), [true]);
        assert_eq!(outcome("granted"), [true]);
        assert_eq!(outcome("refused"), [true]);
        assert_eq!(outcome("not_sought"), [false]);
        assert!(outcome("permit").is_empty());
    }
}
