//! How long agencies existed.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    archive::Archive,
    date::Date,
    model::{AgencyId, AgencyKind, Attested, StateId},
};

/// How long an agency existed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AgencyLife {
    /// The agency.
    pub agency: AgencyId,
    /// Its usual short form.
    pub short: String,
    /// Its name.
    pub name: String,
    /// What it was for.
    pub kind: AgencyKind,
    /// The state it belonged to; none for an organisation of several states.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<StateId>,
    /// The first day on which it may have existed, if it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<NaiveDate>,
    /// The last day on which it may have existed, if it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<NaiveDate>,
}

impl Archive {
    /// How long each agency existed, in the order of the archive. Where sources differ, the time
    /// is as long as any of them allows.
    ///
    /// ```
    /// let lives = defection::Archive::bundled().agency_lives();
    /// let kgb = lives.iter().find(|life| life.agency.as_str() == "kgb").ok_or("no such agency")?;
    /// assert_eq!(kgb.first.map(|day| day.to_string()), Some("1954-03-13".to_owned()));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn agency_lives(&self) -> Vec<AgencyLife> {
        let life = |agency: &crate::model::Agency| AgencyLife {
            agency: agency.id.clone(),
            short: agency.short.to_string(),
            name: agency.names.first().map_or(&agency.short, |name| &name.text).to_string(),
            kind: agency.kind,
            state: agency.state.clone(),
            first: standing(&agency.founded).filter_map(Date::earliest).min(),
            last: standing(&agency.dissolved)
                .filter_map(Date::latest)
                .max()
                .and_then(|day| day.pred_opt()),
        };
        self.agencies().iter().map(life).collect()
    }
}

/// The dates that somebody gives and nobody set aside.
fn standing(rows: &[Attested<Date>]) -> impl Iterator<Item = &Date> {
    rows.iter().filter(|row| row.stands() && !row.denied).map(|row| &row.value)
}
