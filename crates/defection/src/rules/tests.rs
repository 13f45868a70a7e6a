use super::*;
use crate::rules::{question::Question, set::Definitions};

const SOURCES: &str = r#"{ "format": "defection-sources/1",
    "sources": [{ "id": "book", "title": "A book", "kind": "study" }] }"#;

fn definition(id: &str, rest: &str) -> String {
    format!(
        r#"{{ "format": "defection-definition/1", "id": "{id}", "title": "T", "summary": "S",
            "citations": [{{ "source": "book" }}], {rest} }}"#
    )
}

fn load(files: &[(&str, &str)]) -> Result<Definitions, DefinitionErrors> {
    let sources = [("sources.json", SOURCES)];
    let files = sources.iter().chain(files).map(|(name, text)| (*name, text.as_bytes()));
    Definitions::load(files, None)
}

#[track_caller]
fn refused(files: &[(&str, &str)], messages: &[&str]) {
    let found: Vec<String> = load(files).unwrap_err().iter().map(ToString::to_string).collect();
    assert_eq!(found, messages);
}

#[test]
fn the_built_in_files_load_without_error() {
    let loaded = Definitions::load(Definitions::built_in_files(), None);
    let errors: Vec<String> =
        loaded.as_ref().err().into_iter().flatten().map(ToString::to_string).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
    let (loaded, built_in) = (loaded.unwrap(), Definitions::built_in());
    assert!(loaded.iter().map(Definition::draft).eq(built_in.iter().map(Definition::draft)));
    assert_eq!(loaded.background(), built_in.background());
    assert_eq!(loaded.terms(), built_in.terms());
    assert_eq!(loaded.axioms().list(), built_in.axioms().list());
    assert_eq!(loaded.theorems(), built_in.theorems());
    assert_eq!(loaded.categories(), built_in.categories());
    assert_eq!(loaded.unasked(), built_in.unasked());
    assert_eq!(loaded.sources(), built_in.sources());
    assert!(built_in.iter().count() >= 28);
    let compiled = |one: &Definition| format!("{:?}", one.compiled());
    assert!(loaded.iter().map(compiled).eq(built_in.iter().map(compiled)));
}

#[test]
fn the_diagrams_of_the_built_in_set_are_small() {
    let bytes: usize = Definitions::built_in().iter().map(Definition::diagram_bytes).sum();
    assert!(bytes < 1 << 20, "{bytes} bytes");
}

