//! The statements that must hold on the bundled archive, each by name.

use defection::{
    Archive, ArchiveDraft, Citation, Claim, Date, Definitions, Fact, Judgement, Lens, Record,
    Verdict, record::Standing,
};

/// The columns of the table that state law.
const LAW: &[&str] = &[
    "ussr-1929-non-returners",
    "ussr-1934-art-58-1",
    "rsfsr-1960-art-64a-letter",
    "rsfsr-1960-art-64a-practice",
    "rsfsr-1960-art-83",
];

fn record_in(archive: &Archive, episode: &str, lens: &Lens) -> Record {
    let episode = archive.defection(episode).unwrap();
    Record::new(archive, episode, lens, Definitions::built_in().axioms()).unwrap()
}

fn record(episode: &str) -> Record {
    record_in(Archive::bundled(), episode, &Lens::default())
}

fn as_of(day: &str) -> Lens {
    Lens { as_of: day.parse::<Date>().unwrap().latest(), ..Lens::default() }
}

fn judge(definition: &str, record: &Record) -> Judgement {
    Definitions::built_in().get(definition).unwrap().judge(record)
}

fn verdict(definition: &str, record: &Record) -> Verdict {
    judge(definition, record).verdict
}

/// The bundled archive with something changed.
fn changed(change: impl FnOnce(&mut ArchiveDraft)) -> Archive {
    let mut draft = Archive::bundled().to_draft();
    change(&mut draft);
    draft.check_under(Definitions::built_in().axioms()).unwrap()
}

fn claim(fact: Fact, holds: bool) -> Claim {
    Claim::new(fact, holds, Citation::at("editors".parse().unwrap(), "what if"))
}

#[test]
fn rostropovich_is_a_defector_but_for_four_facts() {
    assert_eq!(verdict("soviet-usage", &record("rostropovich-1974")), Verdict::Disputed);
    let four = [Fact::RefusedReturn, Fact::ReturnDemanded, Fact::Expelled, Fact::Voluntary];
    let same = changed(|draft| {
        let episode = draft
            .defections
            .iter_mut()
            .find(|episode| episode.id.as_str() == "rostropovich-1974")
            .unwrap();
        episode.claims.retain(|claim| !four.contains(&claim.fact));
        episode.disputes.clear();
        episode.claims.push(claim(Fact::RefusedReturn, true));
        episode.claims.push(claim(Fact::ReturnDemanded, true));
        episode.claims.push(claim(Fact::Expelled, false));
        episode.claims.push(claim(Fact::Voluntary, true));
    });
    let same = record_in(&same, "rostropovich-1974", &Lens::default());
    assert_eq!(verdict("soviet-usage", &same), Verdict::Holds);
}

#[test]
fn kravchenko_as_an_officer_of_security_changes_west_and_riehle_and_no_early_column() {
    let before = record("kravchenko-1944");
    let officer = changed(|draft| {
        let episode = draft.defections.iter_mut().find(|one| one.id.as_str() == "kravchenko-1944");
        episode.unwrap().claims.push(claim(Fact::SecurityOfficer, true));
    });
    let after = record_in(&officer, "kravchenko-1944", &Lens::default());
    assert_ne!(before.fact(Fact::SecurityOfficer).standing(), Standing::Established(true));
    assert_eq!(after.fact(Fact::SecurityOfficer).standing(), Standing::Established(true));
    for changes in ["west", "riehle"] {
        assert_ne!(verdict(changes, &before), verdict(changes, &after), "{changes}");
    }
    for stays in ["soviet-usage", "ussr-1929-non-returners", "ussr-1934-art-58-1"] {
        assert_eq!(verdict(stays, &before), verdict(stays, &after), "{stays}");
    }
}

#[test]
fn el_campesino_is_a_defector_for_washington_and_not_in_soviet_usage() {
    let record = record("el-campesino-1949");
    assert_eq!(verdict("us-nscid-13", &record), Verdict::Holds);
    assert_ne!(verdict("soviet-usage", &record), Verdict::Holds);
    assert!(judge("us-nscid-13", &record).anachronism, "the directive is of 1950");
}

