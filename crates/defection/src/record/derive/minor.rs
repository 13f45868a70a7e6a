//! Was the person under eighteen on the day of the act?

use chrono::Months;

use super::{Derived, Ground};

const MONTHS_TO_MAJORITY: u32 = 18 * 12;

/// The eighteenth birthday ends it. A birth known only roughly may leave it open.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    let Some((first, last)) = ground.act_days() else { return Vec::new() };
    let mut found = Vec::new();
    for born in ground.view.standing(&ground.view.person.born) {
        let majority = |day: Option<chrono::NaiveDate>| {
            day.and_then(|day| day.checked_add_months(Months::new(MONTHS_TO_MAJORITY)))
        };
        let earliest = majority(born.value.earliest());
        let latest = majority(born.value.latest());
        if born.denied {
            continue;
        }
        let words = format!("born {}, and the act was on {first}", born.value.in_words());
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
}
