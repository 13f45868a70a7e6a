use serde_json::{Value, json};

use super::*;
use crate::rules::Definitions;

/// An archive in which nothing is wrong, to spoil one thing at a time.
fn sound() -> Value {
    let book = json!([{ "source": "book" }]);
    let agency = |id: &str| {
        json!({ "id": id, "kind": "state_security", "state": "ussr", "short": id,
            "names": [{ "text": id, "script": "latin" }], "sources": book })
    };
    let mut kgb = agency("kgb");
    kgb["founded"] = json!([{ "value": "1954-03-13", "sources": book }]);
    kgb["dissolved"] = json!([{ "value": "1991-12-03", "sources": book }]);
    kgb["predecessors"] = json!(["mgb"]);
    let mut mgb = agency("mgb");
    mgb["successors"] = json!(["kgb"]);
    json!({
        "format": "defection-archive/1",
        "sources": [{ "id": "book", "title": "A book", "kind": "study", "publisher": "A press" }],
        "states": [{ "id": "ussr", "names": [{ "text": "Soviet Union", "script": "latin" }], "sources": book }],
        "agencies": [kgb, mgb],
        "persons": [{
            "id": "somebody",
            "name": "Some Body",
            "names": [{ "text": "Some Body", "kind": "birth", "script": "latin", "sources": book }],
            "born": [{ "value": "1930", "sources": book }],
            "died": [{ "value": "1990", "sources": book }],
            "service": [{ "agency": "kgb", "capacity": "staff", "period": "1954-03-13/1960", "sources": book }],
        }],
        "publications": [{
            "id": "memoir",
            "kind": "book",
            "editions": [{ "title": "A Life", "script": "latin", "on": "1970", "sources": book }],
            "contributors": [{ "value": { "name": "Some Body", "person": "somebody", "role": "author" }, "sources": book }],
        }],
        "defections": [{
            "id": "somebody-1960",
            "person": "somebody",
            "left": "ussr",
            "on": [{ "value": "1960-05-01", "sources": book }],
            "returns": [{ "value": { "on": "1965", "manner": "freely" }, "sources": book }],
            "claims": [
                { "fact": "asylum_sought", "on": "1960-05", "sources": book },
                { "fact": "dispatched", "holds": false, "sources": book },
            ],
        }],
    })
}

fn draft(document: &Value) -> ArchiveDraft {
    ArchiveDraft::from_json(document.to_string().as_bytes()).unwrap()
}

fn diagnostics(document: &Value) -> Vec<Diagnostic> {
    draft(document).diagnostics(Definitions::built_in().axioms())
}

/// Puts a value at a path of the sound archive and expects one diagnostic.
#[track_caller]
fn spoilt(path: &str, value: Value, expected: &str) {
    let mut document = sound();
    let (parent, field) = path.rsplit_once('/').unwrap();
    let parent = document.pointer_mut(parent).unwrap();
    match (parent, field.parse::<usize>()) {
        (Value::Array(rows), Ok(index)) if index == rows.len() => rows.push(value),
        (Value::Array(rows), Ok(index)) => rows[index] = value,
        (parent, _) => parent[field] = value,
    }
    let found: Vec<String> = diagnostics(&document).iter().map(ToString::to_string).collect();
    assert_eq!(found, [expected]);
}

/// What is found, as text. Of what says `fault[state_not_in_existence]` more than once, the places.
fn messages(document: &Value) -> Vec<String> {
    let found = diagnostics(document);
    let all_of_states =
        found.len() > 1 && found.iter().all(|one| one.code == DiagnosticCode::StateNotInExistence);
    let told = |one: &Diagnostic| if all_of_states { one.pointer.clone() } else { one.to_string() };
    found.iter().map(told).collect()
}

fn dated(day: &str) -> Value {
    json!([{ "value": day, "sources": [{ "source": "book" }] }])
}

#[test]
fn nothing_is_wrong_to_begin_with() {
    assert_eq!(diagnostics(&sound()), []);
}

#[test]
fn an_identifier_is_given_once() {
    spoilt(
        "/sources/1",
        json!({ "id": "book", "title": "Another", "kind": "study", "URL": "https://a.org/" }),
        "error[duplicate_id] at /sources/1/id: `book` is already the identifier of /sources/0",
    );
}

#[test]
fn a_reference_leads_somewhere() {
    spoilt(
        "/defections/0/left",
        json!("usssr"),
        "error[dangling_reference] at /defections/0/left: there is no state `usssr`; did you mean `ussr`?",
    );
}

