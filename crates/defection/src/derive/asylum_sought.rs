//! Did the person ask a foreign authority for asylum or protection?

use super::{Derived, Ground};
use crate::{AsylumOutcome, Truth};

/// Reads the rows of asylum.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    ground.asylum(|outcome| match outcome {
        AsylumOutcome::Sought | AsylumOutcome::Granted | AsylumOutcome::Refused => Truth::Yes,
        AsylumOutcome::NotSought => Truth::No,
        AsylumOutcome::Permit => Truth::Unknown,
    })
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
