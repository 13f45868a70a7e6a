//! Was the citizenship taken after arrival abroad?

use super::{Derived, Ground, citizenship_stripped::losses};
use crate::logic::Truth;

/// Yes where the loss certainly came after the arrival abroad, or after an act by which the person
/// got to another state; no where it certainly came before the arrival. The day of the act alone
/// never makes a no, as the person may have been abroad long before it.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    let arrivals: Vec<_> =
        ground.view.standing(&ground.view.episode.abroad_since).map(|row| &row.value).collect();
    let got_away = ground.view.standing(&ground.view.episode.to).next().is_some();
    let mut found = Vec::new();
    for (row, day) in losses(ground).filter(|(row, _)| !row.denied) {
        let citations = ground.view.trusted(&row.sources);
        let Some(day) = day else {
            let words = format!("citizenship of `{}` taken", row.state);
            found.push(Derived::short("the day of the loss", words, citations));
            continue;
        };
        let words = format!("citizenship of `{}` taken {}", row.state, day.in_words());
        let every = |is_so: fn(&crate::date::Date, &crate::date::Date) -> Truth| {
            !arrivals.is_empty()
                && arrivals.iter().all(|arrival| is_so(&day, arrival) == Truth::Yes)
        };
        let holds = if (got_away && ground.is_after_act(&day)) || every(crate::date::Date::after) {
            true
        } else if every(crate::date::Date::before) {
            false
        } else {
            found.push(Derived::short("whether that was after arrival abroad", words, citations));
            continue;
        };
        found.push(Derived::new(holds, words, citations).on(&day));
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::model::Fact;
    use crate::record::derive::testing::derived;

    fn taken(day: &str, episode: &str) -> Vec<bool> {
        let person = format!(
            r#""citizenships": [{{ "state": "ussr", "period": "../{day}", "lost": "stripped",
                "sources": [{{ "source": "book" }}] }}],"#
        );
        derived(Fact::StrippedWhileAbroad, &person, episode)
            .into_iter()
            .map(|pair| pair.0)
            .collect()
    }

    const ABROAD: &str =
        r#""abroad_since": [{ "value": "1961-01", "sources": [{ "source": "book" }] }],"#;

    const WENT: &str = r#""to": [{ "value": "france", "sources": [{ "source": "book" }] }],"#;

    #[test]
    fn whoever_got_nowhere_was_not_abroad() {
        assert!(taken("1978-03-15", "").is_empty());
    }

    #[test]
    fn a_loss_after_the_act_or_the_arrival_is_a_yes() {
        assert_eq!(taken("1978-03-15", WENT), [true]);
        assert_eq!(taken("1961-03-01", ABROAD), [true]);
    }

    #[test]
    fn a_loss_before_the_arrival_is_a_no() {
        assert_eq!(taken("1960-12-31", ABROAD), [false]);
    }

    #[test]
    fn a_loss_before_the_act_alone_says_nothing() {
        assert!(taken("1961-06-15", WENT).is_empty());
        assert!(taken("1961", WENT).is_empty());
    }

    #[test]
    fn a_loss_that_may_have_come_before_or_after_the_arrival_says_nothing() {
        assert!(taken("1961-01-15", ABROAD).is_empty());
        let twice = r#""abroad_since": [{ "value": "1961-01", "sources": [{ "source": "book" }] },
            { "value": "1961-03", "sources": [{ "source": "book" }] }],"#;
        assert!(taken("1961-02-15", twice).is_empty());
    }

    #[test]
    fn a_denied_row_says_nothing() {
        let person = r#""citizenships": [{ "state": "ussr", "period": "../1978", "lost": "stripped",
            "denied": true, "sources": [{ "source": "book" }] }],"#;
        assert!(derived(Fact::StrippedWhileAbroad, person, WENT).is_empty());
    }
}
