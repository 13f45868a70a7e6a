//! What is written can be read again, and is the same.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use defection::{
    Archive, ArchiveDraft, Condition, Date, Definitions,
    archive::from_json,
    rules::{AxiomFile, CategoryFile, DefinitionDraft, SourceFile, TermFile, TheoremFile},
    strategy,
};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};
use serde::{Serialize, de::DeserializeOwned};

/// A value through JSON, as text and as a tree, is the value; and it is written the same again.
fn through_json<T>(strategy: impl Strategy<Value = T>)
where
    T: Serialize + DeserializeOwned + PartialEq + Debug,
{
    let config = Config { cases: 128, failure_persistence: None, ..Config::default() };
    let result = TestRunner::new(config).run(&strategy, |value| {
        let text = serde_json::to_string_pretty(&value).expect("it can be written");
        let read: T = from_json(text.as_bytes()).expect("it can be read");
        prop_assert_eq!(&read, &value);
        let tree = serde_json::to_value(&value).expect("it can be written");
        let grown: T = serde_json::from_value(tree).expect("it can be read");
        prop_assert_eq!(&grown, &value);
        let again = serde_json::to_string_pretty(&read).expect("it can be written");
        prop_assert_eq!(again, text);
        Ok(())
    });
    result.unwrap_or_else(|failure| panic!("{failure}"));
}

/// A value printed and read is the value, and is printed the same again.
fn through_text<T: FromStr<Err: Debug> + Display + PartialEq + Debug>(
    strategy: impl Strategy<Value = T>,
) {
    let config = Config { cases: 512, failure_persistence: None, ..Config::default() };
    let result = TestRunner::new(config).run(&strategy, |value| {
        let text = value.to_string();
        let read: T = text.parse().expect("it can be read");
        prop_assert_eq!(&read, &value);
        prop_assert_eq!(read.to_string(), text);
        Ok(())
    });
    result.unwrap_or_else(|failure| panic!("{failure}"));
}

#[test]
fn conditions_through_text() {
    through_text::<Condition>(strategy::condition());
}

#[test]
fn dates_through_text() {
    through_text::<Date>(strategy::date());
    through_text::<Date>(strategy::date_set());
    through_text::<Date>(strategy::date_in_old_style());
    through_text::<Date>(strategy::period());
}

#[test]
fn what_sources_say_through_json() {
    through_json(strategy::source_row());
    through_json(strategy::citation());
    through_json(strategy::citations());
    through_json(strategy::claim());
    through_json(strategy::label());
    through_json(strategy::silence());
    through_json(strategy::dispute(&["on", "at"]));
    through_json(strategy::set_aside());
    through_json(strategy::attested(strategy::words()));
    through_json(strategy::attested(strategy::date()));
    through_json(strategy::attested(strategy::place()));
}

#[test]
fn rows_through_json() {
    through_json(strategy::state());
    through_json(strategy::person_name());
    through_json(strategy::institution_name());
    through_json(strategy::place());
    through_json(strategy::citizenship());
    through_json(strategy::service());
    through_json(strategy::agency());
    through_json(strategy::person());
    through_json(strategy::contributor());
    through_json(strategy::edition());
    through_json(strategy::publication());
}

#[test]
fn episodes_through_json() {
    through_json(strategy::asylum());
    through_json(strategy::settlement());
    through_json(strategy::cooperation());
    through_json(strategy::homecoming());
    through_json(strategy::bona_fides());
    through_json(strategy::event());
    through_json(strategy::defection());
}

#[test]
fn rules_through_json() {
    through_json(strategy::written_condition());
    through_json(strategy::written_version());
    through_json(strategy::gap());
    through_json(strategy::definition());
    through_json(strategy::written_definition());
    through_json(strategy::term());
    through_json(strategy::unasked());
    through_json(strategy::written_axiom());
    through_json(strategy::theorem());
    through_json(strategy::category_rule());
}

#[test]
fn ways_to_see_a_case_through_json() {
    through_json(strategy::lens());
    through_json(strategy::case_view());
}

#[test]
fn archives_through_json() {
    through_json(strategy::archive(Definitions::built_in().axioms().clone()));
}

proptest! {
    #![proptest_config(Config::with_cases(64))]

    #[test]
    fn a_checked_archive_keeps_the_order_of_rows_and_the_bytes_of_text(
        draft in strategy::archive(Definitions::built_in().axioms().clone()),
    ) {
        let axioms = Definitions::built_in().axioms();
        let before = serde_json::to_string_pretty(&draft).expect("it can be written");
        let archive = Archive::from_json(before.as_bytes(), axioms).expect("an archive");
        prop_assert_eq!(archive.to_json(), before);
        prop_assert_eq!(archive.to_draft(), draft);
    }

    #[test]
    fn hostile_text_keeps_its_bytes(text in strategy::hostile_text()) {
        let draft = ArchiveDraft { title: Some(text.clone()), ..ArchiveDraft::empty() };
        let archive = draft.check_under(Definitions::built_in().axioms()).expect("an archive");
        let written = archive.to_json();
        let read = ArchiveDraft::from_json(written.as_bytes()).expect("it can be read");
        prop_assert_eq!(read.title.map(String::into_bytes), Some(text.into_bytes()));
    }
}

/// A file of the library, read and written, is the same JSON.
fn file<T: Serialize + DeserializeOwned>(name: &str, text: &[u8]) {
    let read: T = from_json(text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let before: serde_json::Value = serde_json::from_slice(text).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), before, "{name}");
}

#[test]
fn the_files_of_the_library_through_json() {
    file::<ArchiveDraft>("archive.json", Archive::BUNDLED_JSON.as_bytes());
    let mut definitions = 0;
    for (name, text) in Definitions::built_in_files() {
        match name {
            "terms.json" => file::<TermFile>(name, text),
            "axioms.json" => file::<AxiomFile>(name, text),
            "theorems.json" => file::<TheoremFile>(name, text),
            "categories.json" => file::<CategoryFile>(name, text),
            "sources.json" => file::<SourceFile>(name, text),
            _ => {
                file::<DefinitionDraft>(name, text);
                definitions += 1;
            }
        }
    }
    assert_eq!(definitions, Definitions::built_in().iter().count());
}
