//! The fields of a structure, in the order of the structure and not of the document.

use serde::de::{DeserializeSeed, Error, Expected, SeqAccess};

use super::{
    fault::Fault,
    read::{Reader, unfit},
    values::{Head, Members, Part},
};

/// The members of an object, found by the names of fields.
pub(super) struct Fields<'v> {
    members: Members<'v>,
    names: &'static [&'static str],
    /// How many fields were asked for.
    asked: usize,
    /// How many of them are there.
    found: usize,
    /// Whether the one that was asked for last is not there.
    absent: bool,
    /// What stands behind the member that was found last.
    ahead: Members<'v>,
    /// Whether a member before that one may not have been asked for yet.
    passed_over: bool,
    /// That there is no object.
    other: Option<Fault>,
}

// Apart from what is generic, so that a program has it once.
impl<'v> Fields<'v> {
    /// The fields of those names. What is no object has none, which is a fault that shows once they
    /// have been read.
    #[inline(never)]
    pub(super) fn of(
        part: Part<'v>,
        names: &'static [&'static str],
        expected: &dyn Expected,
    ) -> Self {
        let (members, other) = match part.head() {
            Head::Object(members) => (members, None),
            other => (Members::none(), Some(unfit(&other, expected))),
        };
        Self {
            ahead: members.clone(),
            members,
            names,
            asked: 0,
            found: 0,
            absent: false,
            passed_over: false,
            other,
        }
    }

    /// What is wrong with the object, once the structure has been read.
    #[inline(never)]
    pub(super) fn fault(&mut self) -> Option<Fault> {
        // Every name leads to another member, so if there are as many of one as of the other, none
        // is left that is no field or comes again.
        let all_found = self.found == self.members.left();
        if self.other.is_some() || !all_found {
            let fault = self.other.take().or_else(|| unknown(&self.members, self.names));
            if fault.is_some() {
                return fault;
            }
        }
        // A structure that knows a field by two names, of which either will do, asks less often.
        if self.asked != self.names.len() {
            return Some(Fault::new("a field with several names cannot be read".to_owned()));
        }
        let in_order = || Fault::new("the members are not in the order of the fields".to_owned());
        (!all_found).then(in_order)
    }

    /// The fault as one of the structure: it can do no more than count when a field that has to be
    /// there is not. A member that does not belong there is a fault that comes before it.
    #[inline(never)]
    pub(super) fn explained(&mut self, fault: Fault) -> Fault {
        let earlier = self.other.take().or_else(|| unknown(&self.members, self.names));
        if let Some(earlier) = earlier {
            return earlier;
        }
        match self.asked.checked_sub(1).and_then(|last| self.names.get(last)) {
            Some(name) if self.absent => Fault::missing_field(name),
            _ => fault,
        }
    }

    /// The value of the next field, if it is there.
    #[inline(never)]
    fn next(&mut self) -> Option<Part<'v>> {
        let name = *self.names.get(self.asked)?;
        self.asked += 1;
        // Most documents have the order of the structure, so the next member is most often the one.
        let value = if self.ahead.name() == Some(name) {
            self.ahead.next().map(|(_, value)| value)
        } else if self.ahead.in_any_order() {
            self.look(name)
        } else {
            None
        };
        self.absent = value.is_none();
        self.found += usize::from(value.is_some());
        value
    }

    /// Looks for a member that is not the next.
    fn look(&mut self, name: &str) -> Option<Part<'v>> {
        let behind = self.ahead.clone();
        let before = self.passed_over.then(|| self.members.clone());
        for mut ahead in [Some(behind), before].into_iter().flatten() {
            while let Some((own, value)) = ahead.next() {
                if own == name {
                    self.passed_over = true;
                    self.ahead = ahead;
                    return Some(value);
                }
            }
        }
        None
    }

    /// The fault as one inside the member that was found last.
    #[inline(never)]
    fn inside(&self, fault: Fault) -> Fault {
        let index = self.members.left() - self.ahead.left();
        in_member(&self.members, index.saturating_sub(1), fault)
    }
}

impl<'de> SeqAccess<'de> for &mut Fields<'_> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        let Some(value) = self.next() else { return Ok(None) };
        match seed.deserialize(Reader(value)) {
            Ok(value) => Ok(Some(value)),
            Err(fault) => Err(self.inside(fault)),
        }
    }
}

/// The fault that a member is none of some fields, or comes again.
fn unknown(members: &Members<'_>, names: &'static [&'static str]) -> Option<Fault> {
    let mut earlier: Vec<&str> = Vec::new();
    for (index, (name, _)) in members.clone().enumerate() {
        if !names.contains(&name) {
            return Some(in_name(members, index, Fault::unknown_field(name, names)));
        }
        if earlier.contains(&name) {
            return Some(doubled(members, index));
        }
        earlier.push(name);
    }
    None
}

/// No two members have the same name. Of the names that come again the first is shown.
#[inline(never)]
pub(super) fn refuse_doubled(members: &Members<'_>) -> Result<(), Fault> {
    let names: Vec<&str> = members.clone().map(|(name, _)| name).collect();
    let name = |place: usize| names.get(place);
    // Beside one another once they are in order, the earlier before the later.
    let mut places: Vec<usize> = (0..names.len()).collect();
    places.sort_by_key(|place| name(*place));
    let again = places.windows(2).filter_map(|beside| match beside {
        [earlier, later] if name(*earlier) == name(*later) => Some(*later),
        _ => None,
    });
    match again.min() {
        Some(place) => Err(doubled(members, place)),
        None => Ok(()),
    }
}

fn name<'v>(members: &Members<'v>, index: usize) -> &'v str {
    members.clone().nth(index).map(|(name, _)| name).unwrap_or_default()
}

fn doubled(members: &Members<'_>, index: usize) -> Fault {
    let name = name(members, index);
    in_name(members, index, Fault::new(format!("duplicate field `{name}`")))
}

/// The fault as one of the name of a member.
#[inline(never)]
pub(super) fn in_name(members: &Members<'_>, index: usize, fault: Fault) -> Fault {
    in_member(members, index, fault.of_name())
}

/// The fault as one inside a member.
#[inline(never)]
pub(super) fn in_member(members: &Members<'_>, index: usize, fault: Fault) -> Fault {
    fault.in_member(name(members, index), index)
}
