use proptest::{collection::vec, prelude::*, sample::subsequence};
use serde_json::json;

use super::*;

/// The messages of what is found.
fn messages<T>(check: fn(&T, &str, &mut Findings), row: &T) -> Vec<String> {
    let mut findings = Findings::default();
    check(row, "", &mut findings);
    findings.0.into_iter().map(|found| found.message).collect()
}

fn somebody() -> Person {
    serde_json::from_value(json!({
        "id": "somebody", "name": "Somebody",
        "names": [{ "text": "Somebody", "kind": "usual", "script": "latin",
                    "sources": [{ "source": "book" }] }],
    }))
    .unwrap()
}

fn on(day: &str) -> Vec<Attested<Date>> {
    serde_json::from_value(json!([{ "value": day, "sources": [{ "source": "book" }] }])).unwrap()
}

fn lived(born: &str, died: &str) -> Person {
    Person { born: on(born), died: on(died), ..somebody() }
}

#[test]
fn a_life_runs_from_birth_to_death() {
    assert!(messages(person, &lived("1919-01-26", "1982-06-25")).is_empty());
    assert!(messages(person, &lived("1919", "1919")).is_empty(), "too coarse to tell");
    assert_eq!(
        messages(person, &lived("1919", "1918-12-31")),
        ["person `somebody` died 1918-12-31, before being born 1919"]
    );
}

#[test]
fn rival_dates_are_wrong_only_if_no_pair_fits() {
    let died = [on("1982"), on("1918")].concat();
    assert!(messages(person, &Person { died, ..lived("1919", "1982") }).is_empty());
}

#[test]
fn the_listed_name_is_one_of_the_names() {
    let name = crate::text::NonBlank::new("Nobody".to_owned()).unwrap();
    assert_eq!(
        messages(person, &Person { name, ..somebody() }),
        ["person `somebody` is listed as `Nobody`, which is not one of the names"]
    );
}

#[test]
fn an_agency_begins_before_it_ends() {
    let kgb = |dissolved: &str| -> Agency {
        serde_json::from_value(json!({
            "id": "kgb", "names": [{ "text": "KGB", "script": "latin" }], "short": "KGB",
            "kind": "state_security", "founded": on("1954-03-13"), "dissolved": on(dissolved),
            "sources": [{ "source": "book" }],
        }))
        .unwrap()
    };
    assert!(messages(agency, &kgb("1991-12-03")).is_empty());
    assert_eq!(
        messages(agency, &kgb("1954-03-12")),
        ["agency `kgb` was dissolved 1954-03-12, before being founded 1954-03-13"]
    );
}

#[test]
fn nobody_has_the_same_part_twice_by_the_same_sources() {
    let ghost = json!({
        "value": { "name": "Michael Thwaites", "role": "ghost_writer" },
        "sources": [{ "source": "book" }],
    });
    let empire_of_fear = |contributors: &[serde_json::Value]| -> Publication {
        serde_json::from_value(json!({
            "id": "empire-of-fear", "kind": "book", "contributors": contributors,
            "editions": [{ "title": "Empire of Fear", "script": "latin",
                           "sources": [{ "source": "book" }] }],
        }))
        .unwrap()
    };
    assert!(messages(publication, &empire_of_fear(std::slice::from_ref(&ghost))).is_empty());
    assert_eq!(
        messages(publication, &empire_of_fear(&[ghost.clone(), ghost])),
        [
            "publication `empire-of-fear` lists `Michael Thwaites` twice as ghost_writer, by the same sources"
        ]
    );
}

fn of_claims(claims: &[serde_json::Value]) -> Defection {
    serde_json::from_value(
        json!({ "id": "somebody-1961", "person": "somebody", "left": "ussr", "claims": claims }),
    )
    .unwrap()
}

#[test]
fn a_source_does_not_contradict_itself() {
    let yes = json!({ "fact": "minor", "sources": [{ "source": "book" }] });
    let no = json!({ "fact": "minor", "holds": false, "sources": [{ "source": "book" }] });
    assert!(messages(episode, &of_claims(std::slice::from_ref(&yes))).is_empty());
    assert_eq!(
        messages(episode, &of_claims(&[yes, no])),
        [
            "defection `somebody-1961`: source `book` both asserts and denies `minor` (claims 0 and 1); set one aside with a reason, or give each its own source"
        ]
    );
}

#[test]
fn rival_sources_and_claims_set_aside_stand_side_by_side() {
    let yes = json!({ "fact": "minor", "sources": [{ "source": "book" }] });
    let rival = json!({ "fact": "minor", "holds": false, "sources": [{ "source": "newspaper" }] });
    let aside = json!({
        "fact": "minor", "holds": false, "set_aside": { "reason": "a slip" },
        "sources": [{ "source": "book" }],
    });
    assert!(messages(episode, &of_claims(&[yes.clone(), rival])).is_empty());
    assert!(messages(episode, &of_claims(&[yes, aside])).is_empty());
}

/// A claim on one of two facts, for one of two states or none, by some of three sources.
fn claim() -> impl Strategy<Value = serde_json::Value> {
    let fact = prop_oneof![Just("minor"), Just("asylum_sought")];
    let of = prop_oneof![Just(None), Just(Some("usa")), Just(Some("france"))];
    let sources = subsequence(vec!["book", "film", "letter"], 1..=3);
    (fact, any::<bool>(), of, sources, prop::bool::weighted(0.2)).prop_map(
        |(fact, holds, of, sources, aside)| {
            let cited: Vec<_> =
                sources.into_iter().map(|source| json!({ "source": source })).collect();
            let mut claim = json!({ "fact": fact, "holds": holds, "sources": cited });
            if let Some(of) = of {
                claim["of"] = of.into();
            }
            if aside {
                claim["set_aside"] = json!({ "reason": "a slip" });
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
        && one.fact == other.fact
        && one.holds != other.holds
        && {
            let denial = if one.holds { other } else { one };
            denial.of.is_none() || one.of == other.of
        }
}

proptest! {
    #[test]
    fn each_claim_that_contradicts_earlier_ones_is_shown_with_the_first(claims in vec(claim(), 0..9)) {
        let claims = of_claims(&claims).claims;
        let pairs = claims.iter().enumerate().filter_map(|(second, claim)| {
            let first = claims.iter().take(second).position(|other| contradict(other, claim))?;
            Some((first, second))
        });
        let found = contradictions(&claims);
        prop_assert!(found.iter().map(|one| (one.first, one.second)).eq(pairs), "{found:?}");
        for one in &found {
            for place in [one.first, one.second] {
                let mut sources = claims[place].sources.iter();
                prop_assert!(sources.any(|citation| citation.source == *one.source));
            }
        }
    }
}
