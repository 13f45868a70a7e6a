use serde_json::{Value, json};

use super::*;
use crate::{ArchiveDraft, Citation, DayRange, Definitions};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn source(id: &str) -> SourceId {
    id.parse().unwrap()
}

/// An episode of 1960 with these fields, in an archive with two sources and the editors.
fn archive(fields: &Value) -> Archive {
    let book = json!([{ "source": "book" }]);
    let mut episode = json!({
        "id": "somebody-1960", "person": "somebody", "left": "ussr",
        "on": [{ "value": "1960-05-01", "sources": book }],
    });
    for (name, value) in fields.as_object().unwrap() {
        episode[name] = value.clone();
    }
    let sources =
        ["book", "file", "editors"].map(|id| json!({ "id": id, "title": id, "kind": "study" }));
    let document = json!({
        "format": "defection-archive/1",
        "sources": sources,
        "states": [{ "id": "ussr", "names": [{ "text": "Soviet Union", "script": "latin" }], "sources": book }],
        "persons": [{ "id": "somebody", "name": "Some Body",
            "names": [{ "text": "Some Body", "kind": "birth", "script": "latin", "sources": book }] }],
        "defections": [episode],
    });
    let draft = ArchiveDraft::from_json(document.to_string().as_bytes()).unwrap();
    draft.check(&Axioms::none()).unwrap()
}

fn record(fields: &Value, lens: &Lens) -> Record {
    let archive = archive(fields);
    let episode = archive.defection("somebody-1960").unwrap();
    Record::new(&archive, episode, lens, Definitions::built_in().axioms())
}

fn claim(fact: &str, holds: bool, source: &str) -> Value {
    json!({ "fact": fact, "holds": holds, "sources": [{ "source": source }] })
}

fn silent_editors(except: &[&str]) -> Value {
    json!({ "sources": [{ "source": "editors" }], "except": except })
}

fn single(text: &str, by: &str) -> (Vec<DayRange>, Vec<SourceId>) {
    (text.parse::<Date>().unwrap().possible_days().to_vec(), vec![source(by)])
}

#[test]
fn sources_that_can_all_be_right_narrow_the_day_down() {
    let act = ActDays::of(vec![single("1961", "book"), single("1961-06", "file")]);
    assert!(!act.disputed);
    assert_eq!(act.span(), (Some(day("1961-06-01")), Some(day("1961-06-30"))));
}

#[test]
fn sources_that_cannot_all_be_right_leave_each_possibility() {
    let act = ActDays::of(vec![
        single("1953", "erh"),
        single("1954-02-14", "book"),
        single("1954-02-15", "file"),
    ]);
    assert!(act.disputed);
    let ranges: Vec<_> = act.possible.iter().map(|range| (range.first, range.last)).collect();
    assert_eq!(
        ranges,
        [
            (Some(day("1953-01-01")), Some(day("1953-12-31"))),
            (Some(day("1954-02-14")), Some(day("1954-02-15"))),
        ]
    );
    let breaks = [day("1954-02-15")];
    assert_eq!(act.cells(&breaks, None), 0b11);
    assert_eq!(act.cells(&breaks, Some(&source("erh"))), 0b01);
    assert_eq!(act.cells(&breaks, Some(&source("file"))), 0b10);
}

#[test]
fn nobody_speaks_and_nothing_is_said() {
    let record = record(&json!({}), &Lens::default());
    assert_eq!(record.fact(Fact::HarmIntent).standing(), Standing::Missing);
    assert_eq!(record.fact(Fact::HarmIntent).admissible(), YES_OR_NO);
}

#[test]
fn agreement_establishes_and_disagreement_is_a_dispute() {
    let agreed = json!({ "claims": [claim("harm_intent", false, "book"), claim("harm_intent", false, "file")] });
    assert_eq!(
        record(&agreed, &Lens::default()).fact(Fact::HarmIntent).standing(),
        Standing::Established(false)
    );
    let rivals = json!({ "claims": [claim("harm_intent", false, "book"), claim("harm_intent", true, "file")] });
    assert_eq!(
        record(&rivals, &Lens::default()).fact(Fact::HarmIntent).standing(),
        Standing::Disputed
    );
    let trust = Some(vec![source("file")]);
    let one = record(&rivals, &Lens { trust, ..Lens::default() });
    assert_eq!(one.fact(Fact::HarmIntent).standing(), Standing::Established(true));
    assert_eq!(one.fact(Fact::HarmIntent).passed_over(), [0]);
    let only = record(
        &rivals,
        &Lens { reading: crate::Reading::OneSource(source("book")), ..Lens::default() },
    );
    assert_eq!(only.fact(Fact::HarmIntent).standing(), Standing::Established(false));
}

