//! Did the person later go back by own choice?

use super::{Derived, Ground};
use crate::model::ReturnManner;

/// Reads the returns whose manner is said.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    ground.returned(ReturnManner::Freely)
}

#[cfg(test)]
mod tests {
    use crate::model::Fact;
    use crate::record::derive::testing::dated;
    use crate::record::derive::testing::derived;

    #[test]
    fn a_yes_has_the_day_of_the_return_and_a_denied_row_is_a_no() {
        let with = |denied: &str| {
            let row = r#""value": { "on": "1984", "manner": "freely" },
                "sources": [{ "source": "book" }]"#;
            dated(Fact::ReturnedFreely, "", &format!(r#""returns": [{{ {row} {denied} }}],"#))
        };
        assert_eq!(with(""), [(true, Some("1984".to_owned()))]);
        assert_eq!(with(r#", "denied": true"#), [(false, None)]);
    }

    fn back(manner: &str) -> usize {
        let episode = r#""returns": [{ "value": { "on": "1984" MANNER },
            "sources": [{ "source": "book" }] }],"#
            .replace("MANNER", manner);
        derived(Fact::ReturnedFreely, "", &episode).len()
    }

    #[test]
    fn the_manner_has_to_be_said() {
        assert_eq!(back(r#", "manner": "freely""#), 1);
        assert_eq!(back(""), 0);
    }
}
