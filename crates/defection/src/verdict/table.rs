//! Many records under every definition.

use serde::Serialize;

use super::{Judgement, Records, Verdict, columns::Columns};
use crate::{
    model::{DefectionId, DefinitionId},
    record::{Reading, Record},
    rules::{Definition, Definitions},
};

/// What every definition makes of some records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Table {
    /// The episodes, in the order of the rows.
    pub episodes: Vec<DefectionId>,
    /// The definitions, in the order of the columns.
    pub definitions: Vec<DefinitionId>,
    /// For each episode, what each definition makes of it.
    pub judgements: Vec<Vec<Judgement>>,
}

/// The verdict of every definition on some records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Verdicts {
    /// The episodes, in the order of the rows.
    pub episodes: Vec<DefectionId>,
    /// The definitions, in the order of the columns.
    pub definitions: Vec<DefinitionId>,
    /// For each episode, the verdict of each definition under the lens of its record.
    pub verdicts: Vec<Vec<Verdict>>,
}

impl Definitions {
    /// Applies every listed definition to every record.
    pub fn judge_all(&self, records: &[Record]) -> Table {
        let row = |record| self.iter().map(|definition| definition.judge(record)).collect();
        Table {
            episodes: episodes(records),
            definitions: self.iter().map(|definition| definition.id().clone()).collect(),
            judgements: records.iter().map(row).collect(),
        }
    }

    /// The verdict of every listed definition on every record, without what it turns on: the
    /// verdicts of [`judge_all`](Self::judge_all), for less.
    ///
    /// ```
    /// use defection::{Archive, Definitions, Lens, Verdict};
    ///
    /// let definitions = Definitions::built_in();
    /// let records = Archive::bundled().records(&Lens::default(), definitions.axioms())?;
    /// let found = definitions.verdicts(&records);
    /// assert_eq!(found.verdicts.len(), records.len());
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn verdicts(&self, records: &[Record]) -> Verdicts {
        Records::new(records.to_vec(), self).table(self)
    }
}

/// The verdict of every listed definition on records that lie in columns.
pub(super) fn verdicts(
    definitions: &Definitions,
    records: &[Record],
    columns: &Columns,
) -> Verdicts {
    let mut rows: Vec<Vec<Verdict>> = vec![Vec::new(); records.len()];
    for definition in definitions.iter() {
        for (row, verdict) in rows.iter_mut().zip(columns.verdicts(definition, records)) {
            row.push(verdict);
        }
    }
    Verdicts {
        episodes: episodes(records),
        definitions: definitions.iter().map(|definition| definition.id().clone()).collect(),
        verdicts: rows,
    }
}

fn episodes(records: &[Record]) -> Vec<DefectionId> {
    records.iter().map(|record| record.episode().clone()).collect()
}

/// The verdict under the reading of the lens.
pub(super) fn read(definition: &Definition, record: &Record) -> Verdict {
    let mixed = definition.verdict(record);
    match record.lens().reading {
        Reading::ByAccount if matches!(mixed, Verdict::Open | Verdict::Disputed) => {
            definition.judge(record).verdict
        }
        _ => mixed,
    }
}
