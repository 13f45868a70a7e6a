//! Agencies: the parents of each, and succession told from both sides.

use std::collections::HashMap;

use super::{DiagnosticCode, Findings};
use crate::{
    archive::{ArchiveDraft, places},
    model::{Agency, AgencyId},
};

pub(super) fn check(archive: &ArchiveDraft, findings: &mut Findings) {
    let places = places(&archive.agencies);
    let by_id = |id: &AgencyId| archive.agencies.get(*places.get(id.as_str())?);
    circles(archive, &places, findings);
    succession(archive, &by_id, findings);
}

/// No agency is a part of itself. Each circle of parents is shown once, however many lead into it.
fn circles(archive: &ArchiveDraft, places: &HashMap<&str, usize>, findings: &mut Findings) {
    let agencies = &archive.agencies;
    // For each agency the one from which it was come to first.
    let mut come_from: Vec<Option<usize>> = vec![None; agencies.len()];
    for start in 0..agencies.len() {
        let mut above = Vec::new();
        let mut next = Some(start);
        while let Some(place) = next {
            let (Some(agency), Some(seen)) = (agencies.get(place), come_from.get_mut(place)) else {
                break;
            };
            if *seen == Some(start) {
                let names = above.iter().skip_while(|(other, _)| *other != place);
                let names: Vec<&str> = names.map(|(_, name)| *name).collect();
                findings.fault(
                    DiagnosticCode::AgencyInsideItself,
                    format!("/agencies/{place}/parent"),
                    format!(
                        "the parents lead in a circle: {} -> {}",
                        names.join(" -> "),
                        agency.id
                    ),
                );
            }
            if seen.is_some() {
                break;
            }
            *seen = Some(start);
            above.push((place, agency.id.as_str()));
            next = agency.parent.as_ref().and_then(|id| places.get(id.as_str()).copied());
        }
    }
}

/// Whoever is named as successor or predecessor names the other back.
fn succession<'a>(
    archive: &'a ArchiveDraft,
    by_id: &dyn Fn(&AgencyId) -> Option<&'a Agency>,
    findings: &mut Findings,
) {
    type Named = fn(&Agency) -> &[AgencyId];
    let successors: Named = |agency| &agency.successors;
    let predecessors: Named = |agency| &agency.predecessors;
    for (word, list, named, back) in [
        ("successor", "successors", successors, predecessors),
        ("predecessor", "predecessors", predecessors, successors),
    ] {
        // Who names whom back, in order, so that no list is looked through once for each name.
        let pairs = |agency: &'a Agency| back(agency).iter().map(|other| (other, &agency.id));
        let mut mirrored: Vec<(&AgencyId, &AgencyId)> =
            archive.agencies.iter().flat_map(pairs).collect();
        mirrored.sort_unstable();
        for (index, agency) in archive.agencies.iter().enumerate() {
            for other in named(agency) {
                let known = by_id(other).is_some();
                if known && mirrored.binary_search(&(&agency.id, other)).is_err() {
                    findings.warning(
                        DiagnosticCode::SuccessionNotMirrored,
                        format!("/agencies/{index}/{list}"),
                        format!(
                            "`{}` names `{other}` as {word}, which does not name it back",
                            agency.id
                        ),
                    );
                }
            }
        }
    }
}
