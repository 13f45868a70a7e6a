use serde_json::{Value, json};

use super::*;
use crate::{archive::ArchiveDraft, date::DayRange, model::Citation, rules::Definitions};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn source(id: &str) -> SourceId {
    id.parse().unwrap()
}

/// An episode of 1960 with these fields, in an archive with two sources and the editors.
fn archive(fields: &Value) -> Archive {
    archive_of(&json!({}), fields)
}

/// The same, with fields of the person.
fn archive_of(of_person: &Value, fields: &Value) -> Archive {
    let book = json!([{ "source": "book" }]);
    let mut episode = json!({
        "id": "somebody-1960", "person": "somebody", "left": "ussr",
        "on": [{ "value": "1960-05-01", "sources": book }],
    });
    for (name, value) in fields.as_object().unwrap() {
        episode[name] = value.clone();
    }
    let mut person = json!({ "id": "somebody", "name": "Some Body",
        "names": [{ "text": "Some Body", "kind": "birth", "script": "latin", "sources": book }] });
    for (name, value) in of_person.as_object().unwrap() {
        person[name] = value.clone();
    }
    let sources =
        ["book", "file", "editors"].map(|id| json!({ "id": id, "title": id, "kind": "study" }));
    let states = ["ussr", "usa", "france"].map(
        |id| json!({ "id": id, "names": [{ "text": id, "script": "latin" }], "sources": book }),
    );
    let document = json!({
        "format": "defection-archive/1",
        "sources": sources,
        "states": states,
        "agencies": [{ "id": "kgb", "names": [{ "text": "KGB", "script": "latin" }], "short": "KGB",
            "kind": "state_security", "state": "ussr", "sources": book }],
        "persons": [person],
        "defections": [episode],
    });
    let draft = ArchiveDraft::from_json(document.to_string().as_bytes()).unwrap();
    draft.check_under(&Axioms::none()).unwrap()
}

