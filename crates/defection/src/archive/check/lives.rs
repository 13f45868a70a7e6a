//! Births, deaths and what comes between.

use super::{DiagnosticCode, Findings};
use crate::{Attested, Date, Fact, PersonId, Truth, archive::ArchiveDraft, register::Register};

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

pub(super) fn check(archive: &ArchiveDraft, findings: &mut Findings) {
    let register = Register::of(&archive.persons);
    let by_id = |id: &PersonId| register.find(&archive.persons, id.as_str());
    for (row, episode) in archive.defections.iter().enumerate() {
        let Some(person) = by_id(&episode.person) else { continue };
        for (index, on) in episode.on.iter().enumerate() {
            let pointer = format!("/defections/{row}/on/{index}");
            let aside = !on.stands();
            if every(&person.born, |born| on.value.before(born)) {
                let words =
                    format!("the act {} comes before the birth of `{}`", on.value, person.id);
                findings.report(aside, DiagnosticCode::ActBeforeBirth, pointer.clone(), words);
            }
            if every(&person.died, |died| on.value.after(died)) {
                let words =
                    format!("the act {} comes after the death of `{}`", on.value, person.id);
                findings.report(aside, DiagnosticCode::ActAfterDeath, pointer, words);
            }
        }
        for (index, claim) in episode.claims.iter().enumerate() {
            let Some(on) = claim.on.as_ref().filter(|_| claim.holds) else { continue };
            if DONE_ALIVE.contains(&claim.fact) && every(&person.died, |died| on.after(died)) {
                findings.report(
                    !claim.stands(),
                    DiagnosticCode::ActAfterDeath,
                    format!("/defections/{row}/claims/{index}/on"),
                    format!(
                        "`{}` {on} needs `{}` alive, and comes after the death",
                        claim.fact, person.id
                    ),
                );
            }
        }
        for (index, back) in episode.returns.iter().enumerate() {
            if every(&episode.on, |on| back.value.on.before(on)) {
                findings.report(
                    !back.stands(),
                    DiagnosticCode::ReturnBeforeAct,
                    format!("/defections/{row}/returns/{index}"),
                    format!("the return {} comes before the act", back.value.on),
                );
            }
        }
    }
    for (row, publication) in archive.publications.iter().enumerate() {
        for contributor in publication.contributors.iter().filter(|row| row.stands()) {
            let person = contributor.value.person.as_ref().and_then(by_id);
            let Some(person) = person else { continue };
            for (index, edition) in publication.editions.iter().enumerate() {
                let Some(on) = &edition.on else { continue };
                if every(&person.born, |born| on.before(born)) {
                    findings.report(
                        edition.set_aside.is_some(),
                        DiagnosticCode::PublicationBeforeBirth,
                        format!("/publications/{row}/editions/{index}/on"),
                        format!("published {on}, before the birth of `{}`", person.id),
                    );
                }
            }
        }
    }
}

/// Whether there are standing values and it is certainly so for every one of them.
fn every(values: &[Attested<Date>], is_so: impl Fn(&Date) -> Truth) -> bool {
    let mut standing = values
        .iter()
        .filter(|value| value.stands() && !value.denied)
        .map(|value| &value.value)
        .peekable();
    standing.peek().is_some() && standing.all(|value| is_so(value) == Truth::Yes)
}
