//! Rows found by their names.

use crate::{
    AgencyDraft, Checked, DefectionDraft, PersonDraft, PublicationDraft, Source, State, order,
};

/// What is found by its name among others of its kind.
pub(crate) trait Named {
    fn named(&self) -> &str;
}

impl Named for &str {
    fn named(&self) -> &str {
        self
    }
}

impl<D: Named> Named for Checked<D> {
    fn named(&self) -> &str {
        D::named(self)
    }
}

macro_rules! named_by_id {
    ($($row:ty),+) => {
        $(impl Named for $row {
            fn named(&self) -> &str {
                self.id.as_str()
            }
        })+
    };
}

named_by_id!(Source, State, AgencyDraft, PersonDraft, PublicationDraft, DefectionDraft);

/// Where the rows of a list stand, in the order of their names.
#[derive(Clone, Debug)]
pub(crate) struct Register(Vec<usize>);

impl Register {
    pub(crate) fn of<T: Named>(rows: &[T]) -> Self {
        let name = |place: usize| rows.get(place).map(T::named);
        Self(order::places(rows.len(), &|one, other| name(one).cmp(&name(other))))
    }

    /// Where the first row of that name stands. The rows are those of which the register was made.
    pub(crate) fn place<T: Named>(&self, rows: &[T], name: &str) -> Option<usize> {
        first(&self.0, &|place| rows.get(place).map(T::named), name)
    }

    /// The first row of that name.
    pub(crate) fn find<'a, T: Named>(&self, rows: &'a [T], name: &str) -> Option<&'a T> {
        rows.get(self.place(rows, name)?)
    }
}

fn first<'a>(
    places: &[usize],
    name_at: &dyn Fn(usize) -> Option<&'a str>,
    name: &str,
) -> Option<usize> {
    let before = places.partition_point(|place| name_at(*place).is_some_and(|at| at < name));
    let place = *places.get(before)?;
    (name_at(place) == Some(name)).then_some(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_row_of_a_name_is_found_and_no_other() {
        let rows = ["kgb", "army", "gru", "army", "tass"];
        let register = Register::of(&rows);
        let place = |name: &str| register.place(&rows, name);
        assert_eq!(rows.map(place), [Some(0), Some(1), Some(2), Some(1), Some(4)]);
        assert_eq!(["", "arm", "armyy", "zz"].map(place), [None; 4]);
    }
}
