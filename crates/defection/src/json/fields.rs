//! The fields of a structure, in the order of the structure and not of the document.

use std::borrow::Cow;

use serde::de::{DeserializeSeed, Error, SeqAccess};

use super::{Json, fault::Fault, read::Reader};
use crate::order;

/// A name, and what bears it.
pub(super) type Member<'t> = (Cow<'t, str>, Json<'t>);

/// The members of an object, found by the names of fields.
pub(super) struct Fields<'t> {
    members: &'t [Member<'t>],
    names: &'static [&'static str],
    /// How many fields were asked for.
    asked: usize,
    /// Whether the one that was asked for last is not there.
    absent: bool,
}

// Apart from what is generic, so that a program has it once.
impl<'t> Fields<'t> {
    /// The fields of those names.
    ///
    /// # Errors
    ///
    /// Fails for a member that is no field, and for the second of the same name.
    #[inline(never)]
    pub(super) fn of(
        members: &'t [Member<'t>],
        names: &'static [&'static str],
    ) -> Result<Self, Fault> {
        for (index, (name, _)) in members.iter().enumerate() {
            if !names.contains(&name.as_ref()) {
                return Err(in_name(members, index, Fault::unknown_field(name, names)));
            }
            if members.iter().take(index).any(|(earlier, _)| earlier == name) {
                return Err(doubled(members, index));
            }
        }
        Ok(Self { members, names, asked: 0, absent: false })
    }

    /// Whether the structure has asked for each name once. One that knows a field by two names, of
    /// which either will do, asks less often.
    pub(super) fn all_asked(&self) -> bool {
        self.asked == self.names.len()
    }

    /// The fault as one of the structure: it can do no more than count when a field that has to be
    /// there is not.
    #[inline(never)]
    pub(super) fn explained(&self, fault: Fault) -> Fault {
        match self.asked.checked_sub(1).and_then(|last| self.names.get(last)) {
            Some(name) if self.absent => Fault::missing_field(name),
            _ => fault,
        }
    }

    /// Which member the next field is.
    #[inline(never)]
    fn next(&mut self) -> Option<usize> {
        let name = self.names.get(self.asked)?;
        self.asked += 1;
        let found = self.members.iter().position(|(own, _)| own == name);
        self.absent = found.is_none();
        found
    }
}

impl<'de> SeqAccess<'de> for &mut Fields<'_> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        let Some(index) = self.next() else { return Ok(None) };
        match seed.deserialize(value(self.members, index)) {
            Ok(value) => Ok(Some(value)),
            Err(fault) => Err(in_member(self.members, index, fault)),
        }
    }
}

/// A reader of the value of a member.
pub(super) fn value<'t>(members: &'t [Member<'t>], index: usize) -> Reader<'t> {
    Reader(members.get(index).map_or(&Json::Null, |(_, value)| value))
}

/// No two members have the same name. Of the names that come again the first is shown.
#[inline(never)]
pub(super) fn refuse_doubled(members: &[Member<'_>]) -> Result<(), Fault> {
    let name = |place: usize| members.get(place).map(|(name, _)| name);
    // Beside one another once they are in order, the earlier before the later.
    let places = order::places(members.len(), &|one, other| name(one).cmp(&name(other)));
    let again = places.windows(2).filter_map(|beside| match beside {
        [earlier, later] if name(*earlier) == name(*later) => Some(*later),
        _ => None,
    });
    match again.min() {
        Some(place) => Err(doubled(members, place)),
        None => Ok(()),
    }
}

fn doubled(members: &[Member<'_>], index: usize) -> Fault {
    let name = members.get(index).map(|(name, _)| name.as_ref()).unwrap_or_default();
    in_name(members, index, Fault::new(format!("duplicate field `{name}`")))
}

/// The fault as one of the name of a member.
#[inline(never)]
pub(super) fn in_name(members: &[Member<'_>], index: usize, fault: Fault) -> Fault {
    in_member(members, index, fault.of_name())
}

/// The fault as one inside a member.
#[inline(never)]
pub(super) fn in_member(members: &[Member<'_>], index: usize, fault: Fault) -> Fault {
    let name = members.get(index).map(|(name, _)| name.as_ref());
    fault.in_member(name.unwrap_or_default(), index)
}
