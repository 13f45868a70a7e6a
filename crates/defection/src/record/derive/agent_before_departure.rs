//! Did the person work for a foreign service in secret before leaving?

use super::{Derived, Ground};
use crate::{date::Date, logic::Truth};

/// Yes where cooperation certainly began before the act. A beginning after it says nothing: an
/// earlier one may be unrecorded.
pub(super) fn derive(ground: Ground<'_>) -> Vec<Derived> {
    let Some((first, _)) = ground.act_days() else { return Vec::new() };
    let act = Date::from_day(first);
    let mut found = Vec::new();
    for row in ground.view.standing(&ground.view.episode.cooperation) {
        if row.value.since.before(&act) != Truth::Yes {
            continue;
        }
        let words = format!("worked for `{}` {}", row.value.service, row.value.since.in_words());
        let citations = ground.view.trusted(&row.sources);
        let derived = Derived::new(!row.denied, words, citations);
        found.push(if row.denied { derived } else { derived.on(&row.value.since) });
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::model::Fact;
    use crate::record::derive::testing::dated;
    use crate::record::derive::testing::derived;

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

    fn since(date: &str) -> Vec<bool> {
        let episode = format!(
            r#""cooperation": [{{ "value": {{ "service": "dst", "since": "{date}" }},
                "sources": [{{ "source": "book" }}] }}],"#
        );
        derived(Fact::AgentBeforeDeparture, "", &episode).into_iter().map(|pair| pair.0).collect()
    }

    #[test]
    fn only_a_certain_beginning_before_the_act_counts() {
        assert_eq!(since("1960"), [true]);
        assert_eq!(since("[1960-02,1961-05]"), [true]);
        assert!(since("1961").is_empty());
        assert!(since("1961-06-16").is_empty());
        assert!(since("1962").is_empty());
    }
}