#[test]
fn what_is_set_aside_counts_for_nothing() {
    let mut aside = claim("harm_intent", true, "file");
    aside["set_aside"] = json!({ "reason": "a forgery" });
    let fields = json!({ "claims": [claim("harm_intent", false, "book"), aside] });
    let record = record(&fields, &Lens::default());
    assert_eq!(record.fact(Fact::HarmIntent).standing(), Standing::Established(false));
    assert_eq!(record.fact(Fact::HarmIntent).passed_over(), [1]);
}

#[test]
fn what_came_true_later_has_not_come_true_yet() {
    let mut convicted = claim("convicted_for_departure", true, "book");
    convicted["on"] = json!("1962-04");
    let fields = json!({ "claims": [convicted], "silence": silent_editors(&[]) });
    let standing = |as_of: &str| {
        let lens = Lens { as_of: Some(day(as_of)), ..Lens::default() };
        record(&fields, &lens).fact(Fact::ConvictedForDeparture).standing()
    };
    assert_eq!(standing("1962-03-31"), Standing::Established(false));
    assert_eq!(standing("1962-04-15"), Standing::Missing, "it may lie before or after");
    assert_eq!(standing("1962-04-30"), Standing::Established(true));
}

#[test]
fn a_denial_is_a_no_at_any_time() {
    let mut denied = claim("convicted_for_departure", false, "book");
    denied["on"] = json!("1998");
    let lens = Lens { as_of: Some(day("1970-01-01")), ..Lens::default() };
    let record = record(&json!({ "claims": [denied] }), &lens);
    assert_eq!(record.fact(Fact::ConvictedForDeparture).standing(), Standing::Established(false));
}

#[test]
fn silence_speaks_where_nobody_does() {
    let fields = json!({
        "claims": [claim("harm_intent", true, "book")],
        "silence": silent_editors(&["return_demanded"]),
    });
    let read = record(&fields, &Lens::default());
    assert_eq!(read.fact(Fact::HarmIntent).standing(), Standing::Established(true));
    assert_eq!(read.fact(Fact::Dependant).standing(), Standing::Established(false));
    assert!(read.fact(Fact::Dependant).by_silence());
    assert_eq!(read.fact(Fact::ReturnDemanded).standing(), Standing::Missing);
    let strict = record(&fields, &Lens { strict: true, ..Lens::default() });
    assert_eq!(strict.fact(Fact::Dependant).standing(), Standing::Missing);
    let trust = Some(vec![source("book")]);
    let distrusted = record(&fields, &Lens { trust, ..Lens::default() });
    assert_eq!(distrusted.fact(Fact::Dependant).standing(), Standing::Missing);
}

#[test]
fn silence_does_not_contradict_a_claim_through_the_axioms() {
    let fields =
        json!({ "claims": [claim("exchanged", true, "book")], "silence": silent_editors(&[]) });
    let read = record(&fields, &Lens::default());
    assert_eq!(read.fact(Fact::HeldAsPrisoner).standing(), Standing::Missing);
    assert_eq!(read.fact(Fact::Dependant).standing(), Standing::Established(false));
    assert!(read.clash().is_empty());
}

#[test]
fn a_clash_is_as_small_as_it_can_be() {
    let facts = [Fact::Exchanged, Fact::Voluntary, Fact::Minor, Fact::SovietCitizen];
    let voices = facts.map(|fact| {
        let origin = VoiceOrigin::Record("a test".to_owned());
        let citations = vec![Citation::at(source("book"), "page 1")];
        (fact, Voice { holds: true, came_true: (None, None), origin, citations })
    });
    let record = Record::of_voices(
        "somebody-1960".parse().unwrap(),
        "somebody".parse().unwrap(),
        voices,
        ActDays::unknown(),
        None,
        &Lens::default(),
        Definitions::built_in().axioms(),
    );
    let mut clash = record.clash().to_vec();
    clash.sort_unstable();
    assert_eq!(clash, [Fact::Exchanged, Fact::Voluntary]);
}
