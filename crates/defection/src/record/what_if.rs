//! What a record would be if some answers were other than the sources give them.

use std::collections::BTreeMap;

use super::{Origin, Particular, Record, Testimony};
use crate::{model::Fact, record::evidence::Standing};

impl Record {
    /// The record as it would be if some facts had the answers that are given: "what if".
    ///
    /// What is evidence of such a fact gives way to one testimony without sources, of the origin
    /// [`Supposed`](Origin::Supposed), which came true with the act. Silence is read anew, and
    /// a clash is looked for anew. Where the sources already settle that answer, they keep the word.
    /// What was supposed before stays supposed.
    ///
    /// ```
    /// use defection::{Archive, Definitions, Fact, Lens, Record, Verdict};
    ///
    /// let (archive, definitions) = (Archive::bundled(), Definitions::built_in());
    /// let episode = archive.defection("nureyev-1961")?;
    /// let record = Record::new(archive, episode, &Lens::default(), definitions.axioms())?;
    /// let letter = definitions.get("rsfsr-1960-art-64a-letter")?;
    /// assert_eq!(letter.verdict(&record), Verdict::Disputed);
    ///
    /// let harmless = record.supposing([(Fact::HarmIntent, false)]);
    /// assert_eq!(letter.verdict(&harmless), Verdict::Fails);
    /// # Ok::<(), defection::Error>(())
    /// ```
    #[must_use]
    pub fn supposing(&self, answers: impl IntoIterator<Item = (Fact, bool)>) -> Self {
        let mut record = self.clone();
        let came_true = self.act.span();
        for (fact, holds) in answers {
            record.supposed.insert(fact, holds);
            let evidence = self.fact(fact);
            if evidence.standing() == Standing::Established(holds) && !evidence.by_silence() {
                continue;
            }
            let origin = Origin::Supposed;
            let testimony = Testimony {
                holds,
                particular: Particular::default(),
                came_true,
                origin,
                citations: Vec::new(),
            };
            record.evidence_mut(fact).give_way_to(testimony);
        }
        record.evaluate();
        record
    }

    /// What is supposed, against or beside what the sources say.
    pub const fn supposed(&self) -> &BTreeMap<Fact, bool> {
        &self.supposed
    }
}
