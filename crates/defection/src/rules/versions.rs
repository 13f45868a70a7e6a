//! Versions follow one another: none overlaps the next, and a gap is declared.

use chrono::NaiveDate;

use crate::rules::{
    definition::{DefinitionDraft, Gap, Version},
    error::DefinitionProblem,
};

/// Whether two versions apply to the same day.
fn have_a_day_together(one: &Version, other: &Version) -> bool {
    let before = |begin: Option<NaiveDate>, end: Option<NaiveDate>| {
        begin.zip(end).is_none_or(|(begin, end)| begin < end)
    };
    before(one.from, other.until) && before(other.from, one.until)
}

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
            (_, from) if have_a_day_together(earlier, later) => {
                let day = from.max(earlier.from).or(later.until).unwrap_or(NaiveDate::MIN);
                faults.push((place, DefinitionProblem::VersionsOverlap { day }));
            }
            (_, from) => {
                let (from, before) = (from.or(later.until), earlier.from.or(earlier.until));
                let (from, before) = (from.unwrap_or_default(), before.unwrap_or_default());
                faults.push((place, DefinitionProblem::VersionsOutOfOrder { from, before }));
            }
        }
    }
    for gap in gaps {
        let (from, until) = (gap.from, gap.until);
        faults.push(("/gaps".to_owned(), DefinitionProblem::NoSuchGap { from, until }));
    }
    faults
}
