//! Did an edict or sentence take the citizenship?

use super::{Derived, Ground};
use crate::{
    date::Date,
    model::{Citizenship, Lost},
    record::Particular,
};

/// A row of citizenship of the state left that ended by being taken says so, from its last day on;
/// a denied one denies that loss. One without a last day falls short.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    let mut found = Vec::new();
    for (row, day) in losses(ground) {
        let citations = ground.view.trusted(&row.sources);
        match day {
            Some(day) => {
                let words =
                    format!("citizenship of `{}` until {day}: {}", row.state, Lost::Stripped);
                let particular = Particular { on: Some(day.clone()), ..Particular::default() };
                found.push(Derived::of(particular, row.denied, words, citations).on(&day));
            }
            None if row.denied => {}
            None => {
                let words = format!("citizenship of `{}`: {}", row.state, Lost::Stripped);
                found.push(Derived::short("the day of the loss", words, citations));
            }
        }
    }
    found
}

/// The rows of citizenship of the state left that ended by being taken, with the date of that.
pub(super) fn losses(ground: Ground<'_>) -> impl Iterator<Item = (&Citizenship, Option<Date>)> {
    ground
        .view
        .standing(&ground.view.person.citizenships)
        .filter(move |row| {
            row.lost == Some(Lost::Stripped) && row.state == ground.view.episode.left
        })
        .map(|row| (row, row.period.as_ref().and_then(Date::end)))
}

#[cfg(test)]
mod tests {
    use crate::model::Fact;
    use crate::record::derive::testing::dated;
    use crate::record::derive::testing::derived;

    #[test]
    fn it_came_true_on_the_last_day_and_a_denied_row_is_a_no() {
        let with = |state: &str, denied: &str| {
            let row = r#""period": "../1978-03-15", "lost": "stripped",
                "sources": [{ "source": "book" }]"#;
            let person = format!(r#""citizenships": [{{ "state": "{state}", {row} {denied} }}],"#);
            dated(Fact::CitizenshipStripped, &person, "")
        };
        assert_eq!(with("ussr", ""), [(true, Some("1978-03-15".to_owned()))]);
        assert_eq!(with("ussr", r#", "denied": true"#), [(false, None)]);
        assert!(with("france", "").is_empty(), "not the state that was left");
    }

    #[test]
    fn a_row_that_ended_by_being_taken_says_so() {
        let person = r#""citizenships": [{ "state": "ussr", "period": "../1978-03-15",
            "lost": "stripped", "sources": [{ "source": "book" }] }],"#;
        let found = derived(Fact::CitizenshipStripped, person, "");
        assert_eq!(found, [(true, "citizenship of `ussr` until 1978-03-15: stripped".to_owned())]);
    }

    #[test]
    fn another_end_says_nothing() {
        let person = r#""citizenships": [{ "state": "ussr", "period": "../1991-12-26",
            "lost": "succession", "sources": [{ "source": "book" }] }],"#;
        assert!(derived(Fact::CitizenshipStripped, person, "").is_empty());
    }
}
