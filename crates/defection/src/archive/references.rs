//! Every reference from one record to another, with its place in the document.

use std::fmt::Write as _;

use super::ArchiveDraft;
use crate::model::{
    Agency, AgencyId, Attested, Citation, Defection, Dispute, Edition, Person, PersonId, Place,
    Publication, PublicationId, SetAside, Source, SourceId, State, StateId,
};

/// A reference.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Reference<'a> {
    /// A source, with the citation that names it if it is cited.
    Source(&'a SourceId, Option<&'a Citation>),
    State(&'a StateId),
    Agency(&'a AgencyId),
    Person(&'a PersonId),
    Publication(&'a PublicationId),
}

/// Calls `visit` with every reference of the archive and its JSON pointer.
pub(crate) fn visit<'a>(archive: &'a ArchiveDraft, visit: &mut dyn FnMut(Reference<'a>, &str)) {
    let mut walk = Walk { path: String::new(), visit };
    if let Some(silence) = &archive.silence {
        walk.at("silence", &mut |walk| walk.citations(&silence.sources));
    }
    walk.list("sources", &archive.sources, Walk::source_row);
    walk.list("states", &archive.states, Walk::state_row);
    walk.list("agencies", &archive.agencies, Walk::agency_row);
    walk.list("persons", &archive.persons, Walk::person_row);
    walk.list("publications", &archive.publications, Walk::publication_row);
    walk.list("defections", &archive.defections, Walk::defection_row);
}

/// A value that refers to no other record.
fn nothing<'a, T>(_: &mut Walk<'a, '_>, _: &'a T) {}

struct Walk<'a, 'v> {
    path: String,
    visit: &'v mut dyn FnMut(Reference<'a>, &str),
}

impl<'a> Walk<'a, '_> {
    fn at(&mut self, step: &str, inner: &mut dyn FnMut(&mut Self)) {
        let length = self.path.len();
        self.path.push('/');
        self.path.push_str(step);
        inner(self);
        self.path.truncate(length);
    }

    fn list<T>(&mut self, name: &str, rows: &'a [T], each: fn(&mut Self, &'a T)) {
        self.places(name, rows.len(), &mut |walk, index| {
            if let Some(row) = rows.get(index) {
                each(walk, row);
            }
        });
    }

    fn places(&mut self, name: &str, count: usize, inner: &mut dyn FnMut(&mut Self, usize)) {
        self.at(name, &mut |walk| {
            let length = walk.path.len();
            for index in 0..count {
                // Writing to a text cannot fail.
                let _ = write!(walk.path, "/{index}");
                inner(walk, index);
                walk.path.truncate(length);
            }
        });
    }

    fn reference(&mut self, step: &str, reference: Reference<'a>) {
        self.at(step, &mut |walk| (walk.visit)(reference, &walk.path));
    }

    fn here(&mut self, reference: Reference<'a>) {
        (self.visit)(reference, &self.path);
    }

    fn citations(&mut self, citations: &'a [Citation]) {
        self.list("sources", citations, |walk, citation| {
            walk.reference("source", Reference::Source(&citation.source, Some(citation)));
        });
    }

    fn set_aside(&mut self, set_aside: Option<&'a SetAside>) {
        if let Some(set_aside) = set_aside {
            self.at("set_aside", &mut |walk| walk.citations(&set_aside.sources));
        }
    }

    fn attested<T>(&mut self, name: &str, rows: &'a [Attested<T>], value: fn(&mut Self, &'a T)) {
        self.places(name, rows.len(), &mut |walk, index| {
            if let Some(row) = rows.get(index) {
                walk.citations(&row.sources);
                walk.set_aside(row.set_aside.as_ref());
                walk.at("value", &mut |walk| value(walk, &row.value));
            }
        });
    }

    fn place(&mut self, place: &'a Place) {
        if let Some(state) = &place.state {
            self.reference("state", Reference::State(state));
        }
    }

    fn disputes(&mut self, disputes: &'a [Dispute]) {
        self.list("disputes", disputes, |walk, dispute| {
            walk.attested("positions", &dispute.positions, nothing);
        });
    }

    fn source_row(&mut self, source: &'a Source) {
        if let Some(publication) = &source.publication {
            self.reference("publication", Reference::Publication(publication));
        }
        if let Some(original) = &source.copies {
            self.reference("copies", Reference::Source(original, None));
        }
    }

    fn state_row(&mut self, state: &'a State) {
        self.citations(&state.sources);
        self.list("successors", &state.successors, |walk, id| walk.here(Reference::State(id)));
    }

    fn agency_row(&mut self, agency: &'a Agency) {
        self.citations(&agency.sources);
        if let Some(state) = &agency.state {
            self.reference("state", Reference::State(state));
        }
        if let Some(parent) = &agency.parent {
            self.reference("parent", Reference::Agency(parent));
        }
        self.list("predecessors", &agency.predecessors, |walk, id| {
            walk.here(Reference::Agency(id));
        });
        self.list("successors", &agency.successors, |walk, id| walk.here(Reference::Agency(id)));
        self.attested("founded", &agency.founded, nothing);
        self.attested("dissolved", &agency.dissolved, nothing);
        self.disputes(&agency.disputes);
    }

    fn person_row(&mut self, person: &'a Person) {
        self.list("names", &person.names, |walk, name| walk.citations(&name.sources));
        self.attested("born", &person.born, nothing);
        self.attested("born_at", &person.born_at, Self::place);
        self.attested("died", &person.died, nothing);
        self.attested("died_at", &person.died_at, Self::place);
        self.attested("occupations", &person.occupations, nothing);
        self.list("citizenships", &person.citizenships, |walk, row| {
            walk.citations(&row.sources);
            walk.set_aside(row.set_aside.as_ref());
            walk.reference("state", Reference::State(&row.state));
        });
        self.list("service", &person.service, |walk, row| {
            walk.citations(&row.sources);
            walk.set_aside(row.set_aside.as_ref());
            walk.reference("agency", Reference::Agency(&row.agency));
            if let Some(state) = &row.posted_to {
                walk.reference("posted_to", Reference::State(state));
            }
        });
        self.disputes(&person.disputes);
    }

    fn edition(&mut self, edition: &'a Edition) {
        self.citations(&edition.sources);
        self.set_aside(edition.set_aside.as_ref());
        if let Some(market) = &edition.market {
            self.reference("market", Reference::State(market));
        }
    }

    fn publication_row(&mut self, publication: &'a Publication) {
        self.list("editions", &publication.editions, Self::edition);
        self.attested("contributors", &publication.contributors, |walk, contributor| {
            if let Some(person) = &contributor.person {
                walk.reference("person", Reference::Person(person));
            }
        });
        self.list("about", &publication.about, |walk, id| walk.here(Reference::Person(id)));
        self.disputes(&publication.disputes);
    }

    fn defection_row(&mut self, episode: &'a Defection) {
        self.reference("person", Reference::Person(&episode.person));
        self.list("with", &episode.with, |walk, id| walk.here(Reference::Person(id)));
        self.reference("left", Reference::State(&episode.left));
        self.attested("from_post_in", &episode.from_post_in, |walk, id| {
            walk.here(Reference::State(id));
        });
        self.attested("on", &episode.on, nothing);
        self.attested("abroad_since", &episode.abroad_since, nothing);
        self.attested("planned_at", &episode.planned_at, Self::place);
        self.attested("at", &episode.at, Self::place);
        self.attested("to", &episode.to, |walk, id| walk.here(Reference::State(id)));
        self.attested("asylum", &episode.asylum, |walk, asylum| {
            walk.reference("state", Reference::State(&asylum.state));
        });
        self.attested("settled", &episode.settled, |walk, settlement| {
            walk.at("place", &mut |walk| walk.place(&settlement.place));
        });
        self.attested("cooperation", &episode.cooperation, |walk, row| {
            walk.reference("service", Reference::Agency(&row.service));
        });
        self.attested("returns", &episode.returns, nothing);
        self.list("bona_fides", &episode.bona_fides, |walk, row| {
            walk.citations(&row.sources);
            if let Some(agency) = &row.agency {
                walk.reference("agency", Reference::Agency(agency));
            }
        });
        self.attested("events", &episode.events, |walk, event| {
            if let Some(place) = &event.at {
                walk.at("at", &mut |walk| walk.place(place));
            }
        });
        self.list("claims", &episode.claims, |walk, claim| {
            walk.citations(&claim.sources);
            walk.set_aside(claim.set_aside.as_ref());
            if let Some(state) = &claim.of {
                walk.reference("of", Reference::State(state));
            }
            if let Some(agency) = &claim.by {
                walk.reference("by", Reference::Agency(agency));
            }
        });
        if let Some(silence) = &episode.silence {
            self.at("silence", &mut |walk| walk.citations(&silence.sources));
        }
        self.list("labels", &episode.labels, |walk, label| walk.citations(&label.sources));
        self.disputes(&episode.disputes);
    }
}
