//! Generators of the rows of an archive other than episodes and sources.
//!
//! They refer to one another by few identifiers, so that references meet: see [`source`](super::source),
//! [`state_id`], [`agency_id`], [`person_id`] and [`publication_id`].

use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{
    aftermath, attested, beginning, citations, dispute, ending, period, remark, said::some,
    set_aside, words,
};
use crate::{
    model::{
        Agency, AgencyId, AgencyKind, Attested, Capacity, Citizenship, Contributor,
        ContributorRole, Edition, Gained, InstitutionName, Lost, Name, NameKind, NameParts, Person,
        PersonId, Place, Publication, PublicationId, PublicationKind, Script, Service, State,
        StateId,
    },
    text::NonEmpty,
};

/// One of three states.
pub fn state_id() -> impl Strategy<Value = StateId> {
    select(&["ussr", "usa", "france"][..])
        .prop_filter_map("an identifier", |text| StateId::new(text).ok())
}

/// One of three agencies.
pub fn agency_id() -> impl Strategy<Value = AgencyId> {
    select(&["service", "ministry", "theatre"][..])
        .prop_filter_map("an identifier", |text| AgencyId::new(text).ok())
}

/// One of three persons.
pub fn person_id() -> impl Strategy<Value = PersonId> {
    select(&["somebody", "sibling", "stranger"][..])
        .prop_filter_map("an identifier", |text| PersonId::new(text).ok())
}

/// One of two publications.
pub fn publication_id() -> impl Strategy<Value = PublicationId> {
    select(&["memoir", "pamphlet"][..])
        .prop_filter_map("an identifier", |text| PublicationId::new(text).ok())
}

/// A name of a person.
pub fn person_name() -> impl Strategy<Value = Name> {
    let parts = (remark(), remark(), remark()).prop_map(|(given, patronymic, family)| NameParts {
        given,
        patronymic,
        family,
    });
    let sort = (select(NameKind::ALL), select(Script::ALL));
    let language = option::weighted(0.2, "[a-z]{2}");
    let optional = (option::weighted(0.2, parts), language, option::weighted(0.2, period()));
    (words(), sort, optional, citations(), remark()).prop_map(
        |(text, (kind, script), (parts, language, period), sources, note)| Name {
            text,
            kind,
            script,
            parts,
            language,
            period,
            sources,
            note,
        },
    )
}

/// A name of a state or an agency.
pub fn institution_name() -> impl Strategy<Value = InstitutionName> {
    (words(), select(Script::ALL), option::weighted(0.2, period()))
        .prop_map(|(text, script, period)| InstitutionName { text, script, period })
}

fn institution_names() -> impl Strategy<Value = NonEmpty<InstitutionName>> {
    vec(institution_name(), 1..3).prop_filter_map("one or more", |list| NonEmpty::new(list).ok())
}

/// A place: a name, a state, both or neither.
pub fn place() -> impl Strategy<Value = Place> {
    (option::of(words()), option::of(state_id())).prop_map(|(name, state)| Place { name, state })
}

/// One of the three states.
pub fn state() -> impl Strategy<Value = State> {
    state_id().prop_flat_map(state_with)
}

/// A state.
pub fn state_with(id: StateId) -> impl Strategy<Value = State> {
    let successors = vec(state_id(), 0..2);
    (institution_names(), option::of(period()), successors, citations()).prop_map(
        move |(names, period, successors, sources)| State {
            id: id.clone(),
            names,
            period,
            successors,
            sources,
        },
    )
}

/// One of the three agencies. It makes sense by itself.
pub fn agency() -> impl Strategy<Value = Agency> {
    agency_id().prop_flat_map(agency_with)
}

/// An agency. It makes sense by itself.
pub fn agency_with(id: AgencyId) -> impl Strategy<Value = Agency> {
    let named = (institution_names(), words(), select(AgencyKind::ALL), option::of(state_id()));
    let time = (some(beginning()), some(ending()));
    let others = (vec(agency_id(), 0..2), vec(agency_id(), 0..2), option::of(agency_id()));
    let disputes = vec(dispute(&["founded", "dissolved"]), 0..2);
    (named, time, others, citations(), disputes, remark()).prop_map(
        move |(
            (names, short, kind, state),
            (founded, dissolved),
            (predecessors, successors, parent),
            sources,
            disputes,
            note,
        )| Agency {
            id: id.clone(),
            names,
            short,
            kind,
            state,
            founded,
            dissolved,
            predecessors,
            successors,
            parent,
            sources,
            disputes,
            note,
        },
    )
}

