//! Generators of archives that fail their check in a named way.

use proptest::{prelude::*, sample::select};

use super::archive;
use crate::{
    archive::ArchiveDraft,
    check::DiagnosticCode,
    date::Date,
    model::{
        Agency, AgencyKind, Attested, Capacity, Citation, Claim, Contributor, ContributorRole,
        Defection, Dispute, Edition, Fact, InstitutionName, Name, NameKind, Person, Publication,
        PublicationKind, Return, Script, Service, Source, SourceKind, State,
    },
    rules::Definitions,
    text::{NonBlank, NonEmpty},
};

/// An archive that passed its check under the built-in axioms until one thing was added, with the
/// code of what its diagnostics report for that.
///
/// Every code is generated, also those of warnings and faults. Of errors there are none but the one
/// named. It shrinks to an archive with nothing in it but the fault: all its rows begin with
/// `faulty`.
pub fn faulty_archive() -> impl Strategy<Value = (ArchiveDraft, DiagnosticCode)> {
    select(DiagnosticCode::ALL).prop_flat_map(archive_with).boxed()
}

/// An archive with one thing wrong, the one of this code.
pub fn archive_with(code: DiagnosticCode) -> impl Strategy<Value = (ArchiveDraft, DiagnosticCode)> {
    archive(Definitions::built_in().axioms().clone())
        .prop_filter_map("rows that are well-formed", move |sound| {
            Some((Fault::new(sound)?.add(code)?, code))
        })
}

/// What stands beside a sound archive so that something can be wrong.
struct Fault {
    archive: ArchiveDraft,
    person: Person,
    episode: Defection,
    agency: Agency,
    publication: Publication,
}

fn date(text: &str) -> Option<Attested<Date>> {
    Some(Attested::new(text.parse().ok()?, citation()?))
}

fn citation() -> Option<Citation> {
    Some(Citation::whole("faulty".parse().ok()?))
}

fn cited(place: &str, quote: Option<&str>) -> Option<NonEmpty<Citation>> {
    let (at, quote) = (Some(place.to_owned()), quote.map(str::to_owned));
    Some(NonEmpty::one(Citation { at, quote, ..citation()? }))
}

fn words(text: &str) -> Option<NonBlank> {
    NonBlank::new(text.to_owned()).ok()
}

fn institution() -> Option<NonEmpty<InstitutionName>> {
    let name = InstitutionName { text: words("Faulty")?, script: Script::Latin, period: None };
    Some(NonEmpty::one(name))
}

impl Fault {
    /// Adds a source and a state to a sound archive, and holds other rows ready.
    fn new(sound: ArchiveDraft) -> Option<Self> {
        let mut archive = sound;
        archive.sources.push(Source::new("faulty", "Faulty", SourceKind::Study).ok()?);
        archive.states.push(State {
            id: "faulty".parse().ok()?,
            names: institution()?,
            period: None,
            successors: Vec::new(),
            sources: NonEmpty::one(citation()?),
        });
        let name = Name {
            text: words("Faulty")?,
            kind: NameKind::Usual,
            script: Script::Latin,
            parts: None,
            language: None,
            period: None,
            sources: NonEmpty::one(citation()?),
            note: None,
        };
        let person = Person::new("faulty", name).ok()?;
        let agency = Agency {
            id: "faulty".parse().ok()?,
            names: institution()?,
            short: words("F")?,
            kind: AgencyKind::Press,
            state: None,
            founded: Vec::new(),
            dissolved: Vec::new(),
            predecessors: Vec::new(),
            successors: Vec::new(),
            parent: None,
            sources: NonEmpty::one(citation()?),
            disputes: Vec::new(),
            note: None,
        };
        let edition = Edition {
            title: words("Faulty")?,
            script: Script::Latin,
            language: None,
            market: None,
            publisher: None,
            on: Some("1950".parse().ok()?),
            sources: NonEmpty::one(citation()?),
            set_aside: None,
            note: None,
        };
        let publication = Publication {
            id: "faulty".parse().ok()?,
            kind: PublicationKind::Book,
            editions: NonEmpty::one(edition),
            contributors: Vec::new(),
            about: Vec::new(),
            disputes: Vec::new(),
            note: None,
        };
        let episode = Defection::new("faulty-1950", person.id.clone(), "faulty").ok()?;
        Some(Self { archive, person, episode, agency, publication })
    }

