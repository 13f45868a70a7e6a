//! Did the person hold a post in a Soviet state body abroad on the day of the act?

use super::{Derived, Ground};
use crate::model::{AgencyKind, Capacity};

/// A post, as cover or in earnest, of the state that was left, with a posting outside it. Members
/// of theatres and teams are on tour, not posted.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    let left = ground.view.episode.left.clone();
    ground.serving(|row, agency| {
        let own =
            agency.state.as_ref() == Some(&left) && agency.kind != AgencyKind::CultureAndSport;
        let abroad = row.posted_to.as_ref().is_some_and(|state| *state != left);
        own && abroad
            && match row.capacity {
                Capacity::Staff | Capacity::Soldier | Capacity::Official | Capacity::Cover => true,
                Capacity::Member => false,
            }
    })
}

#[cfg(test)]
mod tests {
    use crate::model::Fact;
    use crate::record::derive::testing::derived;

    fn serving(row: &str) -> Vec<bool> {
        let person = format!(r#""service": [{{ {row}, "sources": [{{ "source": "book" }}] }}],"#);
        derived(Fact::StateOfficial, &person, "").into_iter().map(|pair| pair.0).collect()
    }

    #[test]
    fn a_posting_abroad_makes_one() {
        let row = r#""agency": "kgb", "capacity": "staff", "period": "1900/..""#;
        assert!(serving(row).is_empty());
        assert_eq!(serving(&format!(r#"{row}, "posted_to": "france""#)), [true]);
        assert!(serving(&format!(r#"{row}, "posted_to": "ussr""#)).is_empty());
    }

    #[test]
    fn a_tour_is_not_a_post() {
        let row = r#""agency": "theatre", "capacity": "member", "period": "1900/..",
            "posted_to": "france""#;
        assert!(serving(row).is_empty());
    }

    #[test]
    fn a_post_in_a_theatre_or_for_another_state_is_none() {
        for agency in ["theatre", "dst"] {
            let row = format!(
                r#""agency": "{agency}", "capacity": "official", "period": "1900/..",
                    "posted_to": "france""#
            );
            assert!(serving(&row).is_empty(), "{agency}");
        }
    }
}
