//! Many records, prepared to be judged together.

use super::{Verdict, Verdicts, columns::Columns, table};
use crate::{
    record::Record,
    rules::{Axioms, Definition, Definitions},
};

/// Many records, prepared to be judged together, as often as one likes.
///
/// What they admit on the questions of a set of definitions lies in columns, 64 records to a word,
/// and a definition is put to a word at a time. The verdicts are those of
/// [`Definition::judge`], record by record.
#[derive(Clone, Debug)]
pub struct Records {
    list: Vec<Record>,
    columns: Columns,
    axioms: Axioms,
}

impl Records {
    /// Prepares records for the listed definitions of a set. Any other definition can be put to
    /// them too, and takes longer.
    ///
    /// ```
    /// use defection::{Archive, Definitions, Lens, verdict::Records};
    ///
    /// let definitions = Definitions::built_in();
    /// let records = Archive::bundled().records(&Lens::default(), definitions.axioms())?;
    /// let records = Records::new(records, definitions);
    ///
    /// let west = definitions.get("west")?;
    /// let verdicts = records.verdicts(west);
    /// assert_eq!(verdicts[0], west.judge(&records.list()[0]).verdict);
    /// # Ok::<(), defection::Error>(())
    /// ```
    pub fn new(records: Vec<Record>, definitions: &Definitions) -> Self {
        let axioms = definitions.axioms();
        let records: Vec<Record> =
            records.into_iter().map(|record| record.under(axioms).into_owned()).collect();
        let columns = Columns::new(&records, definitions.iter());
        Self { list: records, columns, axioms: axioms.clone() }
    }

    /// The records, in their order.
    pub fn list(&self) -> &[Record] {
        &self.list
    }

    /// The verdict of a definition on each record.
    pub fn verdicts(&self, definition: &Definition) -> Vec<Verdict> {
        if *definition.axioms() == self.axioms {
            return self.columns.verdicts(definition, &self.list);
        }
        self.list.iter().map(|record| table::read(definition, record)).collect()
    }

    /// The verdict of every listed definition on every record.
    pub fn table(&self, definitions: &Definitions) -> Verdicts {
        super::table::verdicts(definitions, &self.list, &self.columns)
    }
}
