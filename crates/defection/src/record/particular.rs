//! Particulars: the case of a fact that a testimony speaks of.

use crate::{
    date::{Date, DayRange},
    model::{AgencyId, Claim, FactKind, StateId},
};

/// The case of a fact that a testimony speaks of: where, by whom, in what capacity, when. The
/// default speaks of the fact as a whole.
///
/// Who denies a particular denies that and nothing more. A denial of service in one agency does not
/// deny service in another, and a denial of a return in 1965 does not deny one in 1967.
///
/// ```
/// use defection::{Date, record::Particular};
///
/// let in_1965 = Particular { on: Some("1965".parse()?), ..Particular::default() };
/// let in_july = Particular { on: Some("1965-07".parse()?), ..Particular::default() };
/// assert!(in_1965.denies(&in_july));
/// assert!(!in_july.denies(&in_1965), "it may have been in another month");
/// assert!(Particular::default().denies(&in_july), "the whole fact is denied");
/// # Ok::<(), defection::date::DateError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Particular {
    /// The state that it concerns.
    pub of: Option<StateId>,
    /// The body that acted or was served.
    pub by: Option<AgencyId>,
    /// What else tells the case from others: the capacity of a service, the outcome of a request.
    pub as_what: Option<&'static str>,
    /// When it came true.
    pub on: Option<Date>,
}

impl From<&Claim> for Particular {
    /// The case of the fact that a claim speaks of. In a claim on a judgement, the body and the day
    /// tell who judged and when; the judgement is on the fact as a whole.
    fn from(claim: &Claim) -> Self {
        let Claim { fact, of, by, on, .. } = claim;
        if fact.information().kind == FactKind::Judgement {
            return Self::default();
        }
        Self { of: of.clone(), by: by.clone(), as_what: None, on: on.clone() }
    }
}

impl Particular {
    /// Whether it is the fact as a whole.
    pub fn is_whole(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a denial of this particular denies what is asserted: everything that the denial names
    /// is the same there, and the day that is asserted lies within the days that are denied.
    pub fn denies(&self, asserted: &Self) -> bool {
        let Self { of, by, as_what, on } = self;
        let within = |denied: &Date| {
            let denied = denied.possible_days();
            let is_denied = |days: &DayRange| denied.iter().any(|range| range.covers(*days));
            asserted.on.as_ref().is_some_and(|on| on.possible_days().iter().all(is_denied))
        };
        (of.is_none() || *of == asserted.of)
            && (by.is_none() || *by == asserted.by)
            && (as_what.is_none() || *as_what == asserted.as_what)
            && on.as_ref().is_none_or(within)
    }
}
