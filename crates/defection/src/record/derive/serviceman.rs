//! Was the person a serviceman on the day of the act?

use super::{Derived, Ground};
use crate::model::{AgencyKind, Capacity};

/// A soldier of armed forces, or staff of a militarised service: security services gave their
/// officers military rank.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    let left = ground.view.episode.left.clone();
    ground.serving(|row, agency| {
        let own = agency.state.as_ref().is_none_or(|state| *state == left);
        own && match row.capacity {
            Capacity::Soldier => {
                agency.kind == AgencyKind::ArmedForces || agency.kind.is_security()
            }
            Capacity::Staff => agency.kind.is_security(),
            Capacity::Official | Capacity::Cover | Capacity::Member => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::model::Fact;
    use crate::record::derive::testing::derived;

    fn serving(row: &str) -> Vec<bool> {
        let person = format!(r#""service": [{{ {row}, "sources": [{{ "source": "book" }}] }}],"#);
        derived(Fact::Serviceman, &person, "").into_iter().map(|pair| pair.0).collect()
    }

    #[test]
    fn soldiers_and_security_staff_are() {
        assert_eq!(
            serving(r#""agency": "army", "capacity": "soldier", "period": "1900/..""#),
            [true]
        );
        assert_eq!(serving(r#""agency": "kgb", "capacity": "staff", "period": "1900/..""#), [true]);
    }

    #[test]
    fn artists_are_not_asked() {
        assert!(
            serving(r#""agency": "theatre", "capacity": "member", "period": "1900/..""#).is_empty()
        );
    }

    #[test]
    fn it_is_the_forces_of_the_state_left_that_count_and_their_clerks_do_not() {
        let of = |agency: &str, capacity: &str| {
            serving(&format!(
                r#""agency": "{agency}", "capacity": "{capacity}", "period": "1900/..""#
            ))
        };
        assert_eq!(of("kgb", "soldier"), [true]);
        assert!(of("dst", "soldier").is_empty());
        assert!(of("dst", "staff").is_empty());
        assert!(of("army", "staff").is_empty());
        assert!(of("theatre", "soldier").is_empty());
    }
}
