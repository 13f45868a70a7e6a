//! Sources go out as CSL-JSON and come in from CSL-JSON, BibTeX and BibLaTeX.

use std::{collections::BTreeSet, sync::OnceLock};

use defection::{
    Archive, Date, Definitions, Source, export, import,
    model::{ItemType, SourceKind},
    strategy,
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Holds a document against the schema of the language.
#[track_caller]
fn fits(document: &str) {
    static SCHEMA: OnceLock<jsonschema::Validator> = OnceLock::new();
    let schema = SCHEMA.get_or_init(|| {
        let text = include_str!("../../expected/csl-data-1.0.2.schema.json");
        jsonschema::validator_for(&serde_json::from_str(text).unwrap()).unwrap()
    });
    let document: Value = serde_json::from_str(document).unwrap();
    let faults: Vec<String> = schema
        .iter_errors(&document)
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Sources that are written and read again are the same, and nothing is told of them.
#[track_caller]
fn come_back(sources: &[Source]) {
    let document = export::csl_json(sources);
    fits(&document);
    let imported = import::csl_json(document.as_bytes()).unwrap();
    assert!(imported.notices.is_empty(), "{:?}", imported.notices);
    assert_eq!(imported.sources, sources);
}

#[test]
fn the_schema_refuses_what_the_language_does_not_have() {
    fits(r#"[{ "id": "a", "type": "book", "issued": { "date-parts": [[1978]] } }]"#);
    for item in [
        json!({ "id": "a" }),
        json!({ "id": "a", "type": "novel" }),
        json!({ "id": "a", "type": "book", "worth": "primary" }),
        json!({ "id": "a", "type": "book", "issued": "1978" }),
        json!({ "id": "a", "type": "book", "author": "Anna Gold" }),
    ] {
        let document = json!([item]).to_string();
        assert!(std::panic::catch_unwind(|| fits(&document)).is_err(), "{document}");
    }
}

#[test]
fn the_bundled_sources_go_out_and_come_back() {
    come_back(Archive::bundled().sources());
    let own = Definitions::built_in().sources();
    come_back(own);
}

#[test]
fn every_type_and_kind_goes_out_and_comes_back() {
    let mut sources = Vec::new();
    for kind in SourceKind::ALL {
        for item_type in ItemType::ALL.iter().copied().map(Some).chain([None]) {
            let id = format!("s{}", sources.len());
            let mut source = Source::new(id.as_str(), "A", *kind).unwrap();
            source.item_type = item_type;
            sources.push(source);
        }
    }
    come_back(&sources);
}

proptest! {
    #[test]
    fn any_source_goes_out_and_comes_back(
        source in strategy::source_row(), issued in strategy::date(), accessed in strategy::date(),
    ) {
        // A document in which a copy stands alone names an item that is not in it.
        come_back(&[Source { issued: Some(issued), accessed: Some(accessed), ..source }]);
    }

    #[test]
    fn any_period_goes_out_and_comes_back(
        period in prop_oneof![strategy::period(), strategy::date_set(), strategy::date_in_old_style()],
    ) {
        let mut source = Source::new("a", "A", SourceKind::Study).unwrap();
        source.issued = Some(period);
        come_back(&[source]);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,40}|(@[a-z]{1,8}\\{[a-z]{0,3},? ?([a-z]{1,6} ?= ?[{\"][^\"]{0,8}[}\"],? ?){0,3}\\}? ?){0,3}") {
        let _ = import::biblatex(&text);
        let _ = import::csl_json(text.as_bytes());
    }
}

/// As reference managers write items: numbers for texts, several names for one thing, fields of
/// their own.
#[test]
fn items_of_reference_managers_are_read() {
    let document = json!([
        {
            "id": "http://zotero.org/users/1/items/ABCD", "type": "article-newspaper",
            "title": "Soviet Aide Seeks Asylum", "container-title": "The Herald", "page": 1,
            "language": "en", "source": "Press archive", "accessed": { "date-parts": [["2026", 11, 28]] },
            "issued": { "date-parts": [["1971", 10, 1]], "literal": "1 Oct 1971" },
            "author": [{ "family": "Brown", "given": "Ann" }, { "literal": "Press Agency" }],
            "URL": "https://example.org/a",
        },
        { "id": "herald-2", "type": "report", "title": "Report", "number": 12, "issued": { "raw": "1971" } },
    ]);
    let imported = import::csl_json(document.to_string().as_bytes()).unwrap();
    let [article, report] = imported.sources.as_slice() else { panic!("two sources") };
    assert_eq!(article.id.as_str(), "http-zotero-org-users-1-items-abcd");
    assert_eq!(article.kind, SourceKind::Press);
    assert_eq!(
        article.reference().to_string(),
        "Ann Brown and Press Agency, “Soviet Aide Seeks Asylum”, The Herald, 1 October 1971, p. 1. \
         https://example.org/a (read 28 November 2026)"
    );
    assert_eq!(report.number.as_deref(), Some("12"));
    let told: BTreeSet<&str> =
        imported.notices.iter().map(|notice| notice.message.as_str()).collect();
    let renamed = "it is called `http-zotero-org-users-1-items-abcd` here";
    assert_eq!(told, BTreeSet::from(["a source has no field for `source`", renamed]));
}

const BIBLIOGRAPHY: &str = r#"
@string{herald = "The Herald"}
@article{brown1971, author = {Brown, Ann and {Press Agency}}, title = {Soviet {Aide} Seeks Asylum},
  journaltitle = herald, entrysubtype = {newspaper}, date = {1971-10-01}, pages = {1--2},
  url = {https://example.org/a}, urldate = {2026-11-28}, number = 7}
@book{beek:life, author = {van Beek, Jo}, editor = {Gold, Anna and Silver, Bo}, title = {A Life},
  subtitle = {In Two Parts}, publisher = {Small Press}, address = {London}, year = 1978, month = may,
  isbn = {0-00-000000-0}, keywords = {spies}}
@inreference{entry, title = {Defectors}, booktitle = {An Encyclopedia}, date = {/1990}, url = {ftp://a.org}}
@online{nameless, url = {https://example.org/b}}
@letter{letter, title = {To a Friend}, date = {1954~}}
@oddity{odd, title = {Odd}}
"#;

#[test]
fn a_bibliography_is_read() {
    let imported = import::biblatex(BIBLIOGRAPHY).unwrap();
    let references: Vec<String> =
        imported.sources.iter().map(|source| source.reference().to_string()).collect();
    assert_eq!(
        references,
        [
            "Ann Brown and Press Agency, “Soviet Aide Seeks Asylum”, The Herald, no. 7, 1 October \
             1971, pp. 1–2. https://example.org/a (read 28 November 2026)",
            "Jo van Beek, “A Life: In Two Parts”, edited by Anna Gold and Bo Silver, Small Press, \
             London, May 1978.",
            "“Defectors”, An Encyclopedia, until 1990.",
            "“To a Friend”, about 1954.",
            "“Odd”.",
        ]
    );
    let types: Vec<&str> =
        imported.sources.iter().filter_map(|one| one.item_type).map(ItemType::word).collect();
    let expected =
        ["article-newspaper", "book", "entry-encyclopedia", "personal_communication", "document"];
    assert_eq!(types, expected);
    let notices: Vec<String> = imported.notices.iter().map(ToString::to_string).collect();
    assert_eq!(
        notices,
        [
            "item 2 `beek:life`: it is called `beek-life` here",
            "item 2 `beek:life`: a source has no field for `keywords`",
            "item 3 `entry`: `url` is not taken: an address has the scheme `ftp`; only `https` and \
             `http` are taken",
            "item 4 `nameless`: the entry is not taken: it has no title",
            "item 6 `odd`: `@oddity` is taken for a document",
        ]
    );
    come_back(&imported.sources);
    let read: Option<Date> = "2026-11-28".parse().ok();
    assert_eq!(imported.sources[0].accessed, read);
}

#[test]
fn what_is_no_bibliography_is_refused_with_its_place() {
    let error = import::biblatex("@book{a, title = {A}}\n@book{b, title = }").unwrap_err();
    assert!(error.to_string().starts_with("line 2 column "), "{error}");
    let error = import::biblatex("@book{a, title = {A}}\n@book{a, title = {B}}").unwrap_err();
    assert!(error.to_string().contains("duplicate key \"a\""), "{error}");
}
