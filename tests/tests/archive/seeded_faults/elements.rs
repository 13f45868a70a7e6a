//! Mistakes in what parts of rules rest on, and in the days of acts.

use serde_json::json;

use super::{
    Edit::{Push, Remove, Set},
    Expected::Refused,
    Fault,
    table::fault,
};

pub(crate) fn faults() -> Vec<Fault> {
    let faults = [parts(), texts(), acts()].into_iter().flatten();
    faults.map(|fault| Fault { elements: true, ..fault }).collect()
}

/// Elements of parts that are not there, or that rest on nothing.
fn parts() -> Vec<Fault> {
    vec![
        fault(
            "a citation on a part of the condition that does not exist",
            "ussr-1929-non-returners.json",
            Set("/elements/2/part", json!("refused_return and return_demanded")),
            Refused("is no part of the condition; did you mean"),
            "/elements/2/part",
        ),
        fault(
            "a citation on a misspelt part",
            "us-nscid-13.json",
            Set("/elements/2/part", json!("not special_interest")),
            Refused("did you mean `special_interest`?"),
            "/elements/2/part",
        ),
        fault(
            "a part that cites nothing",
            "ussr-1934-practice.json",
            Remove("/elements/0/citations"),
            Refused("`soviet_citizen` cites nothing"),
            "/elements/0",
        ),
        fault(
            "an addition of the editors without a reason",
            "ussr-1929-non-returners.json",
            Remove("/elements/4/note"),
            Refused("`own_act` is the editors'; its note has to give the reason"),
            "/elements/4",
        ),
    ]
}

/// Elements that cite what is not there, or was not there in the time of the rule.
fn texts() -> Vec<Fault> {
    vec![
        fault(
            "an element cited to a later text",
            "us-nscid-13.json",
            Set("/elements/0/citations/0/source", json!("riehle-2020")),
            Refused("`riehle-2020` is dated 2020, and the rule is of 1950-01-19"),
            "/elements/0/citations/0",
        ),
        fault(
            "a later report that does not say that it is one",
            "ussr-1934-art-58-1.json",
            Remove("/elements/1/citations/2/report"),
            Refused("mark the passage as a later report of it"),
            "/elements/1/citations/2",
        ),
        fault(
            "an element cited to a source that is not there",
            "uk-mi5-1948.json",
            Set("/elements/2/citations/0/source", json!("mi5-1984")),
            Refused("did you mean `mi5-1948`?"),
            "/elements/2/citations/0/source",
        ),
        fault(
            "something left out of a source that is not there",
            "riehle.json",
            Set("/left_out/0/citations/0/source", json!("riehle-2002")),
            Refused("did you mean `riehle-2020`?"),
            "/left_out/0/citations/0/source",
        ),
    ]
}

/// Versions outside the days of their acts.
fn acts() -> Vec<Fault> {
    vec![
        fault(
            "a version that begins before its act",
            "forced-return-1945.json",
            Set("/versions/0/from", json!("1945-12-01")),
            Refused("runs from 1945-12-01 until 1947-05-10, and `us-directive-1945-12-20` was"),
            "/versions/0",
        ),
        fault(
            "a version that goes on after its act",
            "russia-1993.json",
            Set("/versions/2/act", json!("rsfsr-code-1960")),
            Refused("without end, and `rsfsr-code-1960` was in force from 1961-01-01 until 1997"),
            "/versions/2",
        ),
        fault(
            "a version without a first day, of an act that does not reach back",
            "ussr-1929-non-returners.json",
            Set("/versions/0/act", json!("rsfsr-code-1926")),
            Refused("runs from the beginning until 1958-12-25"),
            "/versions/0",
        ),
        fault(
            "an act whose days are not listed",
            "rsfsr-1960-art-83.json",
            Set("/versions/1/act", json!("rsfsr-code-1906")),
            Refused("did you mean `rsfsr-code-1926`?"),
            "/versions/1/act",
        ),
        fault(
            "the days of an act that is no source",
            "sources.json",
            Push("/acts", json!({ "source": "ussr-citizenship-1942", "from": "1942-01-01" })),
            Refused("did you mean `ussr-citizenship-1924`?"),
            "/acts/10/source",
        ),
    ]
}
