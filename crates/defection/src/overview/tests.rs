use chrono::NaiveDate;

use super::{DefinitionTime, OccurrenceKind};
use crate::{
    archive::Archive,
    model::{AgencyKind, SourceKind},
    record::Lens,
    rules::Definitions,
};

/// An archive in which somebody served in two agencies at once and left on a vague day.
fn archive() -> Archive {
    let text = r#"{ "format": "defection-archive/1",
        "sources": [{ "id": "book", "title": "A book", "kind": "study" },
                    { "id": "paper", "title": "A paper", "kind": "press" }],
        "states": [{ "id": "ussr", "names": [{ "text": "Soviet Union", "script": "latin" }],
                     "sources": [{ "source": "book" }] }],
        "agencies": [
          { "id": "ministry", "names": [{ "text": "Ministry", "script": "latin" }], "short": "Min",
            "kind": "foreign_affairs", "state": "ussr", "sources": [{ "source": "book" }],
            "founded": [{ "value": "1946", "sources": [{ "source": "book" }] },
                        { "value": "1945-03-01", "sources": [{ "source": "paper" }] }],
            "dissolved": [{ "value": "1991-12-26", "sources": [{ "source": "book" }] }] },
          { "id": "service", "names": [{ "text": "Service", "script": "latin" }], "short": "Svc",
            "kind": "state_security", "state": "ussr", "sources": [{ "source": "book" }] },
          { "id": "former", "names": [{ "text": "Former", "script": "latin" }], "short": "Old",
            "kind": "press", "state": "ussr", "sources": [{ "source": "book" }] }],
        "persons": [{ "id": "somebody", "name": "Ivan O'Some-Body",
          "names": [{ "text": "Ivan O'Some-Body", "kind": "usual", "script": "latin",
                      "sources": [{ "source": "book" }] },
                    { "text": "Иван Некто", "kind": "usual", "script": "cyrillic",
                      "sources": [{ "source": "book" }] }],
          "service": [
            { "agency": "former", "capacity": "official", "period": "1950/1955",
              "sources": [{ "source": "book" }] },
            { "agency": "ministry", "capacity": "cover", "period": "1958/1961-06",
              "sources": [{ "source": "book" }] },
            { "agency": "service", "capacity": "staff", "period": "1958/1961-06",
              "sources": [{ "source": "paper" }] }] }],
        "defections": [{ "id": "somebody-1961", "person": "somebody", "left": "ussr",
          "on": [{ "value": "1961-06", "sources": [{ "source": "book" }] }],
          "events": [{ "value": { "on": "1962", "what": "Something" },
                       "sources": [{ "source": "book" }] }],
          "claims": [
            { "fact": "citizenship_stripped", "on": "1963-01-02",
              "sources": [{ "source": "book" }] },
            { "fact": "citizenship_stripped", "on": "1963-01-02", "of": "ussr",
              "sources": [{ "source": "paper" }] },
            { "fact": "rehabilitated", "holds": false, "on": "1964-01-02",
              "sources": [{ "source": "book" }] }] }] }"#;
    Archive::from_json(text.as_bytes(), Definitions::built_in().axioms())
        .unwrap_or_else(|error| panic!("{error}"))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_departure_has_the_days_and_the_real_work_of_the_day() {
    let departures = archive().departures(&Lens::default()).unwrap();
    let [departure] = &departures[..] else { panic!("{departures:?}") };
    assert_eq!(departure.first, Some(day("1961-06-01")));
    assert_eq!(departure.last, Some(day("1961-06-30")));
    assert_eq!(departure.line_of_work, Some(AgencyKind::StateSecurity));
    let agencies: Vec<&str> =
        departure.agencies.iter().map(crate::model::AgencyId::as_str).collect();
    assert_eq!(agencies, ["service", "ministry"]);
}

#[test]
fn work_that_no_trusted_source_knows_of_is_not_told() {
    let trust = Some(vec!["book".parse().unwrap()]);
    let departures = archive().departures(&Lens { trust, ..Lens::default() }).unwrap();
    assert_eq!(departures[0].line_of_work, Some(AgencyKind::ForeignAffairs));
    let trust = Some(vec!["paper".parse().unwrap()]);
    let departures = archive().departures(&Lens { trust, ..Lens::default() }).unwrap();
    assert_eq!((departures[0].first, departures[0].line_of_work), (None, None));
}

#[test]
fn an_agency_lives_as_long_as_any_source_allows() {
    let lives = archive().agency_lives();
    assert_eq!(lives[0].first, Some(day("1945-03-01")));
    assert_eq!(lives[0].last, Some(day("1991-12-25")));
    assert_eq!((lives[1].first, lives[1].last), (None, None));
}

#[test]
fn occurrences_come_in_order_and_once() {
    let none = Definitions::load([], None).unwrap();
    let found = archive().occurrences(&none);
    let lines: Vec<String> =
        found.iter().map(|one| format!("{} {} {}", one.first, one.kind, one.name)).collect();
    assert_eq!(
        lines,
        [
            "1945-03-01 founded Min",
            "1946-01-01 founded Min",
            "1961-06-01 act Ivan O'Some-Body",
            "1962-01-01 event Ivan O'Some-Body",
            "1963-01-02 claim Ivan O'Some-Body",
            "1991-12-26 dissolved Min",
        ]
    );
}

#[test]
fn versions_that_follow_at_once_end_nothing() {
    let built_in = Definitions::built_in();
    let found = archive().occurrences(built_in);
    let of_article_83 = |kind| {
        let own = found.iter().filter(|one| {
            one.definition.as_ref().is_some_and(|id| id.as_str() == "rsfsr-1960-art-83")
                && one.kind == kind
        });
        own.map(|one| one.first.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(of_article_83(OccurrenceKind::InForce), ["1958-12-25", "1961-01-01", "1995-05-18"]);
    assert_eq!(of_article_83(OccurrenceKind::OutOfForce), ["1997-01-01"]);
}

#[test]
fn definitions_come_in_the_order_in_which_they_were_laid_down() {
    let times = Definitions::built_in().in_order_of_time();
    assert_eq!(times.len(), Definitions::built_in().iter().count());
    let dated: Vec<NaiveDate> = times.iter().filter_map(|time| time.laid_down).collect();
    assert!(dated.is_sorted());
    let undated = times.iter().skip_while(|time| time.laid_down.is_some());
    assert!(undated.clone().count() > 0 && undated.clone().all(|time| time.laid_down.is_none()));
    let of = |id: &str| -> &DefinitionTime {
        times.iter().find(|time| time.definition.as_str() == id).unwrap()
    };
    assert_eq!(of("us-nscid-13").laid_down, Some(day("1950-01-19")));
    assert_eq!(of("us-nscid-13").rests_on, Some(SourceKind::StatePaper));
    assert_eq!(of("rsfsr-1960-art-64a-letter").rests_on, Some(SourceKind::Statute));
    assert_eq!(of("rsfsr-1960-art-83").applies.len(), 3);
}

#[test]
fn people_are_found_by_the_beginnings_of_their_names() {
    let archive = archive();
    let found = |text: &str| archive.persons_matching(text).len();
    assert_eq!(found("some"), 1);
    assert_eq!(found("BODY iv"), 1);
    assert_eq!(found("НЕК"), 1);
    assert_eq!(found(""), 1);
    assert_eq!(found("ody"), 0);
    assert_eq!(found("some nobody"), 0);
    assert_eq!(found("Иван Body"), 0, "the words have to be those of one name");
}
