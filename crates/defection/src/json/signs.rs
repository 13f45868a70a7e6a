//! The signs of a packed document, for the build that writes it and the program that reads it.

/// Between two groups.
pub(crate) const GROUP: char = '\u{1d}';
/// Between two entries of a group.
pub(crate) const ENTRY: char = '\u{1e}';
/// After each name of a shape.
pub(crate) const NAME: char = '\u{1f}';
/// Before the place of the shape of an object among all shapes, which stands there as a character.
pub(crate) const OBJECT: char = '\u{1}';
/// Before the number of elements of a list, which stands there as a character.
pub(crate) const LIST: char = '\u{2}';
/// Before a number or a truth value, as JSON has it.
pub(crate) const PLAIN: char = '\u{3}';
/// The character of the number 0. Those of the other numbers follow.
pub(crate) const ZERO: char = '0';