    /// Adds what is wrong.
    #[expect(clippy::too_many_lines, reason = "a short arm for each code")]
    fn add(mut self, code: DiagnosticCode) -> Option<ArchiveDraft> {
        match code {
            DiagnosticCode::DuplicateId => {
                let again = self.archive.sources.last()?.clone();
                self.archive.sources.push(again);
            }
            DiagnosticCode::DanglingReference => {
                self.episode.person = "faulty-nobody".parse().ok()?;
                return Some(self.with_episode());
            }
            DiagnosticCode::NameNotListed => {
                self.person.name = words("Unlisted")?;
                self.archive.persons.push(self.person);
            }
            DiagnosticCode::DiedBeforeBirth => {
                self.person.born.push(date("1950")?);
                self.person.died.push(date("1940")?);
                self.archive.persons.push(self.person);
            }
            DiagnosticCode::EndedBeforeItBegan => {
                self.agency.founded.push(date("1950")?);
                self.agency.dissolved.push(date("1940")?);
                self.archive.agencies.push(self.agency);
            }
            DiagnosticCode::SamePartTwice => {
                let one = self.contributor()?;
                self.publication.contributors = vec![one.clone(), one];
                return Some(self.with_publication());
            }
            DiagnosticCode::SourceContradictsItself => {
                return self.claiming([(Fact::Minor, true), (Fact::Minor, false)]);
            }
            DiagnosticCode::AgencyInsideItself => {
                self.agency.parent = Some(self.agency.id.clone());
                self.archive.agencies.push(self.agency);
            }
            DiagnosticCode::SuccessionNotMirrored => return self.without_successor(),
            DiagnosticCode::SuccessionInCircle => return Some(self.following_itself()),
            DiagnosticCode::SuccessionOutOfOrder => return self.followed_by_what_was_before(),
            DiagnosticCode::PartOutsideWhole => return self.with_a_part_from_before(),
            DiagnosticCode::StateNotInExistence => {
                self.archive.states.last_mut()?.period = Some("1950/..".parse().ok()?);
                self.episode.on.push(date("1940")?);
                return Some(self.with_episode());
            }
            DiagnosticCode::SaidTwice => {
                return self.claiming([(Fact::Minor, true), (Fact::Minor, true)]);
            }
            DiagnosticCode::SpanForDay => {
                self.episode.on.push(date("1949/1951")?);
                return Some(self.with_episode());
            }
            DiagnosticCode::ActBeforeAbroad => {
                self.episode.on.push(date("1940")?);
                self.episode.abroad_since.push(date("1950")?);
                return Some(self.with_episode());
            }
            DiagnosticCode::AgencyNotInExistence => return self.serving_too_early(),
            DiagnosticCode::ActBeforeBirth => {
                self.episode.on.push(date("1940")?);
                self.person.born.push(date("1950")?);
                return Some(self.with_episode());
            }
            DiagnosticCode::ActAfterDeath => {
                self.episode.on.push(date("1950")?);
                self.person.died.push(date("1940")?);
                return Some(self.with_episode());
            }
            DiagnosticCode::ReturnBeforeAct => {
                self.episode.on.push(date("1950")?);
                let back = Return { on: "1940".parse().ok()?, manner: None };
                self.episode.returns.push(Attested::new(back, citation()?));
                return Some(self.with_episode());
            }
            DiagnosticCode::PublicationBeforeBirth => {
                let one = self.contributor()?;
                self.publication.contributors.push(one);
                self.person.born.push(date("1960")?);
                return Some(self.with_publication());
            }
            DiagnosticCode::DisputeWithoutRivals => {
                self.person.disputes.push(Dispute {
                    id: "faulty".parse().ok()?,
                    question: words("When?")?,
                    fields: vec!["born".to_owned()],
                    facts: Vec::new(),
                    positions: Vec::new(),
                    handling: None,
                });
                self.archive.persons.push(self.person);
            }
            DiagnosticCode::SourceWithoutPlace => {}
            DiagnosticCode::CopyOfItself => {
                let source = self.archive.sources.last_mut()?;
                source.copies = Some(source.id.clone());
            }
            DiagnosticCode::ReadBeforeIssued => {
                let source = self.archive.sources.last_mut()?;
                source.issued = Some("1950".parse().ok()?);
                source.accessed = Some("1940".parse().ok()?);
            }
            DiagnosticCode::CitationOutsidePages => {
                self.archive.sources.last_mut()?.page = Some("10-20".to_owned());
                self.archive.states.last_mut()?.sources = cited("p. 9", None)?;
            }
            DiagnosticCode::QuoteTooLong => {
                self.archive.states.last_mut()?.sources = cited("p. 9", Some(&"x ".repeat(16)))?;
            }
            DiagnosticCode::ClashWithAxioms => {
                return self.claiming([(Fact::Exchanged, true), (Fact::Voluntary, true)]);
            }
        }
        Some(self.archive)
    }