#[test]
fn a_person_is_listed_under_a_name_of_theirs() {
    spoilt(
        "/persons/0/name",
        json!("Nobody"),
        "fault[name_not_listed] at /persons/0/name: person `somebody` is listed as `Nobody`, which is not one of the names",
    );
}

#[test]
fn nobody_dies_before_being_born() {
    let mut document = sound();
    document["persons"][0]["died"] = dated("1929");
    let codes: Vec<_> = diagnostics(&document).iter().map(|found| found.code).collect();
    let after = DiagnosticCode::ActAfterDeath;
    assert_eq!(codes, [DiagnosticCode::DiedBeforeBirth, after, after]);
}

#[test]
fn no_agency_ends_before_it_begins() {
    spoilt(
        "/agencies/1",
        json!({ "id": "mgb", "kind": "state_security", "short": "MGB", "successors": ["kgb"],
            "names": [{ "text": "MGB", "script": "latin" }], "sources": [{ "source": "book" }],
            "founded": dated("1946"), "dissolved": dated("1945") }),
        "fault[ended_before_it_began] at /agencies/1/dissolved: agency `mgb` was dissolved 1945, before being founded 1946",
    );
}

#[test]
fn nobody_has_one_part_in_a_publication_twice() {
    let author = sound()["publications"][0]["contributors"][0].clone();
    spoilt(
        "/publications/0/contributors/1",
        author,
        "fault[same_part_twice] at /publications/0/contributors: publication `memoir` lists `Some Body` twice as author, by the same sources",
    );
}

#[test]
fn a_source_does_not_contradict_itself() {
    spoilt(
        "/defections/0/claims/2",
        json!({ "fact": "dispatched", "sources": [{ "source": "book" }] }),
        "fault[source_contradicts_itself] at /defections/0/claims/2: defection `somebody-1960`: source `book` both asserts and denies `dispatched` (claims 1 and 2); set one aside with a reason, or give each its own source",
    );
}

#[test]
fn no_agency_is_inside_itself() {
    spoilt(
        "/agencies/0/parent",
        json!("kgb"),
        "fault[agency_inside_itself] at /agencies/0/parent: the parents lead in a circle: kgb -> kgb",
    );
}

#[test]
fn succession_is_told_from_both_sides() {
    spoilt(
        "/agencies/1/successors",
        json!([]),
        "warning[succession_not_mirrored] at /agencies/0/predecessors: `kgb` names `mgb` as predecessor, which does not name it back",
    );
}

#[test]
fn nobody_succeeds_what_comes_later() {
    spoilt(
        "/agencies/1/founded",
        dated("1995"),
        "fault[succession_out_of_order] at /agencies/1/successors: `kgb` succeeds `mgb`, but ended on 1991-12-03, before that began in 1995",
    );
    spoilt(
        "/agencies/1/dissolved",
        dated("1995"),
        "warning[succession_out_of_order] at /agencies/1/successors: `kgb` succeeds `mgb`, but ended on 1991-12-03, before that ended in 1995",
    );
    let mut document = sound();
    document["states"][0]["period"] = json!("1922-12-30/1991-12-26");
    document["states"][0]["successors"] = json!(["russia"]);
    let mut russia = document["states"][0].clone();
    russia["id"] = json!("russia");
    russia["period"] = json!("1900/1917");
    russia["successors"] = json!([]);
    document["states"].as_array_mut().unwrap().push(russia);
    assert_eq!(
        messages(&document),
        [
            "fault[succession_out_of_order] at /states/0/successors: `russia` succeeds `ussr`, but ended in 1917, before that began on 1922-12-30"
        ]
    );
}

#[test]
fn succession_leads_in_no_circle() {
    let mut document = sound();
    document["agencies"][0]["successors"] = json!(["mgb"]);
    document["agencies"][1]["predecessors"] = json!(["kgb"]);
    assert_eq!(
        messages(&document),
        [
            "fault[succession_in_circle] at /agencies/0/successors: the successors lead in a circle: kgb -> mgb -> kgb"
        ]
    );
    spoilt(
        "/states/0/successors",
        json!(["ussr"]),
        "fault[succession_in_circle] at /states/0/successors: the successors lead in a circle: ussr -> ussr",
    );
}

#[test]
fn a_part_is_there_while_the_whole_is() {
    spoilt(
        "/agencies/2",
        json!({ "id": "bureau", "kind": "state_security", "short": "Bureau", "parent": "kgb",
            "names": [{ "text": "Bureau", "script": "latin" }], "sources": [{ "source": "book" }],
            "dissolved": dated("1950") }),
        "fault[part_outside_whole] at /agencies/2/parent: `bureau` is a part of `kgb`, but ended in 1950, before that began on 1954-03-13",
    );
}

