//! The conflicts between sources that the researched table names are in the archive, where a source
//! that a reader can open bears the rivals.

use std::collections::BTreeMap;

use defection::{
    Archive, Date, Fact, Truth,
    model::{Dispute, StateId},
};

/// The conflicts, under the names that the table gives them.
const CONFLICTS: &[&str] = &[
    "C-ALLILUYEVA-LEAVE",
    "C-ALLILUYEVA-RETURN",
    "C-ALLILUYEVA-STRIPPED",
    "C-BARYSHNIKOV-ASYLUM",
    "C-BARYSHNIKOV-COMPANY",
    "C-BARYSHNIKOV-PLANNED",
    "C-BUKOVSKY-CITIZENSHIP",
    "C-BUKOVSKY-LABEL",
    "C-BUKOVSKY-MANUAL",
    "C-BUKOVSKY-PLACE",
    "C-DERIABIN-AGENCY",
    "C-DERIABIN-BORN",
    "C-DERIABIN-GUARD",
    "C-DERIABIN-RANK",
    "C-DERIABIN-ROUTE",
    "C-DERIABIN-YEAR",
    "C-DZHIRKVELOV-COVER",
    "C-DZHIRKVELOV-KGB",
    "C-DZHIRKVELOV-NEWTASS",
    "C-DZHIRKVELOV-POSTED",
    "C-GODUNOV-DATE",
    "C-GOLITSYN-COVER",
    "C-GOLITSYN-DATE",
    "C-GOLITSYN-JOINED",
    "C-GOLITSYN-MOLE",
    "C-GOLITSYN-ROUTE",
    "C-GOLITSYN-WALKIN",
    "C-GORDIEVSKY-ESCAPE",
    "C-GORDIEVSKY-SINCE",
    "C-GOUZENKO-BORN",
    "C-GOUZENKO-DIED",
    "C-GOUZENKO-TITLE",
    "C-GOUZENKO-WHEN",
    "C-KALUGIN-BASIS",
    "C-KALUGIN-CITIZEN",
    "C-KALUGIN-COOP",
    "C-KALUGIN-RANK90",
    "C-KALUGIN-SINCE",
    "C-KALUGIN-SPELLING",
    "C-KORCHNOI-ASYLUM",
    "C-KORCHNOI-DATE",
    "C-KORCHNOI-STRIPPED",
    "C-KORCHNOI-SWISS",
    "C-KRAVCHENKO-ASYLUM",
    "C-KRAVCHENKO-DATE",
    "C-KRAVCHENKO-DESERTER",
    "C-KRAVCHENKO-NKVD",
    "C-KRAVCHENKO-NOTE",
    "C-KRAVCHENKO-POST",
    "C-KRIVITSKY-AGENCY",
    "C-KRIVITSKY-MANNER",
    "C-KRIVITSKY-ORIGIN",
    "C-KRIVITSKY-TITLE",
    "C-KRIVITSKY-WHERE",
    "C-KUZICHKIN-AGE",
    "C-KUZICHKIN-ARRIVED",
    "C-KUZICHKIN-BEFORE",
    "C-KUZICHKIN-NAME",
    "C-KUZICHKIN-TITLE",
    "C-KUZICHKIN-USYEAR",
    "C-LEVCHENKO-BONA",
    "C-LEVCHENKO-NAMES",
    "C-LEVCHENKO-SENTENCE",
    "C-LYALIN-ARREST",
    "C-LYALIN-ASYLUM",
    "C-LYALIN-DIED",
    "C-LYALIN-EXPULSION",
    "C-LYALIN-RECRUITED",
    "C-LYUBIMOV-INTERVIEW",
    "C-LYUBIMOV-LEFT",
    "C-LYUBIMOV-RETURNORDER",
    "C-LYUBIMOV-ROSTROPOVICH",
    "C-MAKAROVA-ASYLUM",
    "C-MAKAROVA-BORN",
    "C-MYAGKOV-DATE",
    "C-MYAGKOV-MOTIVE",
    "C-MYAGKOV-TITLE",
    "C-MYAGKOV-WHERE",
    "C-NOSENKO-DATE62",
    "C-NOSENKO-DISPATCHED",
    "C-NOSENKO-EVENTS",
    "C-NOSENKO-RANK",
    "C-NOSENKO-RECALL",
    "C-NOSENKO-SPAN",
    "C-NUREYEV-REHAB",
    "C-NUREYEV-SPELLING",
    "C-ORLOV-BORN",
    "C-ORLOV-LOYAL",
    "C-ORLOV-NAME",
    "C-ORLOV-RANK",
    "C-ORLOV-WHERE",
    "C-ORLOV-YEAR",
    "C-PETROV-AGENCY",
    "C-PETROV-SETTLED",
    "C-PETROV-TOLDWIFE",
    "C-PETROVA-BORN",
    "C-PETROVA-JOB",
    "C-PETROVA-OWN",
    "C-ROSTROPOVICH-DATE",
    "C-ROSTROPOVICH-EXIT",
    "C-ROSTROPOVICH-LYUBIMOV",
    "C-ROSTROPOVICH-RECALL",
    "C-SHEVCHENKO-DAY",
    "C-SHEVCHENKO-DURESS",
    "C-SHEVCHENKO-SEEDGROUP",
    "C-SHEVCHENKO-SERVICE",
    "C-SHEVCHENKO-SINCE",
    "C-SHEVCHENKO-WIFE",
    "C-SHOSTAKOVICH-ASYLUM",
    "C-SHOSTAKOVICH-DATE",
    "C-SHOSTAKOVICH-WHO",
    "C-SOLZHENITSYN-CHARGE",
    "C-SOLZHENITSYN-DATE",
    "C-STRIPPED-COUNT",
    "C-YURCHENKO-ABDUCTED",
    "C-YURCHENKO-DATE",
    "C-YURCHENKO-EXIT",
    "C-YURCHENKO-PLANT",
    "C-YURCHENKO-RANK",
];

