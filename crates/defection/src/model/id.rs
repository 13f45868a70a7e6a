//! Identifiers: one type for each thing that has a row.

use crate::text::id;

id! {
    /// Names a person: `gouzenko`.
    PersonId, called "the identifier of a person"
}
id! {
    /// Names an agency: `kgb`.
    AgencyId, called "the identifier of an agency"
}
id! {
    /// Names an episode: `gouzenko-1945`.
    DefectionId, called "the identifier of a defection"
}
id! {
    /// Names a publication: `empire-of-fear`.
    PublicationId, called "the identifier of a publication"
}
id! {
    /// Names a source: `erh`.
    SourceId, called "the identifier of a source"
}
id! {
    /// Names a state: `ussr`.
    StateId, called "the identifier of a state"
}
id! {
    /// Names a definition: `soviet-usage`.
    DefinitionId, called "the identifier of a definition"
}
id! {
    /// Names a question on which sources disagree: `c-godunov-date`.
    DisputeId, called "the identifier of a dispute"
}
id! {
    /// Names an exception inside a definition: `state-removal`.
    ExceptionId, called "the identifier of an exception"
}
id! {
    /// Names a theorem: `letter-within-practice`.
    TheoremId, called "the identifier of a theorem"
}
id! {
    /// Names an axiom: `exchange-implies-custody`.
    AxiomId, called "the identifier of an axiom"
}

impl DefinitionId {
    /// The identifier made of some words, with hyphens between them in the place of anything that
    /// an identifier cannot have.
    pub(crate) fn of_words(words: &[&str]) -> Self {
        Self(words.join("-").replace('_', "-").into())
    }
}
