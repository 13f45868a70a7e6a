use proptest::{collection::vec, prelude::*, sample::subsequence};

use crate::{Claim, DefectionDraft, DefectionError, Draft as _};

fn episode(claims: &str) -> DefectionDraft {
    let text = format!(
        r#"{{ "id": "somebody-1961", "person": "somebody", "left": "ussr", "claims": [{claims}] }}"#
    );
    serde_json::from_str(&text).unwrap()
}

const YES: &str = r#"{ "fact": "minor", "sources": [{ "source": "book" }] }"#;
const NO: &str = r#"{ "fact": "minor", "holds": false, "sources": [{ "source": "book" }] }"#;

#[test]
fn a_source_does_not_contradict_itself() {
    assert!(episode(YES).check().is_ok());
    let faults = episode(&format!("{YES}, {NO}")).check().unwrap_err();
    assert_eq!(
        faults[0].to_string(),
        "defection `somebody-1961`: source `book` both asserts and denies `minor` (claims 0 and 1); set one aside with a reason, or give each its own source"
    );
}

#[test]
fn rival_sources_and_claims_set_aside_stand_side_by_side() {
    let rival = NO.replace("book", "newspaper");
    assert!(episode(&format!("{YES}, {rival}")).check().is_ok());
    let aside = NO.replace("\"sources\"", "\"set_aside\": { \"reason\": \"a slip\" }, \"sources\"");
    assert!(episode(&format!("{YES}, {aside}")).check().is_ok());
}

/// A claim on one of two facts, for one of two states or none, by some of three sources.
fn claim() -> impl Strategy<Value = serde_json::Value> {
    let fact = prop_oneof![Just("minor"), Just("asylum_sought")];
    let of = prop_oneof![Just(None), Just(Some("usa")), Just(Some("france"))];
    let sources = subsequence(vec!["book", "film", "letter"], 1..=3);
    (fact, any::<bool>(), of, sources, prop::bool::weighted(0.2)).prop_map(
        |(fact, holds, of, sources, aside)| {
            let cited: Vec<_> =
                sources.into_iter().map(|source| serde_json::json!({ "source": source })).collect();
            let mut claim = serde_json::json!({ "fact": fact, "holds": holds, "sources": cited });
            if let Some(of) = of {
                claim["of"] = of.into();
            }
            if aside {
                claim["set_aside"] = serde_json::json!({ "reason": "a slip" });
            }
            claim
        },
    )
}

/// Whether one source says both.
fn contradict(one: &Claim, other: &Claim) -> bool {
    let both = one
        .sources
        .iter()
        .any(|mine| other.sources.iter().any(|theirs| theirs.source == mine.source));
    both && one.stands()
        && other.stands()
        && (one.fact, &one.of) == (other.fact, &other.of)
        && one.holds != other.holds
}

proptest! {
    #[test]
    fn each_claim_that_contradicts_earlier_ones_is_shown_with_the_first(claims in vec(claim(), 0..9)) {
        let claims: Vec<String> = claims.iter().map(ToString::to_string).collect();
        let episode = episode(&claims.join(","));
        let pairs = episode.claims.iter().enumerate().filter_map(|(second, claim)| {
            let first = episode.claims.iter().take(second).position(|other| contradict(other, claim))?;
            Some((first, second))
        });
        let faults = episode.faults();
        let shown = faults.iter().map(|fault| {
            let DefectionError::SourceContradictsItself { first, second, .. } = fault;
            (*first, *second)
        });
        prop_assert!(shown.eq(pairs), "{faults:?}");
        for fault in &faults {
            let DefectionError::SourceContradictsItself { first, second, source_id, .. } = fault;
            for place in [first, second] {
                let mut sources = episode.claims[*place].sources.iter();
                prop_assert!(sources.any(|citation| citation.source == *source_id));
            }
        }
    }
}
