//! Versions follow one another: none overlaps the next, and a gap is declared.

use chrono::NaiveDate;

use crate::rules::{
    definition::{DefinitionDraft, Gap},
    error::DefinitionProblem,
};

/// What is wrong with the order of the versions, each with its place in the file.
pub(crate) fn faults(draft: &DefinitionDraft) -> Vec<(String, DefinitionProblem)> {
    let mut faults = Vec::new();
    for (index, version) in draft.versions.iter().enumerate() {
        if let (Some(from), Some(until)) = (version.from, version.until)
            && from >= until
        {
            faults.push((
                format!("/versions/{index}"),
                DefinitionProblem::EmptyVersion { from, until },
            ));
        }
    }
    let mut gaps: Vec<&Gap> = draft.gaps.iter().collect();
    for (index, pair) in draft.versions.windows(2).enumerate() {
        let [earlier, later] = pair else { continue };
        let place = format!("/versions/{}", index + 1);
        match (earlier.until, later.from) {
            (Some(until), Some(from)) if until == from => {}
            (Some(until), Some(from)) if until < from => {
                let declared = gaps.iter().position(|gap| gap.from == until && gap.until == from);
                if let Some(found) = declared {
                    gaps.remove(found);
                } else {
                    faults.push((
                        place,
                        DefinitionProblem::UndeclaredGap { from: until, until: from },
                    ));
                }
            }
            (_, from) => {
                let day = from.or(later.until).or(earlier.from).unwrap_or(NaiveDate::MIN);
                faults.push((place, DefinitionProblem::VersionsOverlap { day }));
            }
        }
    }
    for gap in gaps {
        let (from, until) = (gap.from, gap.until);
        faults.push(("/gaps".to_owned(), DefinitionProblem::NoSuchGap { from, until }));
    }
    faults
}