#[test]
fn a_state_is_named_for_days_on_which_it_existed() {
    let book = json!([{ "source": "book" }]);
    let check = |spoil: &dyn Fn(&mut Value), expected: &[&str]| {
        let mut document = sound();
        let state = json!({ "id": "malta", "names": [{ "text": "Malta", "script": "latin" }],
            "period": "1964-09-21/..", "sources": book });
        document["states"].as_array_mut().unwrap().push(state);
        spoil(&mut document);
        assert_eq!(messages(&document), expected);
    };
    let later = "the state existed from 1964-09-21, 1604 days later";
    check(
        &|document| document["defections"][0]["left"] = json!("malta"),
        &[&format!(
            "fault[state_not_in_existence] at /defections/0/left: `somebody-1960` names `malta` on 1960-05-01: {later}"
        )],
    );
    check(
        &|document| {
            document["persons"][0]["citizenships"] =
                json!([{ "state": "malta", "period": "1960-05-01/1970", "sources": book }]);
        },
        &[&format!(
            "fault[state_not_in_existence] at /persons/0/citizenships/0/period: `somebody` names `malta` from 1960-05-01 to 1970: {later}"
        )],
    );
    check(
        &|document| {
            let place = |state: &str| json!([{ "value": { "state": state }, "sources": book }]);
            document["persons"][0]["born_at"] = place("malta");
            document["persons"][0]["died_at"] = place("malta");
            let episode = &mut document["defections"][0];
            episode["at"] = place("malta");
            episode["to"] = json!([{ "value": "malta", "on": "1970", "sources": book },
                { "value": "malta", "on": "1961", "sources": book }]);
            episode["asylum"] = json!([{ "sources": book,
                "value": { "state": "malta", "outcome": "granted", "on": "1963" } }]);
            episode["settled"] = json!([{ "sources": book,
                "value": { "place": { "state": "malta" }, "period": "1962/1970" } }]);
            episode["events"] = json!([{ "sources": book,
                "value": { "on": "1961", "what": "A talk", "at": { "state": "malta" } } }]);
            episode["claims"][0]["of"] = json!("malta");
        },
        &[
            "/persons/0/born_at/0/value/state",
            "/defections/0/to/1/value",
            "/defections/0/at/0/value/state",
            "/defections/0/asylum/0/value/state",
            "/defections/0/settled/0/value/place/state",
            "/defections/0/events/0/value/at/state",
            "/defections/0/claims/0/of",
        ],
    );
}

#[test]
fn a_source_is_heard_once() {
    spoilt(
        "/defections/0/claims/2",
        json!({ "fact": "dispatched", "holds": false, "sources": [{ "source": "book", "at": "p. 9" }] }),
        "warning[said_twice] at /defections/0/claims/2: source `book` says in row 2 of `claims` what it says in row 1; it counts as one source, so let one row cite both places",
    );
    spoilt(
        "/persons/0/born/1",
        json!({ "value": "1930", "sources": [{ "source": "book" }] }),
        "warning[said_twice] at /persons/0/born/1: source `book` says in row 1 of `born` what it says in row 0; it counts as one source, so let one row cite both places",
    );
    let service = sound()["persons"][0]["service"][0].clone();
    spoilt(
        "/persons/0/service/1",
        service,
        "warning[said_twice] at /persons/0/service/1: source `book` says in row 1 of `service` what it says in row 0; it counts as one source, so let one row cite both places",
    );
}

#[test]
fn a_span_is_no_day() {
    let warning = |place: &str, text: &str, meant: &str| {
        format!(
            "warning[span_for_day] at {place}: `{text}` is a span: it says that this lasted; {meant}"
        )
    };
    spoilt(
        "/defections/0/on",
        dated("1959/1960"),
        &warning(
            "/defections/0/on/0/value",
            "1959/1960",
            "one of the two is written `[1959,1960]`; one day of that time is written `[1959..1960]`",
        ),
    );
    spoilt(
        "/persons/0/died",
        dated("1990/"),
        &warning("/persons/0/died/0/value", "1990/", "one day of that time is written `[1990..]`"),
    );
    spoilt(
        "/defections/0/claims/0/on",
        json!("../1961"),
        &warning(
            "/defections/0/claims/0/on",
            "../1961",
            "one day of that time is written `[..1961]`",
        ),
    );
}

