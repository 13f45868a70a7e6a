//! Rows that lead to one another in a circle.

/// The circles among rows of which each leads to one other at most, each as the rows on the way and
/// then the first of them again. A circle is found once, however many lead into it.
pub(super) fn circles(rows: usize, next: impl Fn(usize) -> Option<usize>) -> Vec<Vec<usize>> {
    let mut found = Vec::new();
    // For each row the one from which it was come to first.
    let mut come_from: Vec<Option<usize>> = vec![None; rows];
    for start in 0..rows {
        let mut above = Vec::new();
        let mut place = Some(start);
        while let Some(here) = place {
            let Some(seen) = come_from.get_mut(here) else { break };
            if *seen == Some(start) {
                let circle = above.iter().copied().skip_while(|other| *other != here);
                found.push(circle.chain([here]).collect());
            }
            if seen.is_some() {
                break;
            }
            *seen = Some(start);
            above.push(here);
            place = next(here);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_circle_is_found_once() {
        let next = [Some(1), Some(2), Some(1), Some(3), None, Some(4), Some(3)];
        let found = circles(next.len(), |place| next[place]);
        assert_eq!(found, [vec![1, 2, 1], vec![3, 3]]);
    }
}
