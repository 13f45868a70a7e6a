//! Was the person a citizen of the Soviet Union, and inside it, on 1 September 1939?

use chrono::NaiveDate;

use super::{Derived, Ground};

const DAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(1939, 9, 1);

/// No where the person was born later, or had been abroad since before. That somebody was inside on
/// the day, no typed row tells.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    let Some(day) = DAY else { return Vec::new() };
    let view = ground.view;
    let mut found = Vec::new();
    for row in view.standing(&view.person.born).filter(|row| !row.denied) {
        if row.value.earliest().is_some_and(|born| born > day) {
            let words = format!("born {}", row.value.in_words());
            found.push(Derived::new(false, words, view.trusted(&row.sources)));
        }
    }
    for row in view.standing(&view.episode.abroad_since).filter(|row| !row.denied) {
        if row.value.latest().is_some_and(|since| since < day) {
            let words = format!("abroad since {}", row.value);
            found.push(Derived::new(false, words, view.trusted(&row.sources)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::model::Fact;
    use crate::record::derive::testing::derived;

    fn told(person: &str, episode: &str) -> Vec<bool> {
        let told = derived(Fact::InUssrIn1939, person, episode).into_iter();
        told.map(|(holds, _)| holds).collect()
    }

    fn born(date: &str) -> Vec<bool> {
        let row = format!(r#""value": "{date}", "sources": [{{ "source": "book" }}]"#);
        told(&format!(r#""born": [{{ {row} }}],"#), "")
    }

    fn abroad_since(date: &str) -> Vec<bool> {
        let row = format!(r#""value": "{date}", "sources": [{{ "source": "book" }}]"#);
        told("", &format!(r#""abroad_since": [{{ {row} }}],"#))
    }

    #[test]
    fn whoever_was_not_yet_born_was_not_inside() {
        assert_eq!(born("1939-09-02"), [false]);
        assert!(born("1939-09-01").is_empty());
        assert!(born("1939").is_empty());
    }

    #[test]
    fn whoever_was_abroad_was_not_inside() {
        assert_eq!(abroad_since("1938"), [false]);
        assert!(abroad_since("1939-09-01").is_empty());
        assert!(abroad_since("1944").is_empty());
    }
}
