//! The model: what is written down of people, agencies, publications, episodes and sources.
//!
//! Rows are plain data with public fields. Everything in them is well-formed by itself; whether
//! rows fit together is for the checks of an archive.

mod agency;
mod claim;
mod defection;
mod error;
mod fact;
mod id;
mod name;
mod person;
mod place;
mod publication;
mod source;

pub use self::{
    agency::{Agency, AgencyKind},
    claim::{Attested, Citation, Claim, Dispute, Label, LabelWord, SetAside, Silence},
    defection::{
        Asylum, AsylumOutcome, BonaFides, BonaFidesPosition, Cooperation, Defection, Event, Return,
        ReturnManner, Settlement,
    },
    error::RowError,
    fact::{Fact, FactInWords, FactInformation, FactKind},
    id::{
        AgencyId, AxiomId, DefectionId, DefinitionId, DisputeId, ExceptionId, PersonId,
        PublicationId, SourceId, StateId, TheoremId,
    },
    name::{InstitutionName, Name, NameKind, NameParts, Script},
    person::{Capacity, Citizenship, Gained, Lost, Person, Service},
    place::{Place, State},
    publication::{Contributor, ContributorRole, Edition, Publication, PublicationKind},
    source::{Creator, ItemType, Reference, Source, SourceKind, Url, UrlError, Worth},
};
pub use crate::text::{EmptyError, IdError, NonBlank, NonEmpty, UnknownId, UnknownWord};
