//! Was the person a Soviet citizen on the day of the act?

use super::{Derived, Ground, citizenship};
use crate::model::StateId;

/// Asks the citizenships of the person for the state with the identifier `ussr`.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    let Ok(ussr) = StateId::new("ussr") else { return Vec::new() };
    citizenship::on_the_day(ground, &ussr)
}

#[cfg(test)]
mod tests {
    use crate::model::Fact;
    use crate::record::derive::testing::derived;

    fn citizen(rows: &str, episode: &str) -> Vec<bool> {
        let person = format!(r#""citizenships": [{rows}],"#);
        derived(Fact::SovietCitizen, &person, episode).into_iter().map(|pair| pair.0).collect()
    }

    const WHOLE: &str =
        r#"{ "state": "ussr", "period": "1900/..", "sources": [{ "source": "book" }] }"#;
    const STRIPPED: &str = r#"{ "state": "ussr", "period": "../1960-01-01", "lost": "stripped",
        "sources": [{ "source": "book" }] }"#;
    const AGAIN: &str = r#"{ "state": "ussr", "period": "1961-01-01/..", "gained": "restored",
        "sources": [{ "source": "book" }] }"#;

    #[test]
    fn a_row_that_covers_the_day_is_a_yes() {
        assert_eq!(citizen(WHOLE, ""), [true]);
        assert_eq!(citizen(&format!("{STRIPPED}, {AGAIN}"), ""), [true]);
    }

    #[test]
    fn a_loss_before_the_day_is_a_no() {
        assert_eq!(citizen(STRIPPED, ""), [false]);
    }

    #[test]
    fn no_row_is_no_answer() {
        assert!(citizen("", "").is_empty());
    }

    #[test]
    fn nobody_is_a_citizen_of_a_state_that_is_gone() {
        let late = r#""on": [{ "value": "1995", "sources": [{ "source": "book" }] }],"#;
        assert_eq!(citizen(WHOLE, late), [false]);
    }

    #[test]
    fn a_period_within_the_days_of_the_act_leaves_it_open() {
        let june = r#""on": [{ "value": "1961-06", "sources": [{ "source": "book" }] }],"#;
        let lost = |period: &str| {
            let row = r#"{ "state": "ussr", "lost": "stripped", "period": "PERIOD",
                "sources": [{ "source": "book" }] }"#;
            citizen(&row.replace("PERIOD", period), june)
        };
        assert!(lost("1961-06-10/1961-06-12").is_empty());
        assert!(lost("1961-05/1961-06-12").is_empty());
        assert_eq!(lost("1961-04/1961-05"), [false]);
        assert_eq!(lost("1961-07/1961-08"), [false]);
        assert_eq!(lost("1961-05/1961-08"), [true]);
    }

    #[test]
    fn an_end_that_is_no_loss_says_nothing() {
        let ended = WHOLE.replace("1900/..", "1900/1950");
        assert!(citizen(&ended, "").is_empty());
    }

    #[test]
    fn a_loss_says_nothing_beside_a_row_that_may_cover_the_day() {
        let undated = r#"{ "state": "ussr", "sources": [{ "source": "book" }] }"#;
        assert!(citizen(&format!("{STRIPPED}, {undated}"), "").is_empty());
    }

    #[test]
    fn a_denied_row_that_covers_the_day_is_a_no() {
        let denied = WHOLE.replace(r#""state""#, r#""denied": true, "state""#);
        assert_eq!(citizen(&denied, ""), [false]);
        assert_eq!(citizen(&format!("{WHOLE}, {denied}"), ""), [true, false]);
    }
}
