//! Was the person on the staff of a security service on the day of the act?

use super::{Derived, Ground};
use crate::model::Capacity;

/// Staff of intelligence, counter-intelligence, border guard or state security. A cover post alone
/// does not make one, and an agent is not staff.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    let left = ground.view.episode.left.clone();
    ground.serving(|row, agency| {
        agency.kind.is_security()
            && agency.state.as_ref().is_none_or(|state| *state == left)
            && match row.capacity {
                Capacity::Staff => true,
                Capacity::Soldier | Capacity::Official | Capacity::Cover | Capacity::Member => {
                    false
                }
            }
    })
}

#[cfg(test)]
mod tests {
    use crate::model::Fact;
    use crate::record::derive::testing::derived;

    fn serving(row: &str) -> Vec<bool> {
        let person = format!(r#""service": [{{ {row}, "sources": [{{ "source": "book" }}] }}],"#);
        derived(Fact::SecurityOfficer, &person, "").into_iter().map(|pair| pair.0).collect()
    }

    #[test]
    fn staff_on_the_day_are_and_former_staff_are_not_asked() {
        assert_eq!(
            serving(r#""agency": "kgb", "capacity": "staff", "period": "1955/1965""#),
            [true]
        );
        assert!(
            serving(r#""agency": "kgb", "capacity": "staff", "period": "1955/1960""#).is_empty()
        );
        assert!(serving(r#""agency": "kgb", "capacity": "staff", "period": "1955/""#).is_empty());
    }

    #[test]
    fn a_denied_row_is_a_no() {
        let row = r#""agency": "kgb", "capacity": "staff", "period": "1955/1965", "denied": true"#;
        assert_eq!(serving(row), [false]);
    }

    #[test]
    fn soldiers_and_the_staff_of_the_other_side_are_not() {
        assert!(
            serving(r#""agency": "army", "capacity": "soldier", "period": "1900/..""#).is_empty()
        );
        assert!(
            serving(r#""agency": "army", "capacity": "staff", "period": "1900/..""#).is_empty()
        );
        assert!(serving(r#""agency": "dst", "capacity": "staff", "period": "1900/..""#).is_empty());
    }
}