    fn contributor(&self) -> Option<Attested<Contributor>> {
        let (name, person) = (words("Faulty")?, Some(self.person.id.clone()));
        let author = Contributor { name, person, role: ContributorRole::Author };
        Some(Attested::new(author, citation()?))
    }

    fn claiming(mut self, claims: [(Fact, bool); 2]) -> Option<ArchiveDraft> {
        for (fact, holds) in claims {
            self.episode.claims.push(Claim::new(fact, holds, citation()?));
        }
        Some(self.with_episode())
    }

    fn without_successor(mut self) -> Option<ArchiveDraft> {
        let mut later = self.agency.clone();
        later.id = "faulty-successor".parse().ok()?;
        self.agency.successors.push(later.id.clone());
        self.archive.agencies.extend([self.agency, later]);
        Some(self.archive)
    }

    fn following_itself(mut self) -> ArchiveDraft {
        self.agency.successors.push(self.agency.id.clone());
        self.agency.predecessors.push(self.agency.id.clone());
        self.archive.agencies.push(self.agency);
        self.archive
    }

    fn with_a_part_from_before(mut self) -> Option<ArchiveDraft> {
        let mut part = self.agency.clone();
        part.id = "faulty-part".parse().ok()?;
        part.parent = Some(self.agency.id.clone());
        part.dissolved.push(date("1940")?);
        self.agency.founded.push(date("1950")?);
        self.archive.agencies.extend([self.agency, part]);
        Some(self.archive)
    }

    fn followed_by_what_was_before(mut self) -> Option<ArchiveDraft> {
        let mut later = self.agency.clone();
        later.id = "faulty-successor".parse().ok()?;
        later.dissolved.push(date("1940")?);
        later.predecessors.push(self.agency.id.clone());
        self.agency.founded.push(date("1950")?);
        self.agency.successors.push(later.id.clone());
        self.archive.agencies.extend([self.agency, later]);
        Some(self.archive)
    }

    fn serving_too_early(mut self) -> Option<ArchiveDraft> {
        self.agency.founded.push(date("1950")?);
        self.person.service.push(Service {
            agency: self.agency.id.clone(),
            capacity: Capacity::Staff,
            period: Some("1940/1941".parse().ok()?),
            post: None,
            rank: None,
            posted_to: None,
            denied: false,
            sources: NonEmpty::one(citation()?),
            set_aside: None,
            note: None,
        });
        self.archive.agencies.push(self.agency);
        self.archive.persons.push(self.person);
        Some(self.archive)
    }

    fn with_episode(mut self) -> ArchiveDraft {
        self.archive.persons.push(self.person);
        self.archive.defections.push(self.episode);
        self.archive
    }

    fn with_publication(mut self) -> ArchiveDraft {
        self.archive.persons.push(self.person);
        self.archive.publications.push(self.publication);
        self.archive
    }
}
