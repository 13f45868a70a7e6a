//! Drafts that become checked values.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

/// A record as written down: everything in it is well-formed by itself, but whether the parts fit
/// together has not been looked at.
pub trait Draft {
    /// What can be wrong.
    type Error;

    /// Looks for everything in the record that does not fit together.
    fn faults(&self) -> Vec<Self::Error>;

    /// Makes a checked value of the draft.
    ///
    /// # Errors
    ///
    /// Returns everything that does not fit together.
    fn check(self) -> Result<Checked<Self>, Vec<Self::Error>>
    where
        Self: Sized,
    {
        let faults = self.faults();
        if faults.is_empty() { Ok(Checked(self)) } else { Err(faults) }
    }
}

/// A draft whose parts fit together.
///
/// [`Draft::check`] is the only way to one, and reading one from JSON takes it too. Its fields are
/// those of the draft, to read but not to change: take the draft out with
/// [`into_draft`](Checked::into_draft), change it, and check it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Checked<D>(D);

impl<D> Checked<D> {
    /// A draft in which every fault was looked for and none was found.
    pub(crate) const fn trusted(draft: D) -> Self {
        Self(draft)
    }

    /// The draft, to be changed and checked again.
    pub fn into_draft(self) -> D {
        self.0
    }
}

impl<D> Deref for Checked<D> {
    type Target = D;

    fn deref(&self) -> &D {
        &self.0
    }
}

impl<'de, D> Deserialize<'de> for Checked<D>
where
    D: Draft<Error: std::fmt::Display> + Deserialize<'de>,
{
    fn deserialize<T: serde::Deserializer<'de>>(deserializer: T) -> Result<Self, T::Error> {
        D::deserialize(deserializer)?.check().map_err(|faults| {
            let sentences: Vec<String> = faults.iter().map(ToString::to_string).collect();
            serde::de::Error::custom(sentences.join("; "))
        })
    }
}
