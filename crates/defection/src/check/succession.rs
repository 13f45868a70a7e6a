//! Succession of agencies and of states: no circles, and nobody succeeds what came later.

use super::{DiagnosticCode, Findings, existence::Existence};
use crate::archive::{ArchiveDraft, Row, places};

/// How many names of a circle are written out.
const MOST_NAMED: usize = 12;

pub(super) fn check(archive: &ArchiveDraft, findings: &mut Findings) {
    let agencies: Vec<Existence> = archive.agencies.iter().map(Existence::of_agency).collect();
    let of_agencies = Succession::new("agencies", &archive.agencies, &agencies, |agency| {
        let next = agency.successors.iter().map(|id| (id.as_str(), false));
        let back = agency.predecessors.iter().map(|id| (id.as_str(), true));
        next.chain(back).collect()
    });
    of_agencies.circles(findings);
    of_agencies.order(findings);
    let states: Vec<Existence> = archive.states.iter().map(Existence::of_state).collect();
    let of_states = Succession::new("states", &archive.states, &states, |state| {
        state.successors.iter().map(|id| (id.as_str(), false)).collect()
    });
    of_states.circles(findings);
    of_states.order(findings);
    parts(archive, &agencies, findings);
}

/// Who follows whom in a list, by index.
struct Succession<'a> {
    list: &'static str,
    ids: Vec<&'a str>,
    existence: &'a [Existence],
    /// The successors of each row, whichever of the two names the other.
    successors: Vec<Vec<usize>>,
}

impl<'a> Succession<'a> {
    /// `named` gives the identifiers that a row names, each with whether it is a predecessor.
    fn new<T: Row>(
        list: &'static str,
        rows: &'a [T],
        existence: &'a [Existence],
        named: impl Fn(&'a T) -> Vec<(&'a str, bool)>,
    ) -> Self {
        let places = places(rows);
        let mut successors = vec![Vec::new(); rows.len()];
        for (row, one) in rows.iter().enumerate() {
            for (id, is_predecessor) in named(one) {
                let Some(other) = places.get(id).copied() else { continue };
                let (earlier, later) = if is_predecessor { (other, row) } else { (row, other) };
                if let Some(list) = successors.get_mut(earlier) {
                    list.push(later);
                }
            }
        }
        for list in &mut successors {
            list.sort_unstable();
            list.dedup();
        }
        Self { list, ids: rows.iter().map(Row::id).collect(), existence, successors }
    }

    fn id(&self, place: usize) -> &'a str {
        self.ids.get(place).copied().unwrap_or_default()
    }

    /// Each row from which succession leads back to itself is shown with one such circle.
    fn circles(&self, findings: &mut Findings) {
        let mut is_done = vec![false; self.ids.len()];
        for start in 0..self.ids.len() {
            // The way from the start, each row with how many of its successors were looked at.
            let mut way: Vec<(usize, usize)> = vec![(start, 0)];
            let mut on_way = std::collections::HashMap::from([(start, 0)]);
            let mut is_shown = std::collections::HashSet::new();
            if is_done.get(start) == Some(&true) {
                continue;
            }
            while let Some((place, looked_at)) = way.last_mut() {
                let place = *place;
                let next = self.successors.get(place).and_then(|list| list.get(*looked_at));
                *looked_at += 1;
                match next {
                    None => {
                        way.pop();
                        on_way.remove(&place);
                        if let Some(done) = is_done.get_mut(place) {
                            *done = true;
                        }
                    }
                    Some(next) if is_done.get(*next) == Some(&true) => {}
                    Some(next) => match on_way.get(next).copied() {
                        Some(begin) if is_shown.insert(*next) => {
                            let circle = way.iter().skip(begin).map(|(place, _)| *place);
                            self.report_circle(&circle.collect::<Vec<_>>(), findings);
                        }
                        Some(_) => {}
                        None => {
                            on_way.insert(*next, way.len());
                            way.push((*next, 0));
                        }
                    },
                }
            }
        }
    }

    fn report_circle(&self, circle: &[usize], findings: &mut Findings) {
        let Some(first) = circle.first() else { return };
        let mut names: Vec<&str> =
            circle.iter().take(MOST_NAMED).map(|place| self.id(*place)).collect();
        if circle.len() > MOST_NAMED {
            names.push("...");
        }
        findings.fault(
            DiagnosticCode::SuccessionInCircle,
            format!("/{}/{first}/successors", self.list),
            format!(
                "the successors lead in a circle: {} -> {}",
                names.join(" -> "),
                self.id(*first)
            ),
        );
    }

    /// A successor is there when its predecessor ends.
    fn order(&self, findings: &mut Findings) {
        for (row, successors) in self.successors.iter().enumerate() {
            let Some(own) = self.existence.get(row) else { continue };
            for later in successors.iter().filter(|later| **later != row) {
                let Some(other) = self.existence.get(*later) else { continue };
                let code = DiagnosticCode::SuccessionOutOfOrder;
                let pointer = format!("/{}/{row}/successors", self.list);
                let ids = format!("`{}` succeeds `{}`", self.id(*later), self.id(row));
                if let Some((ended, began)) = other.ended_before(own) {
                    let (ended, began) = (ended.in_words(), began.in_words());
                    let words = format!("{ids}, but ended {ended}, before that began {began}");
                    findings.fault(code, pointer, words);
                } else if let Some((ended, end)) = other.ended_first(own) {
                    let (ended, end) = (ended.in_words(), end.in_words());
                    let words = format!("{ids}, but ended {ended}, before that ended {end}");
                    findings.warning(code, pointer, words);
                }
            }
        }
    }
}

/// A part of an agency is there while the whole is.
fn parts(archive: &ArchiveDraft, existence: &[Existence], findings: &mut Findings) {
    let places = places(&archive.agencies);
    for (row, agency) in archive.agencies.iter().enumerate() {
        let Some(parent) = &agency.parent else { continue };
        let whole = places.get(parent.as_str()).and_then(|place| existence.get(*place));
        let (Some(whole), Some(part)) = (whole, existence.get(row)) else { continue };
        let id = &agency.id;
        let words = if let Some((ended, began)) = part.ended_before(whole) {
            let (ended, began) = (ended.in_words(), began.in_words());
            format!("`{id}` is a part of `{parent}`, but ended {ended}, before that began {began}")
        } else if let Some((ended, began)) = whole.ended_before(part) {
            let (ended, began) = (ended.in_words(), began.in_words());
            format!("`{id}` is a part of `{parent}`, but began {began}, after that ended {ended}")
        } else {
            continue;
        };
        let pointer = format!("/agencies/{row}/parent");
        findings.fault(DiagnosticCode::PartOutsideWhole, pointer, words);
    }
}