#[test]
fn whoever_broke_away_inside_the_united_states_is_under_the_other_directive() {
    for inside in ["kravchenko-1944", "shevchenko-1978"] {
        assert_eq!(verdict("us-nscid-13", &record(inside)), Verdict::Fails, "{inside}");
        assert_ne!(verdict("us-nscid-14", &record(inside)), Verdict::Fails, "{inside}");
    }
    assert_eq!(verdict("us-nscid-14", &record("shevchenko-1978")), Verdict::Holds);
    for outside in ["gouzenko-1945", "gordievsky-1985"] {
        assert_eq!(verdict("us-nscid-13", &record(outside)), Verdict::Holds, "{outside}");
        assert_eq!(verdict("us-nscid-14", &record(outside)), Verdict::Fails, "{outside}");
    }
}

#[test]
fn a_political_hijacking_does_not_bar_from_the_convention() {
    let brazinskas = record("brazinskas-1970");
    assert_eq!(brazinskas.fact(Fact::ViolentMeans).standing(), Standing::Established(true));
    assert_eq!(verdict("convention-refugee", &brazinskas), Verdict::Open);
    // A Turkish court held it political; were it a common crime, it would exclude.
    let crime = changed(|draft| {
        let episode = draft.defections.iter_mut().find(|one| one.id.as_str() == "brazinskas-1970");
        let claims = &mut episode.unwrap().claims;
        claims.retain(|claim| claim.fact != Fact::CommonCrime);
        claims.push(claim(Fact::CommonCrime, true));
    });
    let crime = record_in(&crime, "brazinskas-1970", &Lens::default());
    assert_eq!(verdict("convention-refugee", &crime), Verdict::Fails);
}

#[test]
fn a_foreigner_who_flees_the_union_is_under_article_83_whatever_he_asks_abroad() {
    // The clause on asylum is about arrivals.
    let foreigner = changed(|draft| {
        let episode = draft.defections.iter_mut().find(|one| one.id.as_str() == "brazinskas-1970");
        let claims = &mut episode.unwrap().claims;
        claims.retain(|claim| claim.fact != Fact::SovietCitizen);
        claims.push(claim(Fact::SovietCitizen, false));
    });
    let foreigner = record_in(&foreigner, "brazinskas-1970", &Lens::default());
    assert_eq!(verdict("rsfsr-1960-art-83", &foreigner), Verdict::Holds);
}

#[test]
fn penkovsky_flips_between_the_two_readings_of_western_usage_and_nowhere_else() {
    let record = record("penkovsky-1961");
    assert_eq!(verdict("western-usage", &record), Verdict::Fails);
    // Some hold him to have been a plant.
    assert_eq!(verdict("western-usage-literal", &record), Verdict::Disputed);
    for other in ["soviet-usage", "us-nscid-13", "uk-mi5-1948", "west"].iter().chain(LAW) {
        assert_eq!(verdict(other, &record), Verdict::Fails, "{other}");
    }
}

#[test]
fn nureyevs_act_moved_before_the_law_of_1958_is_under_no_law_column() {
    let moved = changed(|draft| {
        let episode = draft
            .defections
            .iter_mut()
            .find(|episode| episode.id.as_str() == "nureyev-1961")
            .unwrap();
        episode.on.truncate(1);
        episode.on[0].value = "1958-06-16".parse().unwrap();
    });
    let record = record_in(&moved, "nureyev-1961", &Lens::default());
    for law in LAW {
        assert_eq!(verdict(law, &record), Verdict::Fails, "{law}");
    }
    assert_eq!(verdict("soviet-usage", &record), Verdict::Holds);
}

