//! Lists in order.
//!
//! Every list is sorted by the one routine here, whatever stands in it: a routine of its own for
//! each kind of thing would be a good part of the module that a page loads.

use std::cmp::Ordering;

/// The places of a list, in the order of what stands at them; equals keep their order.
pub(crate) fn places(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..length).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}

/// Sorts a list; equals keep their order.
pub(crate) fn sort_by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let swaps = swaps(list.len(), &|one, other| match (list.get(one), list.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    for (place, from) in swaps.into_iter().enumerate() {
        list.swap(place, from);
    }
}

/// Sorts a list by a key; equals keep their order.
pub(crate) fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(list, |one, other| key(one).cmp(&key(other)));
}

/// For each place of a list, the one with which to swap it to bring the list into order; nothing
/// if it is in order.
fn swaps(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    if (1..length).all(|place| compare(place - 1, place).is_le()) {
        return Vec::new();
    }
    let mut order = places(length, compare);
    for place in 0..order.len() {
        // What stood at a place that is done is where that place took its own from.
        let mut from = place;
        while let Some(next) = order.get(from) {
            from = *next;
            if from >= place {
                break;
            }
        }
        if let Some(swap) = order.get_mut(place) {
            *swap = from;
        }
    }
    order
}

/// Each of some things once, in order. It is meant for few different things.
pub(crate) fn distinct<T: Ord>(things: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut found = Vec::new();
    for thing in things {
        if let Err(place) = found.binary_search(&thing) {
            found.insert(place, thing);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;

    proptest! {
        #[test]
        fn a_list_is_sorted_as_the_standard_library_does(list in vec((0..9_u8, 0..9_u8), 0..60)) {
            let (mut found, mut expected) = (list.clone(), list.clone());
            sort_by_key(&mut found, |pair| pair.0);
            expected.sort_by_key(|pair| pair.0);
            prop_assert_eq!(&found, &expected);
            expected.sort_unstable();
            expected.dedup();
            prop_assert_eq!(distinct(list), expected);
        }
    }
}