#[test]
fn a_misspelt_name_is_shown_with_its_place() {
    let file = definition("a", r#""versions": [{ "when": "minor and refused_retrun" }]"#);
    refused(
        &[("a.json", &file)],
        &[
            "a.json at /versions/0/when: at characters 10 to 24: expected a fact, a term or a definition, found `refused_retrun`; did you mean `refused_return`?",
        ],
    );
}

#[test]
fn an_unknown_field_is_shown_with_the_likely_one() {
    let file = definition("a", r#""version": []"#);
    let errors = load(&[("a.json", &file)]).unwrap_err();
    let message = errors[0].to_string();
    assert!(message.starts_with("a.json: at /version, line"), "{message}");
    assert!(message.ends_with("did you mean `versions`?"), "{message}");
}

#[test]
fn a_mistake_in_the_last_member_is_not_one_of_the_whole() {
    let shown = |file: &str| load(&[("a.json", file)]).unwrap_err()[0].to_string();
    let whole = definition("a", r#""versions": [{ "when": "minor" }]"#);
    for (old, new, place) in [
        (r#"[{ "when": "minor" }]"#, "[]", "/versions"),
        (r#"[{ "when": "minor" }]"#, "[ ] ", "/versions"),
        (r#""when": "minor""#, r#""when": "minor", "exceptions": 1"#, "/versions/0/exceptions"),
        (r#""when": "minor""#, r#""note": "n""#, "/versions/0"),
        (r#", "versions": [{ "when": "minor" }]"#, "", "the top"),
        (r#"[{ "source": "book" }]"#, "[]", "/citations"),
        (r#"{ "source": "book" }"#, r#"{ "source": "" }"#, "/citations/0/source"),
    ] {
        let message = shown(&whole.replacen(old, new, 1));
        assert!(message.starts_with(&format!("a.json: at {place}, line")), "{new}: {message}");
    }
}

#[test]
fn names_in_a_circle_are_refused() {
    let terms = r#"{ "format": "defection-terms/1", "terms": [
        { "name": "one", "when": "two", "meaning": "m", "citations": [{ "source": "book" }] },
        { "name": "two", "when": "minor or a", "meaning": "m", "citations": [{ "source": "book" }] }] }"#;
    let file = definition("a", r#""versions": [{ "when": "one" }]"#);
    refused(
        &[("terms.json", terms), ("a.json", &file)],
        &["terms.json at /terms/0/name: the names lead in a circle: one -> two -> a -> one"],
    );
}

#[test]
fn sources_and_identifiers_are_checked() {
    let file = definition("a", r#""versions": [{ "when": "minor" }]"#).replace("book", "boook");
    refused(
        &[("a.json", &file)],
        &["a.json at /citations: there is no source `boook` in sources.json; did you mean `book`?"],
    );
    let file = definition("a", r#""versions": [{ "when": "minor" }]"#);
    refused(
        &[("a.json", &file), ("b.json", &file)],
        &["b.json at /id: `a` is defined twice; the other is in a.json"],
    );
}

#[test]
fn versions_neither_overlap_nor_leave_undeclared_gaps() {
    let versions = |first: &str, second: &str, gaps: &str| {
        definition(
            "a",
            &format!(
                r#""versions": [{{ "when": "minor", {first} }}, {{ "when": "exchanged", {second} }}]{gaps}"#
            ),
        )
    };
    let fine = versions(r#""until": "1958-12-25""#, r#""from": "1958-12-25""#, "");
    assert!(load(&[("a.json", &fine)]).is_ok());
    let overlap = versions(r#""until": "1959-01-01""#, r#""from": "1958-12-25""#, "");
    refused(
        &[("a.json", &overlap)],
        &[
            "a.json at /versions/1: two versions apply on 1958-12-25; versions are listed in the order of time and do not overlap",
        ],
    );
    let reversed = versions(r#""from": "1958-12-25""#, r#""until": "1958-12-25""#, "");
    refused(
        &[("a.json", &reversed)],
        &[
            "a.json at /versions/1: the versions are out of order: this one is of 1958-12-25, and the one before it in the file of 1958-12-25; versions are listed in the order of time",
        ],
    );
    let (first, second) = (r#""until": "1958-12-25""#, r#""from": "1959-01-01""#);
    refused(
        &[("a.json", &versions(first, second, ""))],
        &[
            "a.json at /versions/1: no version applies from 1958-12-25 until 1959-01-01; declare the gap with its reason, or close it",
        ],
    );
    let declared = r#", "gaps": [{ "from": "1958-12-25", "until": "1959-01-01", "reason": "between the laws" }]"#;
    assert!(load(&[("a.json", &versions(first, second, declared))]).is_ok());
    refused(
        &[("a.json", &versions(r#""until": "1958-12-25""#, r#""from": "1958-12-25""#, declared))],
        &["a.json at /gaps: there is no gap between versions from 1958-12-25 until 1959-01-01"],
    );
}

#[test]
fn files_put_beside_others_are_passed_over() {
    let file = definition("a", r#""versions": [{ "when": "minor" }]"#);
    let beside = ["._a.json", ".DS_Store", "a.json~", "#a.json#", "rules/._a.json"];
    let mut files: Vec<(&str, &str)> = beside.iter().map(|name| (*name, "\u{0}\u{5}")).collect();
    files.push(("A.JSON", &file));
    assert_eq!(load(&files).unwrap().iter().count(), 1);
}

#[test]
fn a_sign_is_counted_as_readers_count() {
    let with_sign = |sign: &str| {
        definition("a", &format!(r#""sign": "{sign}", "versions": [{{ "when": "minor" }}]"#))
    };
    for sign in ["A", "西", "E\u{301}2", "Й", "И\u{306}", "abc"] {
        assert!(load(&[("a.json", &with_sign(sign))]).is_ok(), "{sign}");
    }
    for sign in ["", "abcd", "a b", "\u{301}", "+"] {
        assert!(load(&[("a.json", &with_sign(sign))]).is_err(), "{sign}");
    }
}

#[test]
fn everything_wrong_in_a_file_is_told() {
    let file = definition(
        "a",
        r#""sign": 1, "versions": [{ "when": "minor an dead" }, { "whn": "minor" }]"#,
    );
    let errors = load(&[("a.json", &file)]).unwrap_err();
    let told: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 3, "{told:#?}");
    for (told, place) in told.iter().zip(["/sign", "/versions/0/when", "/versions/1/whn"]) {
        assert!(told.starts_with(&format!("a.json: at {place}, line ")), "{told}");
    }
}

#[test]
fn a_rule_whose_diagram_explodes_is_refused() {
    // Twenty pairs, all first halves mentioned before any second half: the order makes the diagram
    // remember every first half.
    let facts: Vec<&str> = crate::model::Fact::ALL.iter().map(|fact| fact.word()).collect();
    let (firsts, seconds) = facts.split_at(20);
    let order = firsts.join(" or ");
    let pairs: Vec<String> =
        firsts.iter().zip(seconds).map(|(one, other)| format!("({one} and {other})")).collect();
    let when = format!("({order}) and ({})", pairs.join(" or "));
    let file = definition("a", &format!(r#""versions": [{{ "when": "{when}" }}]"#));
    refused(
        &[("a.json", &file)],
        &[
            "a.json at /versions: the rule is too large: its diagram needs more than 65536 nodes; ask fewer things together, or split the definition",
        ],
    );
}

#[test]
fn axioms_are_about_facts_and_leave_a_world() {
    let axioms = |always: &str| {
        format!(
            r#"{{ "format": "defection-axioms/1", "axioms": [{{ "id": "x", "always": "{always}",
                "reason": "r", "citations": [{{ "source": "book" }}] }}] }}"#
        )
    };
    refused(
        &[("axioms.json", &axioms("minor and not minor"))],
        &["axioms.json at /axioms: no world obeys the axioms: together they can never be true"],
    );
    refused(
        &[("axioms.json", &axioms("minor or act before 1993"))],
        &[
            "axioms.json at /axioms/0/always: an axiom may name facts only, and `act before 1993-01-01` is not one",
        ],
    );
}

#[test]
fn questions_are_asked_in_the_order_of_first_mention() {
    let file =
        definition("a", r#""versions": [{ "until": "1993-01-01", "when": "exchanged or minor" }]"#);
    let definitions = load(&[("a.json", &file)]).unwrap();
    let asked: Vec<String> =
        definitions.get("a").unwrap().questions().map(|question| question.to_string()).collect();
    assert_eq!(asked, ["day_of_act", "exchanged", "minor"]);
    assert!(matches!(definitions.get("a").unwrap().questions().next(), Some(Question::ActDay)));
}

#[test]
fn a_definition_file_survives_reading_and_writing() {
    for (name, bytes) in Definitions::built_in_files() {
        let value: serde_json::Value = serde_json::from_slice(bytes).unwrap();
        let again = match name {
            "terms.json" => {
                serde_json::to_value(serde_json::from_slice::<TermFile>(bytes).unwrap())
            }
            "axioms.json" => {
                serde_json::to_value(serde_json::from_slice::<AxiomFile>(bytes).unwrap())
            }
            "sources.json" => {
                serde_json::to_value(serde_json::from_slice::<SourceFile>(bytes).unwrap())
            }
            "theorems.json" => {
                serde_json::to_value(serde_json::from_slice::<TheoremFile>(bytes).unwrap())
            }
            "categories.json" => {
                serde_json::to_value(serde_json::from_slice::<CategoryFile>(bytes).unwrap())
            }
            _ => serde_json::to_value(serde_json::from_slice::<DefinitionDraft>(bytes).unwrap()),
        };
        assert_eq!(again.unwrap(), value, "{name}");
    }
}
