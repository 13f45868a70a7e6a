//! Mistakes in names, and in documents as such.

use serde_json::json;

use super::{
    Edit::{Append, Insert, Replace, Set},
    Expected::Refused,
    Fault,
    table::{WHEN, elsewhere, fault, term},
};

pub(crate) fn faults() -> Vec<Fault> {
    [misspelt(), clashing(), missing(), documents()].into_iter().flatten().collect()
}

/// Names that are not there.
fn misspelt() -> Vec<Fault> {
    vec![
        fault(
            "a misspelt fact",
            "failed-attempt.json",
            Replace(WHEN, "attempt_failed", "attemt_failed"),
            Refused("did you mean `attempt_failed`?"),
            WHEN,
        ),
        fault(
            "a misspelt term",
            "west.json",
            Replace(WHEN, "own_act", "own_akt"),
            Refused("did you mean `own_act`?"),
            WHEN,
        ),
        fault(
            "a misspelt definition",
            "forced-exile-broad.json",
            Replace(WHEN, "forced-exile-strict", "forced-exile-strickt"),
            Refused("did you mean `forced-exile-strict`?"),
            WHEN,
        ),
        fault(
            "a misspelt fact in an exception",
            "convention-refugee.json",
            Set("/versions/0/exceptions/0/when", json!("violent_mean")),
            Refused("did you mean `violent_means`?"),
            "/versions/0/exceptions/0/when",
        ),
        fault(
            "a misspelt fact in a term",
            "terms.json",
            Replace("/terms/1/when", "refused_return", "refused_retrun"),
            Refused("did you mean `refused_return`?"),
            "/terms/1/when",
        ),
        fault(
            "a misspelt definition in a theorem",
            "theorems.json",
            Set("/theorems/8/whenever", json!("wst")),
            Refused("did you mean `west`?"),
            "/theorems/8/whenever",
        ),
        fault(
            "a misspelt definition in a category",
            "categories.json",
            Set("/first_of/6/when", json!("soviet-usge")),
            Refused("did you mean `soviet-usage`?"),
            "/first_of/6/when",
        ),
        fault(
            "a misspelt word of the language",
            "krasnov-sample.json",
            Append(WHEN, " and act befor 1960"),
            Refused("did you mean `before`?"),
            WHEN,
        ),
    ]
}

/// Names that lead back to themselves, or are there twice.
fn clashing() -> Vec<Fault> {
    vec![
        elsewhere(
            fault(
                "definitions in a circle",
                "us-nscid-13.json",
                Append(WHEN, " and not us-nsc-5706-refugee"),
                Refused("the names lead in a circle: us-nsc-5706-refugee -> us-nscid-13 -> us-nsc"),
                "/id",
            ),
            "us-nsc-5706-refugee.json",
        ),
        fault(
            "a term that names itself",
            "terms.json",
            Append("/terms/1/when", " or stays_away"),
            Refused("the names lead in a circle: stays_away -> stays_away"),
            "/terms/1/name",
        ),
        fault(
            "two definitions of one name",
            "rsfsr-1960-art-83.json",
            Set("/id", json!("riehle")),
            Refused("`riehle` is defined twice; the other is in riehle.json"),
            "/id",
        ),
        fault(
            "two theorems of one name",
            "theorems.json",
            Set("/theorems/1/id", json!("strict-exile-is-no-defection")),
            Refused("`strict-exile-is-no-defection` is defined twice"),
            "/theorems/1/id",
        ),
        fault(
            "two axioms of one name",
            "axioms.json",
            Set("/axioms/1/id", json!("exchange-implies-custody")),
            Refused("`exchange-implies-custody` is defined twice"),
            "/axioms/1/id",
        ),
        fault(
            "a source twice",
            "sources.json",
            Insert("/sources/1", json!({ "id": "erh", "title": "Again", "kind": "reference" })),
            Refused("`erh` is defined twice"),
            "/sources/1/id",
        ),
        fault(
            "a term that is called like a fact",
            "terms.json",
            Insert("/terms/0", term("minor", "dependant")),
            Refused("`minor` cannot name a term"),
            "/terms/0/name",
        ),
    ]
}

/// Sources and counterparts that are not there.
fn missing() -> Vec<Fault> {
    vec![
        fault(
            "a counterpart that is not there",
            "rsfsr-1960-art-64a-letter.json",
            Set("/counterpart", json!("rsfsr-1960-art-64a-practise")),
            Refused("did you mean `rsfsr-1960-art-64a-practice`?"),
            "/counterpart",
        ),
        fault(
            "an unknown source",
            "riehle.json",
            Set("/citations/0/source", json!("riehle-2002")),
            Refused("did you mean `riehle-2020`?"),
            "/citations",
        ),
        fault(
            "an unknown source of an exception",
            "soviet-usage.json",
            Set("/versions/0/exceptions/0/citations/0/source", json!("ehr")),
            Refused("there is no source `ehr`"),
            "/versions/0/exceptions/0/citations",
        ),
        fault(
            "an unknown source of a term",
            "terms.json",
            Set("/terms/2/citations/0/source", json!("vocabulry")),
            Refused("did you mean `vocabulary`?"),
            "/terms/2/citations",
        ),
        fault(
            "an unknown source of an axiom",
            "axioms.json",
            Set("/axioms/2/citations/0/source", json!("vocabulry")),
            Refused("did you mean `vocabulary`?"),
            "/axioms/2/citations",
        ),
        fault(
            "an unknown source of a theorem",
            "theorems.json",
            Set("/theorems/5/citations/0/source", json!("chronicle-23")),
            Refused("there is no source `chronicle-23`"),
            "/theorems/5/citations",
        ),
    ]
}

/// Documents that are not what they should be.
fn documents() -> Vec<Fault> {
    vec![
        fault(
            "a sign that is too long",
            "soviet-usage.json",
            Set("/sign", json!("SOVI")),
            Refused("the sign `SOVI` has to be one to three letters or digits"),
            "/sign",
        ),
        fault(
            "a sign that is no letter",
            "west.json",
            Set("/sign", json!("?")),
            Refused("the sign `?` has to be one to three letters or digits"),
            "/sign",
        ),
        fault(
            "a field that is none",
            "west.json",
            Set("/sumary", json!("Whom West lists.")),
            Refused("did you mean `summary`?"),
            "/sumary",
        ),
        fault(
            "a definition without sources",
            "west.json",
            Set("/citations", json!([])),
            Refused("west.json"),
            "/citations",
        ),
        fault(
            "a definition without versions",
            "west.json",
            Set("/versions", json!([])),
            Refused("west.json"),
            "/versions",
        ),
        fault(
            "a format of the future",
            "west.json",
            Set("/format", json!("defection-definition/2")),
            Refused("defection-definition/1"),
            "/format",
        ),
        fault(
            "an unasked fact that is none",
            "terms.json",
            Set("/unasked/0/fact", json!("minr")),
            Refused("did you mean `minor`?"),
            "/unasked/0/fact",
        ),
        fault(
            "brackets that do not close",
            "west.json",
            Append(WHEN, " and (minor"),
            Refused("`)`"),
            WHEN,
        ),
    ]
}
