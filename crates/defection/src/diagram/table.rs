//! What has been built already, found by what it was built of.

use super::NodeId;

/// Nodes by the words of which they were built.
///
/// All words stand in one list, one entry after the other, so that no entry needs room of its own.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// A power of two of places, each of which is free or says where in the list an entry begins.
    slots: Vec<u32>,
    /// For each entry, how many words it has, the words, and the node.
    entries: Vec<u32>,
    count: usize,
}

const FREE: u32 = u32::MAX;

impl Table {
    /// The node that was built of the words.
    pub(super) fn get(&self, words: &[u32]) -> Option<NodeId> {
        self.look(words).1
    }

    /// Remembers a node. Nothing is known yet of the words.
    pub(super) fn insert(&mut self, words: &[u32], node: NodeId) {
        self.count += 1;
        if self.count * 2 > self.slots.len() {
            self.grow();
        }
        let length = u32::try_from(words.len()).unwrap_or(FREE);
        let begins = u32::try_from(self.entries.len()).unwrap_or(FREE);
        let free = self.look(words).0;
        if let Some(slot) = self.slots.get_mut(free) {
            *slot = begins;
        }
        self.entries.push(length);
        self.entries.extend_from_slice(words);
        self.entries.push(node.0);
    }

    /// The slot at which a search for the words ends, and what was found there.
    fn look(&self, words: &[u32]) -> (usize, Option<NodeId>) {
        let mut slot = hash(words);
        loop {
            slot &= self.slots.len().wrapping_sub(1);
            match self.slots.get(slot) {
                None | Some(&FREE) => return (slot, None),
                Some(begins) => {
                    let entry = self.entries.get(*begins as usize..).and_then(<[u32]>::split_first);
                    let known = entry.filter(|(length, _)| **length as usize == words.len());
                    let node = known.and_then(|(_, rest)| rest.strip_prefix(words)?.first());
                    if let Some(node) = node {
                        return (slot, Some(NodeId(*node)));
                    }
                }
            }
            slot += 1;
        }
    }

    fn grow(&mut self) {
        self.slots = vec![FREE; (self.slots.len() * 2).max(64)];
        let mut begins = 0;
        while let Some((length, rest)) = self.entries.get(begins..).and_then(<[u32]>::split_first) {
            let words = rest.get(..*length as usize).unwrap_or_default();
            let free = self.look(words).0;
            if let Some(slot) = self.slots.get_mut(free) {
                *slot = u32::try_from(begins).unwrap_or(FREE);
            }
            begins += words.len() + 2;
        }
    }
}

fn hash(words: &[u32]) -> usize {
    let mix = |hash: u32, word: &u32| (hash.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9);
    let hash = words.iter().fold(0, mix);
    (hash ^ hash >> 15) as usize
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::{collection::vec, prelude::*};

    use super::*;

    proptest! {
        #[test]
        fn what_was_put_in_is_found_and_nothing_else(
            words in vec(vec(0..4_u32, 0..5), 0..300),
            others in vec(vec(0..4_u32, 0..5), 0..30),
        ) {
            let (mut table, mut expected) = (Table::default(), HashMap::new());
            for (place, words) in (0..).zip(&words) {
                if table.get(words).is_none() {
                    table.insert(words, NodeId(place));
                    prop_assert_eq!(expected.insert(words.clone(), NodeId(place)), None);
                }
            }
            for words in words.iter().chain(&others) {
                prop_assert_eq!(table.get(words), expected.get(words).copied());
            }
        }
    }
}
