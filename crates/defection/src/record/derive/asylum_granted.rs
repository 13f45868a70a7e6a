//! Was protection or lasting residence given on that ground?

use super::{Derived, Ground};
use crate::{logic::Truth, model::AsylumOutcome};

/// Reads the rows of asylum.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    let says = |outcome| match outcome {
        AsylumOutcome::Granted => Truth::Yes,
        AsylumOutcome::Refused | AsylumOutcome::Permit => Truth::No,
        AsylumOutcome::Sought | AsylumOutcome::NotSought => Truth::Unknown,
    };
    ground.asylum(says, AsylumOutcome::Granted)
}

#[cfg(test)]
mod tests {
    use crate::model::Fact;
    use crate::record::derive::testing::dated;
    use crate::record::derive::testing::derived;

    #[test]
    fn a_yes_has_the_day_of_its_row_and_a_denied_grant_is_a_no() {
        let on = |outcome: &str, denied: &str| {
            let value = format!(r#"{{ "state": "france", "outcome": "{outcome}", "on": "1962" }}"#);
            let row = format!(r#""value": {value}, "sources": [{{ "source": "book" }}]"#);
            dated(Fact::AsylumGranted, "", &format!(r#""asylum": [{{ {row} {denied} }}],"#))
        };
        assert_eq!(on("granted", ""), [(true, Some("1962".to_owned()))]);
        assert_eq!(on("refused", ""), [(false, None)]);
        assert_eq!(on("granted", r#", "denied": true"#), [(false, None)]);
        assert!(on("refused", r#", "denied": true"#).is_empty());
    }

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
