//! Was the person a national of the state that was left?

use super::{Derived, Ground, citizenship};

/// Asks the citizenships of the person for the state that the episode names as left.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    citizenship::on_the_day(ground, &ground.view.episode.left)
}

#[cfg(test)]
mod tests {
    use crate::model::Fact;
    use crate::record::derive::testing::derived;

    #[test]
    fn the_citizenship_of_the_state_left_counts() {
        let person = r#""citizenships": [
            { "state": "ussr", "period": "1900/..", "sources": [{ "source": "book" }] }],"#;
        let found = derived(Fact::NationalOfLeftState, person, "");
        assert_eq!(found, [(true, "citizen of `ussr` from 1900 on".to_owned())]);
    }

    #[test]
    fn another_citizenship_is_no_answer() {
        let person = r#""citizenships": [
            { "state": "france", "period": "1900/..", "sources": [{ "source": "book" }] }],"#;
        assert!(derived(Fact::NationalOfLeftState, person, "").is_empty());
    }
}