fn disputes() -> BTreeMap<String, &'static Dispute> {
    let archive = Archive::bundled();
    let mut found = BTreeMap::new();
    let of_persons = archive.persons().iter().flat_map(|person| &person.disputes);
    let of_agencies = archive.agencies().iter().flat_map(|agency| &agency.disputes);
    let of_publications = archive.publications().iter().flat_map(|one| &one.disputes);
    let of_defections = archive.defections().iter().flat_map(|episode| &episode.disputes);
    for dispute in of_persons.chain(of_agencies).chain(of_publications).chain(of_defections) {
        let twice = found.insert(dispute.id.to_string(), dispute).is_some();
        assert!(!twice, "{} stands twice", dispute.id);
    }
    found
}

#[test]
fn every_conflict_of_the_table_is_in_the_archive_with_its_rival_answers() {
    assert_eq!(CONFLICTS.len(), 119);
    let disputes = disputes();
    let mut missing = Vec::new();
    for conflict in CONFLICTS {
        match disputes.get(&conflict.to_lowercase()) {
            None => missing.push(format!("{conflict} is missing")),
            Some(dispute) => {
                let by_position = dispute.positions.len() >= 2;
                let by_record = !dispute.fields.is_empty() || !dispute.facts.is_empty();
                if !(by_position || by_record) {
                    missing.push(format!("{conflict} has no rival answers"));
                }
                if !dispute.question.ends_with('?') {
                    missing.push(format!("{conflict} asks nothing"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn rival_dates_of_birth_stand_side_by_side() {
    let born = |person: &str| -> Vec<String> {
        let person = Archive::bundled().person(person).unwrap();
        person.born.iter().map(|row| row.value.to_string()).collect()
    };
    assert_eq!(born("gouzenko"), ["1919-01-13", "1919-01-26", "1922-01-13"]);
    assert_eq!(born("makarova"), ["1940-11-21", "1940-10-21"]);
    assert_eq!(born("orlov"), ["1895-08-21", "1896"]);
}

#[test]
fn the_articles_year_for_deryabin_stands_beside_the_days_of_the_others() {
    let episode = Archive::bundled().defection("deryabin-1954").unwrap();
    let by = |source: &str| -> Vec<&Date> {
        episode
            .on
            .iter()
            .filter(|row| row.sources.iter().any(|cited| cited.source.as_str() == source))
            .map(|row| &row.value)
            .collect()
    };
    assert_eq!(by("erh")[0].to_string(), "1953");
    assert_eq!(by("poling-deriabin")[0].to_string(), "1954-02-14");
    assert_eq!(by("erh")[0].before(by("poling-deriabin")[0]), Truth::Yes);
}

#[test]
fn the_misprint_of_the_article_finds_its_person() {
    let found = Archive::bundled().persons_named("Kalygin");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].id.as_str(), "kalugin");
    let listed = found[0].names.iter().find(|name| name.text.contains("Kalygin")).unwrap();
    assert_eq!(listed.kind, defection::model::NameKind::AsPrinted);
}

#[test]
fn every_spelling_of_the_article_finds_its_person() {
    for (spelling, person) in [
        ("Rudolph Nureyev", "nureyev"),
        ("Viktor Korchnoy", "korchnoi"),
        ("Peter Deryabin", "deryabin"),
        ("Yury Nosenko", "nosenko"),
        ("Alexei Myagkov", "myagkov"),
        ("Yevdokia Petrov", "petrova"),
        ("Dmitry Shostakovich", "shostakovich"),
    ] {
        let found = Archive::bundled().persons_named(spelling);
        assert_eq!(
            found.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(),
            [person],
            "{spelling}"
        );
    }
}

#[test]
fn one_work_has_two_titles_by_market() {
    let work = Archive::bundled().publication("in-stalins-secret-service").unwrap();
    let in_usa = |market: &StateId| market.as_str() == "usa";
    let edition = work.editions.iter().find(|one| one.market.as_ref().is_some_and(in_usa));
    assert_eq!(edition.unwrap().title.as_str(), "In Stalin's Secret Service");
    assert!(work.editions.iter().any(|one| one.title.as_str() == "I Was Stalin's Agent"));
}

#[test]
fn the_petrovs_pass_the_kgb_by_21_days_and_deryabin_would_fail_by_27() {
    let archive = Archive::bundled();
    let kgb = archive.agency("kgb").unwrap();
    let founded = kgb.founded[0].value.earliest().unwrap();
    let petrov = archive.defection("petrov-1954").unwrap().on[0].value.earliest().unwrap();
    assert_eq!((petrov - founded).num_days(), 21);
    let mut draft = archive.to_draft();
    let deryabin = draft.persons.iter_mut().find(|one| one.id.as_str() == "deryabin").unwrap();
    let kgb = deryabin.service.iter_mut().find(|row| row.agency.as_str() == "kgb").unwrap();
    kgb.period = Some("1954-02-14".parse().unwrap());
    let found = draft.diagnostics(defection::Definitions::built_in().axioms());
    let deryabin = found.iter().find(|one| one.message.contains("deryabin")).unwrap();
    assert!(deryabin.message.ends_with("27 days later"), "{}", deryabin.message);
    assert!(!found.iter().any(|one| one.message.contains("`petrov")));
}

#[test]
fn the_three_places_are_three_things() {
    let episode = Archive::bundled().defection("korchnoi-1976").unwrap();
    let state = |id: &str| id.parse().unwrap();
    assert_eq!(episode.at[0].value.state, Some(state("netherlands")));
    assert_eq!(episode.asylum[0].value.state, state("netherlands"));
    let settled = episode.settled.last().unwrap();
    assert_eq!(settled.value.place.state, Some(state("switzerland")));
    let bukovsky = Archive::bundled().defection("bukovsky-1976").unwrap();
    assert_ne!(bukovsky.planned_at[0].value, bukovsky.at[0].value);
}

#[test]
fn contested_facts_have_both_sides() {
    for (episode, fact) in [
        ("rostropovich-1974", Fact::Expelled),
        ("kalugin-1995", Fact::IntelCooperation),
        ("orlov-1938", Fact::IntelCooperation),
        ("yurchenko-1985", Fact::Voluntary),
    ] {
        let claims = &Archive::bundled().defection(episode).unwrap().claims;
        for holds in [true, false] {
            let said = claims.iter().any(|claim| claim.fact == fact && claim.holds == holds);
            assert!(said, "{episode} {fact} {holds}");
        }
    }
}
