//! Rows of an archive, found by their identifier.

use std::{collections::HashMap, ops::Deref};

use crate::model::{Agency, Defection, Person, Publication, Source, State};
use crate::text::UnknownId;

/// A row of an archive.
pub(crate) trait Row {
    /// The identifier, as text.
    fn id(&self) -> &str;
}

macro_rules! rows {
    ($($row:ty),+) => {
        $(impl Row for $row {
            fn id(&self) -> &str {
                self.id.as_str()
            }
        })+
    };
}

rows!(Source, State, Agency, Person, Publication, Defection);

/// The index of the first row of each identifier.
pub(crate) fn places<T: Row>(rows: &[T]) -> HashMap<&str, usize> {
    let mut places = HashMap::with_capacity(rows.len());
    for (index, row) in rows.iter().enumerate() {
        places.entry(row.id()).or_insert(index);
    }
    places
}

/// Rows in the order of the file, found by their identifier.
#[derive(Clone, Debug)]
pub(crate) struct Rows<T> {
    list: Vec<T>,
    places: HashMap<Box<str>, usize>,
}

impl<T: Row> Rows<T> {
    pub(crate) fn new(list: Vec<T>) -> Self {
        let places = places(&list).into_iter().map(|(id, place)| (id.into(), place)).collect();
        Self { list, places }
    }

    pub(crate) fn get(&self, id: &str) -> Option<&T> {
        self.list.get(*self.places.get(id)?)
    }

    pub(crate) fn find(&self, what: &'static str, id: &str) -> Result<&T, UnknownId> {
        let known = || self.list.iter().map(Row::id);
        self.get(id).ok_or_else(|| UnknownId::among(what, id, known()))
    }
}

impl<T> Deref for Rows<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Row for &str {
        fn id(&self) -> &str {
            self
        }
    }

    #[test]
    fn the_first_row_of_an_identifier_is_found_and_no_other() {
        let rows = Rows::new(vec!["kgb", "army", "gru", "army", "tass"]);
        let place = |id: &str| rows.get(id).map(|_| rows.places[id]);
        assert_eq!(["kgb", "army", "gru", "tass"].map(place), [Some(0), Some(1), Some(2), Some(4)]);
        assert_eq!(["", "arm", "armyy", "zz"].map(place), [None; 4]);
    }
}
