//! Did the person work for a foreign service in secret before leaving?

use super::{Derived, Ground};
use crate::{date::Date, logic::Truth, model::Cooperation, record::Particular};

/// Yes where cooperation certainly began before the act. A beginning after it says nothing: an
/// earlier one may be unrecorded.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    let Some((first, _)) = ground.act_days() else { return Vec::new() };
    let act = Date::from_day(first);
    let mut found = Vec::new();
    for row in ground.view.standing(&ground.view.episode.cooperation) {
        let Cooperation { service, since } = &row.value;
        let before = since.before(&act);
        if before == Truth::No || (before == Truth::Unknown && row.denied) {
            continue;
        }
        let words = format!("worked for `{service}` {}", since.in_words());
        let citations = ground.view.trusted(&row.sources);
        let particular = Particular {
            by: Some(service.clone()),
            on: Some(since.clone()),
            ..Particular::default()
        };
        found.push(match before {
            Truth::Yes => Derived::of(particular, row.denied, words, citations).on(since),
            Truth::No | Truth::Unknown => {
                Derived::short("whether that was before the act", words, citations)
            }
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::model::Fact;
    use crate::record::derive::testing::answers;
    use crate::record::derive::testing::dated;

    #[test]
    fn it_came_true_when_cooperation_began_and_a_denied_row_is_a_no() {
        let with = |denied: &str| {
            let row = r#""value": { "service": "dst", "since": "1960" },
                "sources": [{ "source": "book" }]"#;
            dated(
                Fact::AgentBeforeDeparture,
                "",
                &format!(r#""cooperation": [{{ {row} {denied} }}],"#),
            )
        };
        assert_eq!(with(""), [(true, Some("1960".to_owned()))]);
        assert_eq!(with(r#", "denied": true"#), [(false, None)]);
    }

    fn since(date: &str) -> Vec<Option<bool>> {
        let episode = format!(
            r#""cooperation": [{{ "value": {{ "service": "dst", "since": "{date}" }},
                "sources": [{{ "source": "book" }}] }}],"#
        );
        answers(Fact::AgentBeforeDeparture, "", &episode)
    }

    #[test]
    fn only_a_certain_beginning_before_the_act_counts() {
        assert_eq!(since("1960"), [Some(true)]);
        assert_eq!(since("[1960-02,1961-05]"), [Some(true)]);
        assert_eq!(since("1961"), [None], "it may have begun before");
        assert!(since("1961-06-16").is_empty());
        assert!(since("1962").is_empty());
    }
}