#[test]
fn as_of_1997_against_1999_changes_the_standing_of_nureyev_only() {
    let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    let mut changed = Vec::new();
    for episode in archive.defections() {
        let look = |lens: &Lens| {
            let record = Record::new(archive, episode, lens, definitions.axioms()).unwrap();
            let verdicts: Vec<Verdict> =
                definitions.iter().map(|definition| definition.verdict(&record)).collect();
            verdicts
        };
        if look(&as_of("1997-12-31")) != look(&as_of("1999-12-31")) {
            changed.push(episode.id.as_str());
        }
    }
    assert_eq!(changed, ["nureyev-1961"]);
    let practice = "rsfsr-1960-art-64a-practice";
    let standing = |day| verdict(practice, &record_in(archive, "nureyev-1961", &as_of(day)));
    assert_eq!(standing("1997-12-31"), Verdict::Holds);
    // What was presumed is rebutted; whether he meant harm is then told both ways.
    assert_eq!(standing("1999-12-31"), Verdict::Disputed);
}

#[test]
fn alliluyevas_return_of_1984_ends_the_refugee_and_begins_the_redefector() {
    let archive = changed(|draft| {
        let episode = draft
            .defections
            .iter_mut()
            .find(|episode| episode.id.as_str() == "alliluyeva-1967")
            .unwrap();
        // No source of the archive says that she had a well-founded fear; suppose one did.
        episode.claims.push(claim(Fact::PersecutionFear, true));
    });
    let look = |day| record_in(&archive, "alliluyeva-1967", &as_of(day));
    let (before, after) = (look("1984-10-01"), look("1984-12-31"));
    assert_eq!(verdict("convention-refugee", &before), Verdict::Holds);
    assert_eq!(verdict("convention-refugee", &after), Verdict::Fails);
    assert_eq!(verdict("redefector", &before), Verdict::Fails);
    assert_eq!(verdict("redefector", &after), Verdict::Holds);
    // As the archive stands, the fear is open before the return and matters no more after it.
    let bundled = |day| record_in(Archive::bundled(), "alliluyeva-1967", &as_of(day));
    assert_eq!(verdict("convention-refugee", &bundled("1984-10-01")), Verdict::Open);
    assert_eq!(verdict("convention-refugee", &bundled("1984-12-31")), Verdict::Fails);
}

#[test]
fn orlov_and_krivitsky_share_the_early_law_and_not_western_usage() {
    let (orlov, krivitsky) = (record("orlov-1938"), record("krivitsky-1937"));
    for law in ["ussr-1929-non-returners", "ussr-1934-practice"] {
        assert_eq!(verdict(law, &orlov), Verdict::Holds, "{law}");
        assert_eq!(verdict(law, &krivitsky), Verdict::Holds, "{law}");
    }
    // The letter of 1934 names flight, and both stayed.
    for record in [&orlov, &krivitsky] {
        assert_eq!(verdict("ussr-1934-art-58-1", record), Verdict::Fails);
    }
    assert_ne!(verdict("western-usage", &orlov), verdict("western-usage", &krivitsky));
}

#[test]
fn that_nosenko_was_not_sent_resolves_every_cell_of_his() {
    let archive = changed(|draft| {
        let episode = draft
            .defections
            .iter_mut()
            .find(|episode| episode.id.as_str() == "nosenko-1964")
            .unwrap();
        episode.bona_fides.clear();
        episode.disputes.clear();
        episode.claims.retain(|claim| claim.fact != Fact::Dispatched);
        episode.claims.push(claim(Fact::Dispatched, false));
    });
    let record = record_in(&archive, "nosenko-1964", &Lens::default());
    let table: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("../../expected/verdicts.json")).unwrap();
    let row = table.iter().find(|row| row["episode"] == "nosenko-1964").unwrap();
    for definition in row["cells"].as_object().unwrap().keys() {
        assert!(verdict(definition, &record).is_decided(), "{definition}");
    }
}

#[test]
fn kuznetsov_is_a_failed_attempt_in_1970_and_an_exchanged_prisoner_in_1979() {
    let (first, second) = (record("kuznetsov-1970"), record("kuznetsov-1979"));
    assert_eq!(first.person(), second.person());
    assert_eq!(verdict("failed-attempt", &first), Verdict::Holds);
    assert_eq!(verdict("exchanged-prisoner", &first), Verdict::Fails);
    assert_eq!(verdict("failed-attempt", &second), Verdict::Fails);
    assert_eq!(verdict("exchanged-prisoner", &second), Verdict::Holds);
}
