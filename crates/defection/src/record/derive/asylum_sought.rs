//! Did the person ask a foreign authority for asylum or protection?

use super::{Derived, Ground};
use crate::{logic::Truth, model::AsylumOutcome};

/// Reads the rows of asylum.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    let says = |outcome| match outcome {
        AsylumOutcome::Sought | AsylumOutcome::Granted | AsylumOutcome::Refused => Truth::Yes,
        AsylumOutcome::NotSought => Truth::No,
        AsylumOutcome::Permit => Truth::Unknown,
    };
    ground.asylum(says, AsylumOutcome::Sought)
}

#[cfg(test)]
mod tests {
    use crate::model::Fact;
    use crate::record::derive::testing::dated;
    use crate::record::derive::testing::derived;

    #[test]
    fn a_yes_has_the_day_of_its_row_and_a_denied_request_is_a_no() {
        let on = |outcome: &str, denied: &str| {
            let value = format!(r#"{{ "state": "france", "outcome": "{outcome}", "on": "1962" }}"#);
            let row = format!(r#""value": {value}, "sources": [{{ "source": "book" }}]"#);
            dated(Fact::AsylumSought, "", &format!(r#""asylum": [{{ {row} {denied} }}],"#))
        };
        assert_eq!(on("sought", ""), [(true, Some("1962".to_owned()))]);
        assert_eq!(on("not_sought", ""), [(false, None)]);
        assert_eq!(on("sought", r#", "denied": true"#), [(false, None)]);
        let grant = on("granted", r#", "denied": true"#);
        assert!(grant.is_empty(), "that it was not granted denies no request");
    }

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
