use crate::model::{Agency, Defection, Person, Publication, RowError, Source, State};

/// A row to be added to a draft, or the error in making one.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AddedRow {
    /// Where claims come from.
    Source(Box<Source>),
    /// A state.
    State(Box<State>),
    /// A service, ministry or cover organisation.
    Agency(Box<Agency>),
    /// Somebody.
    Person(Box<Person>),
    /// A book, memoir or article.
    Publication(Box<Publication>),
    /// An episode.
    Defection(Box<Defection>),
    /// None: it could not be made.
    Unmade(RowError),
}

macro_rules! rows {
    ($($row:ident),+) => {
        $(impl From<$row> for AddedRow {
            fn from(row: $row) -> Self {
                Self::$row(Box::new(row))
            }
        })+
    };
}

rows!(Source, State, Agency, Person, Publication, Defection);

impl<R: Into<Self>> From<Result<R, RowError>> for AddedRow {
    fn from(made: Result<R, RowError>) -> Self {
        made.map_or_else(Self::Unmade, Into::into)
    }
}