#[test]
fn nobody_stays_abroad_before_being_there() {
    spoilt(
        "/defections/0/abroad_since",
        dated("1960-06"),
        "fault[act_before_abroad] at /defections/0/on/0: the act on 1960-05-01 comes before `somebody` was abroad, in 1960-06",
    );
}

#[test]
fn nobody_serves_in_an_agency_that_is_not_there() {
    spoilt(
        "/persons/0/service/0/period",
        json!("1954-02-14/1960"),
        "fault[agency_not_in_existence] at /persons/0/service/0/period: `somebody` in kgb 1954-02-14/1960: the agency existed from 1954-03-13, 27 days later",
    );
    let mut document = sound();
    document["persons"][0]["service"][0]["period"] = json!("1954-04-03/1960");
    assert_eq!(diagnostics(&document), [], "21 days after it began");
}

#[test]
fn nobody_acts_before_being_born_or_after_death() {
    let mut document = sound();
    document["defections"][0]["returns"] = json!([]);
    document["defections"][0]["on"] = dated("1929");
    let found: Vec<String> = diagnostics(&document).iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "fault[act_before_birth] at /defections/0/on/0: the act 1929 comes before the birth of `somebody`"
        ]
    );
    spoilt(
        "/defections/0/claims/0/on",
        json!("1991"),
        "fault[act_after_death] at /defections/0/claims/0/on: `asylum_sought` 1991 needs `somebody` alive, and comes after the death",
    );
}

#[test]
fn nobody_comes_back_before_leaving() {
    spoilt(
        "/defections/0/returns/0/value/on",
        json!("1959"),
        "fault[return_before_act] at /defections/0/returns/0: the return 1959 comes before the act",
    );
}

#[test]
fn nobody_publishes_before_being_born() {
    spoilt(
        "/publications/0/editions/0/on",
        json!("1929"),
        "fault[publication_before_birth] at /publications/0/editions/0/on: published 1929, before the birth of `somebody`",
    );
}

#[test]
fn of_several_editions_before_the_birth_the_first_is_shown() {
    let mut document = sound();
    let edition = document["publications"][0]["editions"][0].clone();
    let editions = ["1929", "1928", "1927", "1960"].map(|on| {
        let mut edition = edition.clone();
        edition["on"] = json!(on);
        edition
    });
    document["publications"][0]["editions"] = json!(editions);
    document["publications"][0]["editions"][2]["set_aside"] = json!({ "reason": "A misprint." });
    let found = diagnostics(&document);
    let found: Vec<_> = found.iter().map(|one| (one.severity, one.pointer.as_str())).collect();
    assert_eq!(
        found,
        [
            (Severity::Fault, "/publications/0/editions/1/on"),
            (Severity::Warning, "/publications/0/editions/2/on"),
        ]
    );
}

#[test]
fn a_dispute_has_rivals() {
    spoilt(
        "/defections/0/disputes",
        json!([{ "id": "c-day", "question": "On which day?", "fields": ["on"] }]),
        "fault[dispute_without_rivals] at /defections/0/disputes/0: dispute `c-day`: the field `on` holds no rival values",
    );
}

#[test]
fn a_source_has_a_place_to_look() {
    spoilt(
        "/sources/0/publisher",
        json!(" "),
        "warning[source_without_place] at /sources/0: source `book` has no place to look: no address, container, publisher or archive",
    );
    let mut document = sound();
    document["sources"][0] = json!({ "id": "book", "title": "We", "kind": "editors" });
    assert_eq!(diagnostics(&document), [], "the editors need none");
}

#[test]
fn a_copy_has_an_original() {
    spoilt(
        "/sources/0/copies",
        json!("book"),
        "fault[copy_of_itself] at /sources/0/copies: a copy leads back to itself: book -> book",
    );
    spoilt(
        "/sources/0/copies",
        json!("bock"),
        "error[dangling_reference] at /sources/0/copies: there is no source `bock`; did you mean `book`?",
    );
    let mut document = sound();
    let source = |id: &str, copies: &str| json!({ "id": id, "title": "A", "kind": "web", "archive": "B", "copies": copies });
    let rows = document["sources"].as_array_mut().unwrap();
    rows.extend([source("first", "second"), source("second", "third"), source("third", "second")]);
    let found: Vec<String> = diagnostics(&document).iter().map(ToString::to_string).collect();
    let archive = draft(&document).check_under(&Axioms::none()).unwrap();
    for id in ["first", "second", "third"] {
        let id = id.parse().unwrap();
        assert_eq!(archive.original(&id).as_str(), "second", "of {id}");
    }
    let words = "fault[copy_of_itself] at /sources/2/copies: a copy leads back to itself: second -> third -> second";
    assert_eq!(found, [words]);
}

