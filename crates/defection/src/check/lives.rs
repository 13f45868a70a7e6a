//! Births, deaths and what comes between.

use super::{DiagnosticCode, Findings};
use crate::{
    archive::{ArchiveDraft, places},
    date::Date,
    logic::Truth,
    model::{Attested, Defection, Fact, Person, PersonId, Publication},
};

/// Facts that come true by something the person does.
const DONE_ALIVE: &[Fact] = &[
    Fact::RefusedReturn,
    Fact::AsylumSought,
    Fact::IntelCooperation,
    Fact::InformationOffered,
    Fact::AllegianceRenounced,
    Fact::ReturnedFreely,
    Fact::ReturnedByForce,
];

/// Somebody, with the birth that can have been first and the death that can have been last: what
/// certainly comes before the one comes before every birth, and so it is with deaths.
struct Life<'a> {
    person: &'a Person,
    born: Option<&'a Date>,
    died: Option<&'a Date>,
}

pub(super) fn check(archive: &ArchiveDraft, findings: &mut Findings) {
    let places = places(&archive.persons);
    // Looked for once in each list, however much there is to compare with what is found.
    let lives: Vec<Life<'_>> = archive.persons.iter().map(Life::of).collect();
    let by_id = |id: &PersonId| lives.get(*places.get(id.as_str())?);
    for (row, episode) in archive.defections.iter().enumerate() {
        if let Some(life) = by_id(&episode.person) {
            acts(row, episode, life, findings);
        }
    }
    for (row, publication) in archive.publications.iter().enumerate() {
        editions(row, publication, &by_id, findings);
    }
}

impl<'a> Life<'a> {
    fn of(person: &'a Person) -> Self {
        Self {
            person,
            born: first(&person.born),
            died: standing(&person.died).max_by_key(|date| date.last_day()),
        }
    }

    /// Whether a day comes before every birth on record.
    fn is_before(&self, day: &Date) -> bool {
        self.born.is_some_and(|born| day.before(born) == Truth::Yes)
    }

    /// Whether a day comes after every death on record.
    fn is_over(&self, day: &Date) -> bool {
        self.died.is_some_and(|died| day.after(died) == Truth::Yes)
    }
}

fn acts(row: usize, episode: &Defection, life: &Life<'_>, findings: &mut Findings) {
    let id = &life.person.id;
    for (index, on) in episode.on.iter().enumerate() {
        let pointer = format!("/defections/{row}/on/{index}");
        let aside = !on.stands();
        if life.is_before(&on.value) {
            let words = format!("the act {} comes before the birth of `{id}`", on.value);
            findings.report(aside, DiagnosticCode::ActBeforeBirth, pointer.clone(), words);
        }
        if life.is_over(&on.value) {
            let words = format!("the act {} comes after the death of `{id}`", on.value);
            findings.report(aside, DiagnosticCode::ActAfterDeath, pointer, words);
        }
    }
    for (index, claim) in episode.claims.iter().enumerate() {
        let Some(on) = claim.on.as_ref().filter(|_| claim.holds) else { continue };
        if DONE_ALIVE.contains(&claim.fact) && life.is_over(on) {
            findings.report(
                !claim.stands(),
                DiagnosticCode::ActAfterDeath,
                format!("/defections/{row}/claims/{index}/on"),
                format!("`{}` {on} needs `{id}` alive, and comes after the death", claim.fact),
            );
        }
    }
    if let Some(abroad) = first(&episode.abroad_since) {
        for (index, on) in episode.on.iter().enumerate().filter(|(_, on)| !on.denied) {
            if on.value.before(abroad) == Truth::Yes {
                let words = format!(
                    "the act {} comes before `{id}` was abroad, {}",
                    on.value.in_words(),
                    abroad.in_words()
                );
                let pointer = format!("/defections/{row}/on/{index}");
                findings.report(!on.stands(), DiagnosticCode::ActBeforeAbroad, pointer, words);
            }
        }
    }
    let Some(act) = first(&episode.on) else { return };
    for (index, back) in episode.returns.iter().enumerate() {
        if back.value.on.before(act) == Truth::Yes {
            findings.report(
                !back.stands(),
                DiagnosticCode::ReturnBeforeAct,
                format!("/defections/{row}/returns/{index}"),
                format!("the return {} comes before the act", back.value.on),
            );
        }
    }
}

/// No edition comes before the birth of a contributor. Of several that do, the first is shown; those
/// that have been set aside are looked at apart.
fn editions<'a>(
    row: usize,
    publication: &Publication,
    by_id: &impl Fn(&PersonId) -> Option<&'a Life<'a>>,
    findings: &mut Findings,
) {
    let first = |aside: bool| {
        let editions = publication.editions.iter().enumerate();
        let dated = editions.filter(|(_, edition)| edition.set_aside.is_some() == aside);
        let dated = dated.filter_map(|(index, edition)| Some((index, edition.on.as_ref()?)));
        dated.min_by_key(|(_, on)| on.last_day()).map(|(index, on)| (index, on, aside))
    };
    let first: Vec<_> = [first(false), first(true)].into_iter().flatten().collect();
    for contributor in publication.contributors.iter().filter(|row| row.stands()) {
        let Some(life) = contributor.value.person.as_ref().and_then(by_id) else { continue };
        for (index, on, aside) in &first {
            if life.is_before(on) {
                findings.report(
                    *aside,
                    DiagnosticCode::PublicationBeforeBirth,
                    format!("/publications/{row}/editions/{index}/on"),
                    format!("published {on}, before the birth of `{}`", life.person.id),
                );
            }
        }
    }
}

fn first(values: &[Attested<Date>]) -> Option<&Date> {
    standing(values).min_by_key(|date| date.first_day())
}

fn standing(values: &[Attested<Date>]) -> impl Iterator<Item = &Date> {
    let standing = values.iter().filter(|value| value.stands() && !value.denied);
    standing.map(|value| &value.value)
}
