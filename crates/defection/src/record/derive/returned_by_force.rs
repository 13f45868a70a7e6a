//! Was the person later taken or sent back?

use super::{Derived, Ground};
use crate::model::ReturnManner;

/// Reads the returns whose manner is said.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    ground.returned(ReturnManner::ByForce)
}

#[cfg(test)]
mod tests {
    use crate::model::Fact;
    use crate::record::derive::testing::dated;
    use crate::record::derive::testing::derived;

    #[test]
    fn a_yes_has_the_day_of_the_return_and_a_denied_row_is_a_no() {
        let with = |denied: &str| {
            let row = r#""value": { "on": "1984", "manner": "by_force" },
                "sources": [{ "source": "book" }]"#;
            dated(Fact::ReturnedByForce, "", &format!(r#""returns": [{{ {row} {denied} }}],"#))
        };
        assert_eq!(with(""), [(true, Some("1984".to_owned()))]);
        assert_eq!(with(r#", "denied": true"#), [(false, None)]);
    }

    fn back(manner: &str) -> usize {
        let episode = r#""returns": [{ "value": { "on": "1984" MANNER },
            "sources": [{ "source": "book" }] }],"#
            .replace("MANNER", manner);
        derived(Fact::ReturnedByForce, "", &episode).len()
    }

    #[test]
    fn the_manner_has_to_be_said() {
        assert_eq!(back(r#", "manner": "by_force""#), 1);
        assert_eq!(back(""), 0);
    }
}