#[test]
fn nobody_reads_what_has_not_appeared() {
    let mut source = sound()["sources"][0].clone();
    (source["issued"], source["accessed"]) = (json!("1971-10"), json!("1971-09-30"));
    spoilt(
        "/sources/0",
        source.clone(),
        "fault[read_before_issued] at /sources/0/accessed: source `book` was read 1971-09-30, before it appeared 1971-10",
    );
    source["issued"] = json!("1971-09");
    let mut document = sound();
    document["sources"][0] = source;
    assert_eq!(diagnostics(&document), [], "it may have appeared before that day");
}

#[test]
fn a_citation_lies_inside_its_source() {
    let mut document = sound();
    document["sources"][0]["page"] = json!("10-20");
    document["states"][0]["sources"][0]["at"] = json!("p. 9");
    let found: Vec<String> = diagnostics(&document).iter().map(ToString::to_string).collect();
    let words = "warning[citation_outside_pages] at /states/0/sources/0/at: p. 9 is not in the pages of `book`, 10-20";
    assert_eq!(found, [words]);
}

#[test]
fn a_quotation_is_short() {
    let mut document = sound();
    document["states"][0]["sources"][0]["quote"] = json!("a ".repeat(15));
    assert_eq!(diagnostics(&document), []);
    document["states"][0]["sources"][0]["quote"] = json!("a ".repeat(16));
    let found: Vec<String> = diagnostics(&document).iter().map(ToString::to_string).collect();
    let words = "warning[quote_too_long] at /states/0/sources/0/quote: a quotation of `book` has 16 words; at most 15 are quoted";
    assert_eq!(found, [words]);
}

#[test]
fn what_sources_agree_on_is_possible() {
    let claims = ["exchanged", "voluntary"]
        .map(|fact| json!({ "fact": fact, "sources": [{ "source": "book" }] }));
    spoilt(
        "/defections/0/claims",
        json!(claims),
        "fault[clash_with_axioms] at /defections/0/claims: `somebody-1960`: no world has `exchanged` yes and `voluntary` yes together",
    );
}

#[test]
fn a_mistake_that_is_set_aside_is_a_warning() {
    let mut document = sound();
    let reason = json!({ "reason": "a slip", "sources": [{ "source": "book" }] });
    document["persons"][0]["service"][0]["period"] = json!("1953/1960");
    document["persons"][0]["service"][0]["set_aside"] = reason;
    let found = diagnostics(&document);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].severity, Severity::Warning);
    assert!(draft(&document).check_under(&Axioms::none()).is_ok());
}

#[test]
fn what_is_wrong_in_a_row_refuses_no_archive() {
    let mut document = sound();
    let claims = ["exchanged", "voluntary"]
        .map(|fact| json!({ "fact": fact, "sources": [{ "source": "book" }] }));
    document["defections"][0]["claims"] = json!(claims);
    document["persons"][0]["died"] = dated("1929");
    let archive = draft(&document).check().unwrap();
    let record = archive.record("somebody-1960", &crate::Lens::default()).unwrap();
    let judgement = Definitions::built_in().get("soviet-usage").unwrap().judge(&record);
    assert_eq!(judgement.verdict, crate::Verdict::Impossible);
    let clash: Vec<&str> = record.clash().iter().map(|fact| fact.word()).collect();
    assert_eq!(clash, ["exchanged", "voluntary"]);
}

#[test]
fn an_archive_with_an_error_is_not_loaded() {
    let mut document = sound();
    document["defections"][0]["left"] = json!("nowhere");
    let error = draft(&document).check_under(&Axioms::none()).unwrap_err();
    assert!(matches!(error, ArchiveError::Invalid { diagnostics } if diagnostics.len() == 1));
}

#[test]
fn writing_back_loses_nothing() {
    let document = sound();
    let archive = draft(&document).check_under(&Axioms::none()).unwrap();
    let again: Value = serde_json::from_str(&archive.to_json()).unwrap();
    assert_eq!(again, document);
}

#[test]
fn every_code_has_a_test_here() {
    let tests = include_str!("tests.rs");
    let missing: Vec<_> = DiagnosticCode::ALL
        .iter()
        .filter(|code| !tests.contains(&format!("[{code}]")) && code.word() != "died_before_birth")
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
