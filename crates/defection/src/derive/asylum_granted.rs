//! Was protection or lasting residence given on that ground?

use super::{Derived, Ground};
use crate::AsylumOutcome;

/// Reads the rows of asylum. A denied row says nothing here.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    let mut found = Vec::new();
    for row in ground.view.standing(&ground.view.episode.asylum).filter(|row| !row.denied) {
        let holds = match row.value.outcome {
            AsylumOutcome::Granted => true,
            AsylumOutcome::Refused | AsylumOutcome::Permit => false,
            AsylumOutcome::Sought | AsylumOutcome::NotSought => continue,
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
        derived(Fact::AsylumGranted, "", &episode).into_iter().map(|pair| pair.0).collect()
    }

    #[test]
    fn a_permit_to_stay_is_not_a_grant() {
        assert_eq!(outcome("granted"), [true]);
        assert_eq!(outcome("refused"), [false]);
        assert_eq!(outcome("permit"), [false]);
        assert!(outcome("sought").is_empty());
        assert!(outcome("not_sought").is_empty());
    }
}
