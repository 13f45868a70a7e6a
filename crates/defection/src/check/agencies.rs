//! Agencies: the parents of each, and succession told from both sides.

use std::collections::HashMap;

use super::{DiagnosticCode, Findings, circles::circles};
use crate::{
    archive::{ArchiveDraft, places},
    model::{Agency, AgencyId},
};

pub(super) fn check(archive: &ArchiveDraft, findings: &mut Findings) {
    let places = places(&archive.agencies);
    let by_id = |id: &AgencyId| archive.agencies.get(*places.get(id.as_str())?);
    inside_itself(archive, &places, findings);
    succession(archive, &by_id, findings);
}

/// No agency is a part of itself.
fn inside_itself(archive: &ArchiveDraft, places: &HashMap<&str, usize>, findings: &mut Findings) {
    let agencies = &archive.agencies;
    let parent = |place: usize| {
        let parent = agencies.get(place)?.parent.as_ref()?;
        places.get(parent.as_str()).copied()
    };
    for circle in circles(agencies.len(), parent) {
        let ids = circle.iter().filter_map(|place| agencies.get(*place));
        let ids: Vec<&str> = ids.map(|agency| agency.id.as_str()).collect();
        findings.fault(
            DiagnosticCode::AgencyInsideItself,
            format!("/agencies/{}/parent", circle.first().copied().unwrap_or_default()),
            format!("the parents lead in a circle: {}", ids.join(" -> ")),
        );
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