fn record(fields: &Value, lens: &Lens) -> Record {
    let archive = archive(fields);
    let episode = archive.defection("somebody-1960").unwrap();
    Record::new(&archive, episode, lens, Definitions::built_in().axioms()).unwrap()
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
    assert_eq!(one.fact(Fact::HarmIntent).passed_over()[0].claim, 0);
    let only = record(
        &rivals,
        &Lens {
            reading: crate::record::lens::Reading::OneSource(source("book")),
            ..Lens::default()
        },
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
    assert_eq!(record.fact(Fact::HarmIntent).passed_over()[0].claim, 1);
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
    let denied = claim("convicted_for_departure", false, "book");
    let lens = Lens { as_of: Some(day("1970-01-01")), ..Lens::default() };
    let record = record(&json!({ "claims": [denied] }), &lens);
    assert_eq!(record.fact(Fact::ConvictedForDeparture).standing(), Standing::Established(false));
}

#[test]
fn who_denies_a_particular_denies_nothing_more() {
    let told = |holds: bool, by: &str, case: &[(&str, &str)]| {
        let mut told = claim("asylum_granted", holds, by);
        for (key, value) in case {
            told[*key] = json!(value);
        }
        told
    };
    let standing = |claims: &[Value]| {
        let fields = json!({ "claims": claims });
        record(&fields, &Lens::default()).fact(Fact::AsylumGranted).standing()
    };
    let france = [("of", "france")];
    let denied = told(false, "file", &france);
    assert_eq!(
        standing(std::slice::from_ref(&denied)),
        Standing::Missing,
        "another state may have granted it"
    );
    let usa = told(true, "book", &[("of", "usa")]);
    assert_eq!(standing(&[denied.clone(), usa.clone()]), Standing::Established(true));
    let same = told(true, "book", &france);
    assert_eq!(standing(&[denied.clone(), same.clone()]), Standing::Disputed);
    assert_eq!(standing(&[denied.clone(), same, usa.clone()]), Standing::Established(true));
    let whole = told(false, "file", &[]);
    assert_eq!(standing(&[whole, usa]), Standing::Disputed);
    let in_1962 = told(false, "file", &[("on", "1962")]);
    let in_may = told(true, "book", &[("on", "1962-05")]);
    let in_1964 = told(true, "book", &[("on", "1964")]);
    assert_eq!(standing(&[in_1962.clone(), in_may]), Standing::Disputed);
    assert_eq!(standing(&[in_1962, in_1964]), Standing::Established(true));
}

#[test]
fn one_source_is_not_in_dispute_with_itself_over_two_days() {
    let mut early = claim("return_demanded", true, "book");
    early["on"] = json!("1961");
    let mut late = claim("return_demanded", true, "book");
    late["on"] = json!("1965");
    let lens = Lens { as_of: Some(day("1963-01-01")), ..Lens::default() };
    let standing = |claims: &Value| {
        record(&json!({ "claims": claims }), &lens).fact(Fact::ReturnDemanded).standing()
    };
    assert_eq!(standing(&json!([early, late])), Standing::Established(true));
    assert_eq!(standing(&json!([late])), Standing::Established(false));
    let mut other = late.clone();
    other["sources"] = json!([{ "source": "file" }]);
    assert_eq!(standing(&json!([early, late, other])), Standing::Established(true));
    assert_eq!(standing(&json!([early, other])), Standing::Disputed, "rivals on one day");
    early["on"] = json!("1963");
    assert_eq!(standing(&json!([early, late])), Standing::Missing, "it may have been by then");
}

#[test]
fn silence_does_not_speak_where_evidence_falls_short() {
    let service = |period: &str| {
        let period = if period.is_empty() { json!({}) } else { json!({ "period": period }) };
        let mut row = json!({
            "agency": "kgb", "capacity": "staff", "sources": [{ "source": "book" }],
        });
        row.as_object_mut().unwrap().extend(period.as_object().unwrap().clone());
        let archive =
            archive_of(&json!({ "service": [row] }), &json!({ "silence": silent_editors(&[]) }));
        let episode = archive.defection("somebody-1960").unwrap();
        let axioms = Definitions::built_in().axioms();
        Record::new(&archive, episode, &Lens::default(), axioms).unwrap()
    };
    let standing = |period: &str| service(period).fact(Fact::SecurityOfficer).standing();
    assert_eq!(standing("1950/1955"), Standing::Established(false), "by silence");
    assert_eq!(standing("1950/1970"), Standing::Established(true));
    for period in ["", "1960/1970"] {
        assert_eq!(standing(period), Standing::Missing, "{period}");
        let record = service(period);
        assert!(!record.fact(Fact::SecurityOfficer).by_silence());
        assert_eq!(record.fact(Fact::SecurityOfficer).shortfalls().len(), 1);
    }
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
    let testimonies = facts.map(|fact| {
        let origin = Origin::Record("a test".to_owned());
        let citations = vec![Citation::at(source("book"), "page 1")];
        (
            fact,
            Testimony {
                holds: true,
                particular: Particular::default(),
                came_true: (None, None),
                origin,
                citations,
            },
        )
    });
    let record = Record::of_testimonies(
        "somebody-1960".parse().unwrap(),
        "somebody".parse().unwrap(),
        testimonies,
        ActDays::unknown(),
        None,
        &Lens::default(),
        Definitions::built_in().axioms(),
    );
    let mut clash = record.clash().to_vec();
    clash.sort_unstable();
    assert_eq!(clash, [Fact::Exchanged, Fact::Voluntary]);
}

#[test]
fn death_and_return_are_heard_and_so_are_denials_of_them() {
    let back = json!([{ "value": { "on": "1984-11" }, "sources": [{ "source": "book" }] }]);
    let mut denied = back.clone();
    denied[0]["denied"] = json!(true);
    let returned = |rows: &Value, by: &str| {
        let read = record(&json!({ "returns": rows }), &Lens::default());
        assert!(read.evidence(Happening::Dead).testimonies().is_empty());
        assert_eq!(read.evidence(Happening::Returned).testimonies().len(), 1);
        read.standing(Question::By(Happening::Returned, day(by)))
    };
    assert_eq!(returned(&back, "1984-11-30"), Standing::Established(true));
    assert_eq!(returned(&back, "1984-11-15"), Standing::Missing);
    assert_eq!(returned(&back, "1984-10-31"), Standing::Established(false));
    assert_eq!(returned(&denied, "1984-11-30"), Standing::Missing, "only that return is denied");
    let died = |denied: bool, by: &str| {
        let died =
            json!([{ "value": "1984", "denied": denied, "sources": [{ "source": "book" }] }]);
        let archive = archive_of(&json!({ "died": died }), &json!({}));
        let episode = archive.defection("somebody-1960").unwrap();
        let axioms = Definitions::built_in().axioms();
        let read = Record::new(&archive, episode, &Lens::default(), axioms).unwrap();
        read.standing(Question::By(Happening::Dead, day(by)))
    };
    assert_eq!(died(false, "1984-12-31"), Standing::Established(true));
    assert_eq!(died(true, "1984-12-31"), Standing::Missing, "only that death is denied");
}

#[test]
fn nothing_is_looked_at_beyond_the_day_of_the_lens() {
    let back = json!([{ "value": { "on": "1984-11" }, "sources": [{ "source": "book" }] }]);
    let lens = Lens { as_of: Some(day("1970-01-01")), ..Lens::default() };
    let read = record(&json!({ "returns": back }), &lens);
    let by = |text: &str| Question::By(Happening::Returned, day(text));
    assert_eq!(read.standing(by("1990-01-01")), Standing::Established(false));
    assert_eq!(read.admissible(by("1990-01-01"), &[], None), 0b01);
    assert_eq!(read.until(day("1990-01-01")), day("1970-01-01"));
    assert_eq!(read.until(day("1965-01-01")), day("1965-01-01"));
}

#[test]
fn silence_tells_what_it_covers() {
    let read = record(&json!({ "silence": silent_editors(&["dependant"]) }), &Lens::default());
    assert_eq!(read.silence().map(|silence| silence.except.clone()), Some(vec![Fact::Dependant]));
    assert!(read.silence_covers(Happening::Fact(Fact::Minor)));
    assert!(!read.silence_covers(Happening::Fact(Fact::Dependant)));
    assert!(read.silence_covers(Happening::Dead) && read.silence_covers(Happening::Returned));
    assert!(
        read.evidence(Happening::Dead).by_silence()
            && read.evidence(Happening::Returned).by_silence()
    );
    let spoken = record(&json!({}), &Lens::default());
    assert_eq!(spoken.silence(), None);
    assert!(!spoken.silence_covers(Happening::Fact(Fact::Minor)));
    assert!(!spoken.silence_covers(Happening::Dead));
    let strict = Lens { strict: true, ..Lens::default() };
    let silence = read.silence().cloned();
    for (lens, counts) in [(Lens::default(), true), (strict, false)] {
        let (episode, person) = (read.episode().clone(), read.person().clone());
        let act = ActDays::unknown();
        let made =
            Record::of_testimonies(episode, person, [], act, silence.clone(), &lens, read.axioms());
        assert_eq!(made.silence().is_some(), counts);
    }
}

#[test]
fn a_disputed_day_is_disputed_and_its_sources_speak() {
    let rows = |days: &[(&str, &str)]| {
        let row = |(day, by): &(&str, &str)| json!({ "value": day, "sources": [{ "source": by }] });
        json!({ "on": days.iter().map(row).collect::<Vec<Value>>() })
    };
    let rivals = record(&rows(&[("1960", "file"), ("1961", "book")]), &Lens::default());
    assert_eq!(rivals.standing(Question::ActDay), Standing::Disputed);
    assert_eq!(rivals.accounts(&[Question::ActDay]), [source("book"), source("file")]);
    assert_eq!(rivals.act().rows().len(), 2);
    let agreed = record(&rows(&[("1960", "file"), ("1960-05", "book")]), &Lens::default());
    assert_eq!(agreed.standing(Question::ActDay), Standing::Missing);
    assert!(agreed.accounts(&[Question::ActDay, Question::Fact(Fact::Minor)]).is_empty());
    let mut denied = rows(&[("1960", "file"), ("1961", "book")]);
    denied["on"][1]["denied"] = json!(true);
    assert_eq!(record(&denied, &Lens::default()).act().span().1, Some(day("1960-12-31")));
}

#[test]
fn an_account_is_followed_where_there_is_a_dispute() {
    let fields = json!({ "claims": [
        claim("exchanged", true, "book"), claim("held_as_prisoner", false, "book"),
        claim("exchanged", false, "file"), claim("held_as_prisoner", true, "file"),
        claim("harm_intent", true, "book"),
    ] });
    let read = record(&fields, &Lens::default());
    let follow =
        |fact: Fact, by: &str| read.admissible(Question::Fact(fact), &[], Some(&source(by)));
    assert_eq!([follow(Fact::Exchanged, "book"), follow(Fact::Exchanged, "file")], [0b10, 0b01]);
    assert_eq!(follow(Fact::Exchanged, "editors"), YES_OR_NO);
    assert_eq!(follow(Fact::HarmIntent, "file"), 0b10, "nobody else speaks");
    let mut walker = Walker::default();
    assert!(!read.is_possible_account(&source("book"), &mut walker));
    assert!(read.is_possible_account(&source("file"), &mut walker));
    let asked = [Fact::HarmIntent, Fact::Exchanged].map(Question::Fact);
    assert_eq!(read.accounts(&asked), [source("book"), source("file")]);
}

#[test]
fn what_is_said_counts_from_the_day_on_which_it_can_have_come_true() {
    let testimony = |holds: bool, first: Option<&str>, last: Option<&str>| Testimony {
        holds,
        particular: Particular::default(),
        came_true: (first.map(day), last.map(day)),
        origin: Origin::Supposed,
        citations: Vec::new(),
    };
    let vague = testimony(true, Some("1960-02-01"), Some("1960-02-29"));
    let says = |until: &str| vague.says(Some(day(until)));
    assert_eq!(says("1960-01-31"), crate::logic::Truth::No);
    assert_eq!(says("1960-02-01"), crate::logic::Truth::Unknown);
    assert_eq!(says("1960-02-28"), crate::logic::Truth::Unknown);
    assert_eq!(says("1960-02-29"), crate::logic::Truth::Yes);
    assert_eq!(says("1960-03-01"), crate::logic::Truth::Yes);
    assert_eq!(vague.says(None), crate::logic::Truth::Yes);
    assert_eq!(
        testimony(true, None, None).says(Some(day("1960-01-01"))),
        crate::logic::Truth::Unknown
    );
    assert_eq!(testimony(false, None, None).says(Some(day("1960-01-01"))), crate::logic::Truth::No);
}

#[test]
fn setting_aside_leaves_the_rest() {
    let fields = json!({
        "claims": [claim("harm_intent", true, "book"), claim("harm_intent", false, "file")],
        "silence": silent_editors(&[]),
        "on": [{ "value": "1960", "sources": [{ "source": "book" }] },
            { "value": "1961", "sources": [{ "source": "file" }] }],
    });
    let read = record(&fields, &Lens::default());
    let harm = Happening::Fact(Fact::HarmIntent);
    let minor = Happening::Fact(Fact::Minor);
    let standing =
        |aside: &[Utterance]| read.setting_aside(aside).fact(Fact::HarmIntent).standing();
    assert_eq!(standing(&[Utterance::Testimony(harm, 0)]), Standing::Established(false));
    assert_eq!(standing(&[Utterance::Testimony(harm, 1)]), Standing::Established(true));
    assert_eq!(standing(&[Utterance::Testimony(harm, 2)]), Standing::Disputed, "there is no third");
    let both = [Utterance::Testimony(harm, 0), Utterance::Testimony(harm, 1)];
    assert_eq!(standing(&both), Standing::Established(false), "silence speaks");
    let [one, other] = both;
    let none = [one, other, Utterance::Silence(harm), Utterance::Silence(minor)];
    assert_eq!(standing(&none), Standing::Missing);
    let of_minor = |aside: &[Utterance]| read.setting_aside(aside).fact(Fact::Minor).standing();
    assert_eq!(
        [of_minor(&both), of_minor(&none)],
        [Standing::Established(false), Standing::Missing]
    );
    for happening in [Happening::Dead, Happening::Returned] {
        let without = read.setting_aside(&[Utterance::Silence(happening)]);
        assert!(
            !without.evidence(happening).by_silence() && without.fact(Fact::Minor).by_silence()
        );
    }
    let span = |aside: &[Utterance]| read.setting_aside(aside).act().span();
    assert_eq!(span(&[Utterance::Day(0)]), (Some(day("1961-01-01")), Some(day("1961-12-31"))));
    assert_eq!(span(&[Utterance::Day(1)]), (Some(day("1960-01-01")), Some(day("1960-12-31"))));
    assert_eq!(span(&both), (Some(day("1960-01-01")), Some(day("1961-12-31"))));
}

#[test]
fn an_earlier_look_hears_less() {
    let mut later = claim("return_demanded", true, "book");
    later["on"] = json!("1965");
    let read = record(&json!({ "claims": [later] }), &Lens::default());
    assert_eq!(read.fact(Fact::ReturnDemanded).standing(), Standing::Established(true));
    let early = read.as_of(day("1964-12-31"));
    assert_eq!(early.fact(Fact::ReturnDemanded).standing(), Standing::Established(false));
    assert_eq!(early.lens().as_of, Some(day("1964-12-31")));
}

#[test]
fn what_is_supposed_gives_way_only_to_sources_that_say_the_same() {
    let fields = json!({
        "claims": [claim("harm_intent", true, "book")], "silence": silent_editors(&[]),
    });
    let archive = archive(&fields);
    let view = CaseView {
        suppose: [(Fact::HarmIntent, true), (Fact::Minor, false), (Fact::Dependant, true)].into(),
        ..CaseView::default()
    };
    let read = view
        .record(
            &archive,
            archive.defection("somebody-1960").unwrap(),
            Definitions::built_in().axioms(),
        )
        .unwrap();
    let origins = |read: &Record, fact: Fact| {
        read.fact(fact)
            .testimonies()
            .iter()
            .map(|testimony| testimony.origin.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        origins(&read, Fact::HarmIntent),
        [Origin::Claim { index: 0, on: None, note: None }]
    );
    for (fact, holds) in [(Fact::Minor, false), (Fact::Dependant, true)] {
        assert_eq!(origins(&read, fact), [Origin::Supposed], "{fact}");
        assert_eq!(read.fact(fact).standing(), Standing::Established(holds), "{fact}");
    }
    assert_eq!(*read.supposed(), view.suppose);
    let against = read.supposing([(Fact::HarmIntent, false)]);
    assert_eq!(origins(&against, Fact::HarmIntent), [Origin::Supposed]);
    assert_eq!(against.supposed().len(), 3);
    let all = view.records(&archive, Definitions::built_in().axioms()).unwrap();
    assert_eq!(all.len(), 1);
    assert_eq!(*all[0].supposed(), view.suppose);
}