/// A citizenship over a time.
pub fn citizenship() -> impl Strategy<Value = Citizenship> {
    let ways = (option::of(select(Gained::ALL)), option::of(select(Lost::ALL)));
    (state_id(), option::of(period()), ways, any::<bool>(), citations(), set_aside(), remark())
        .prop_map(|(state, period, (gained, lost), denied, sources, set_aside, note)| Citizenship {
            state,
            period,
            gained,
            lost,
            denied,
            sources,
            set_aside,
            note,
        })
}

/// Service in an agency over a time.
pub fn service() -> impl Strategy<Value = Service> {
    let what = (agency_id(), select(Capacity::ALL), option::of(period()));
    let posting = (remark(), remark(), option::of(state_id()));
    (what, posting, any::<bool>(), citations(), set_aside(), remark()).prop_map(
        |(
            (agency, capacity, period),
            (post, rank, posted_to),
            denied,
            sources,
            set_aside,
            note,
        )| {
            Service {
                agency,
                capacity,
                period,
                post,
                rank,
                posted_to,
                denied,
                sources,
                set_aside,
                note,
            }
        },
    )
}

/// One of the three persons. It makes sense by itself.
pub fn person() -> impl Strategy<Value = Person> {
    person_id().prop_flat_map(person_with)
}

/// A person, listed under one of the names. It makes sense by itself.
pub fn person_with(id: PersonId) -> impl Strategy<Value = Person> {
    let names = vec(person_name(), 1..3);
    let ends = (some(beginning()), some(place()), some(ending()), some(place()));
    let work = (some(words()), vec(citizenship(), 0..2), vec(service(), 0..3));
    let disputes = vec(dispute(&["born", "died", "occupations"]), 0..2);
    (names, any::<bool>(), ends, work, disputes, remark()).prop_filter_map(
        "one or more names",
        move |(
            names,
            composite,
            (born, born_at, died, died_at),
            (occupations, citizenships, service),
            disputes,
            note,
        )| {
            Some(Person {
                id: id.clone(),
                name: names.last()?.text.clone(),
                names: NonEmpty::new(names).ok()?,
                composite,
                born,
                born_at,
                died,
                died_at,
                occupations,
                citizenships,
                service,
                disputes,
                note,
            })
        },
    )
}

/// A part in a publication.
pub fn contributor() -> impl Strategy<Value = Contributor> {
    (words(), option::of(person_id()), select(ContributorRole::ALL))
        .prop_map(|(name, person, role)| Contributor { name, person, role })
}

/// An edition of a publication.
pub fn edition() -> impl Strategy<Value = Edition> {
    let what = (words(), select(Script::ALL), option::weighted(0.2, "[a-z]{2}"));
    let market = (option::of(state_id()), remark(), option::of(aftermath()));
    (what, market, citations(), set_aside(), remark()).prop_map(
        |((title, script, language), (market, publisher, on), sources, set_aside, note)| Edition {
            title,
            script,
            language,
            market,
            publisher,
            on,
            sources,
            set_aside,
            note,
        },
    )
}

/// One of the two publications.
pub fn publication() -> impl Strategy<Value = Publication> {
    publication_id().prop_flat_map(publication_with)
}

/// A publication. It makes sense by itself.
pub fn publication_with(id: PublicationId) -> impl Strategy<Value = Publication> {
    let contributors = vec(attested(contributor()), 0..3).prop_map(|list| {
        let mut kept = Vec::new();
        for one in list {
            let twice = |kept: &Attested<Contributor>| {
                kept.value == one.value && kept.denied == one.denied && kept.sources == one.sources
            };
            if !kept.iter().any(twice) {
                kept.push(one);
            }
        }
        kept
    });
    let editions =
        vec(edition(), 1..3).prop_filter_map("one or more", |list| NonEmpty::new(list).ok());
    let about = vec(person_id(), 0..2);
    let disputes = vec(dispute(&["editions", "contributors"]), 0..2);
    (select(PublicationKind::ALL), editions, contributors, about, disputes, remark()).prop_map(
        move |(kind, editions, contributors, about, disputes, note)| Publication {
            id: id.clone(),
            kind,
            editions,
            contributors,
            about,
            disputes,
            note,
        },
    )
}
