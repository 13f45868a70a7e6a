//! Was the person under eighteen on the day of the act?
//!
//! Whoever was born on 29 February comes of age, in a year without that day, on 28 February or on
//! 1 March: laws differ. The civil code of the RSFSR of 1964 (articles 72 to 74) lets a term begin on
//! the day after the event and end, where the month lacks the day, on the last day of the month, and
//! says nothing of ages. So on 28 February it stays open.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use super::{Derived, Ground};

const MONTHS_TO_MAJORITY: u32 = 18 * 12;

/// The eighteenth birthday ends it. A birth known only roughly may leave it open.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    let Some((first, last)) = ground.act_days() else { return Vec::new() };
    let mut found = Vec::new();
    for born in ground.view.standing(&ground.view.person.born) {
        if born.denied {
            continue;
        }
        let earliest = born.value.earliest().and_then(majority).map(|[first, _]| first);
        let latest = born.value.latest().and_then(majority).map(|[_, last]| last);
        let act = ground.act_in_words();
        let words = format!("born {}, and the act was {act}", born.value.in_words());
        let citations = ground.view.trusted(&born.sources);
        found.push(if earliest.is_some_and(|day| last < day) {
            Derived::new(true, words, citations)
        } else if latest.is_some_and(|day| first >= day) {
            Derived::new(false, words, citations)
        } else {
            Derived::short("a day of birth that tells", words, citations)
        });
    }
    found
}

/// The eighteenth birthday: the first and the last day that it can be.
fn majority(born: NaiveDate) -> Option<[NaiveDate; 2]> {
    let first = born.checked_add_months(Months::new(MONTHS_TO_MAJORITY))?;
    let last =
        if first.day() == born.day() { first } else { first.checked_add_days(Days::new(1))? };
    Some([first, last])
}

#[cfg(test)]
mod tests {
    use crate::model::Fact;
    use crate::record::derive::testing::{answers, derived};

    fn born(date: &str) -> Vec<Option<bool>> {
        let person =
            format!(r#""born": [{{ "value": "{date}", "sources": [{{ "source": "book" }}] }}],"#);
        answers(Fact::Minor, &person, "")
    }

    #[test]
    fn the_eighteenth_birthday_ends_it() {
        assert_eq!(born("1943-06-17"), [Some(true)]);
        assert_eq!(born("1943-06-16"), [Some(false)]);
        assert_eq!(born("1938-03-17"), [Some(false)]);
    }

    #[test]
    fn a_rough_date_of_birth_leaves_it_open() {
        assert_eq!(born("1943"), [None]);
        assert_eq!(born("1944"), [Some(true)]);
        assert!(derived(Fact::Minor, "", "").is_empty(), "no birth, no answer");
    }

    #[test]
    fn the_ground_is_named() {
        let person = r#""born": [{ "value": "1938-03-17", "sources": [{ "source": "book" }] }],"#;
        let found = derived(Fact::Minor, person, "");
        assert_eq!(found[0].1, "born on 1938-03-17, and the act was on 1961-06-16");
    }

    #[test]
    fn a_rough_act_is_told_as_rough_as_it_is() {
        let person = r#""born": [{ "value": "1930", "sources": [{ "source": "book" }] }],"#;
        let ground = |on: &str| {
            let on: Vec<String> = on
                .split(' ')
                .map(|on| format!(r#"{{ "value": "{on}", "sources": [{{ "source": "book" }}] }}"#))
                .collect();
            let on = format!(r#""on": [{}],"#, on.join(","));
            derived(Fact::Minor, person, &on)[0].1.clone()
        };
        assert_eq!(ground("1958"), "born in 1930, and the act was in 1958");
        assert_eq!(ground("1958-22"), "born in 1930, and the act was in summer 1958");
        assert_eq!(ground("1958 1959-02"), "born in 1930, and the act was in 1958 or in 1959-02");
    }

    #[test]
    fn a_birthday_on_the_29th_of_february_stays_open_on_the_28th() {
        let on = |born: &str, act: &str| {
            let on =
                format!(r#""on": [{{ "value": "{act}", "sources": [{{ "source": "book" }}] }}],"#);
            let person = format!(
                r#""born": [{{ "value": "{born}", "sources": [{{ "source": "book" }}] }}],"#
            );
            derived(Fact::Minor, &person, &on)
                .into_iter()
                .map(|(holds, _)| holds)
                .collect::<Vec<_>>()
        };
        assert_eq!(on("1944-02-29", "1962-02-27"), [true]);
        assert!(on("1944-02-29", "1962-02-28").is_empty());
        assert_eq!(on("1944-02-29", "1962-03-01"), [false]);
        assert_eq!(on("1944-02-28", "1962-02-28"), [false]);
    }
}
