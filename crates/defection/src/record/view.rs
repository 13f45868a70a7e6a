//! One episode with what belongs to it, seen under a lens: only what stands and is trusted.

use crate::{
    archive::Archive,
    model::{Agency, AgencyId, Attested, Citation, Defection, Person, SetAside, State, StateId},
    record::lens::Lens,
};

/// One episode and its person under a lens. Derivations look at nothing else.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'a> {
    pub(crate) archive: &'a Archive,
    pub(crate) episode: &'a Defection,
    pub(crate) person: &'a Person,
    pub(crate) lens: &'a Lens,
}

/// What can be set aside and is trusted by its sources.
pub(crate) trait Sourced {
    fn sources(&self) -> &[Citation];
    fn set_aside(&self) -> Option<&SetAside>;
}

macro_rules! sourced {
    ($($name:ty),+) => {
        $(impl Sourced for $name {
            fn sources(&self) -> &[Citation] {
                &self.sources
            }

            fn set_aside(&self) -> Option<&SetAside> {
                self.set_aside.as_ref()
            }
        })+
    };
}

sourced!(crate::model::Claim, crate::model::Citizenship, crate::model::Service);

impl<T> Sourced for Attested<T> {
    fn sources(&self) -> &[Citation] {
        &self.sources
    }

    fn set_aside(&self) -> Option<&SetAside> {
        self.set_aside.as_ref()
    }
}

impl<'a> View<'a> {
    /// The citations of trusted sources.
    pub(crate) fn trusted(self, citations: &[Citation]) -> Vec<Citation> {
        citations.iter().filter(|citation| self.lens.trusts(&citation.source)).cloned().collect()
    }

    /// The rows that stand and have a trusted source.
    pub(crate) fn standing<T: Sourced>(self, rows: &'a [T]) -> impl Iterator<Item = &'a T> {
        let lens = self.lens;
        rows.iter().filter(move |row| {
            row.set_aside().is_none()
                && row.sources().iter().any(|citation| lens.trusts(&citation.source))
        })
    }

    /// The agency of that name.
    pub(crate) fn agency(self, id: &AgencyId) -> Option<&'a Agency> {
        self.archive.agencies.get(id.as_str())
    }

    /// The state of that name.
    pub(crate) fn state(self, id: &StateId) -> Option<&'a State> {
        self.archive.states.get(id.as_str())
    }
}
