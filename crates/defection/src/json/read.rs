//! From the value of a document to the type that it is read as.
//!
//! A reader asks for the one thing that the type expects. An object is never taken from a list, nor
//! a name from a number, so that there is one way to write a thing, and no code for another.

use serde::{
    de::{
        DeserializeSeed, Deserializer, EnumAccess, Error, Expected, MapAccess, SeqAccess,
        Unexpected, VariantAccess, Visitor, value::StrDeserializer,
    },
    forward_to_deserialize_any,
};

use super::{
    fault::Fault,
    fields::{self, Fields},
    values::{Head, Members, Part, Parts},
};

/// Reads a value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'v>(pub(super) Part<'v>);

impl Reader<'_> {
    fn number<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0.head() {
            Head::Unsigned(number) => visitor.visit_u64(number),
            Head::Negative(number) => visitor.visit_i64(number),
            Head::Fraction(number) => visitor.visit_f64(number),
            other => Err(unfit(&other, &visitor)),
        }
    }

    fn text<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0.head() {
            Head::Text(text) => visitor.visit_str(text),
            other => Err(unfit(&other, &visitor)),
        }
    }

    fn list<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0.head() {
            Head::List(ahead) => visitor.visit_seq(Elements { ahead, next: 0 }),
            other => Err(unfit(&other, &visitor)),
        }
    }

    fn object<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0.head() {
            Head::Object(members) => entries(members, visitor),
            other => Err(unfit(&other, &visitor)),
        }
    }

    /// A structure takes its fields in its own order, so that it has no code to tell them apart.
    fn fields<'de, V: Visitor<'de>>(
        self,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let mut fields = Fields::of(self.0, names, &visitor);
        match visitor.visit_seq(&mut fields) {
            Ok(value) => match fields.fault() {
                None => Ok(value),
                Some(fault) => Err(fault),
            },
            Err(fault) => Err(fields.explained(fault)),
        }
    }
}

/// The fault that something else was expected.
#[inline(never)]
pub(super) fn unfit(found: &Head<'_>, expected: &dyn Expected) -> Fault {
    let found = match found {
        Head::Null => Unexpected::Unit,
        Head::Truth(truth) => Unexpected::Bool(*truth),
        Head::Unsigned(number) => Unexpected::Unsigned(*number),
        Head::Negative(number) => Unexpected::Signed(*number),
        Head::Fraction(number) => Unexpected::Float(*number),
        Head::Text(text) => Unexpected::Str(text),
        Head::List(_) => Unexpected::Seq,
        Head::Object(_) => Unexpected::Map,
    };
    Fault::invalid_type(found, expected)
}

/// Reads a map, in which no name comes twice.
fn entries<'de, V: Visitor<'de>>(members: Members<'_>, visitor: V) -> Result<V::Value, Fault> {
    fields::refuse_doubled(&members)?;
    visitor.visit_map(Entries { ahead: members.clone(), members, value: None })
}

macro_rules! read_by {
    ($way:ident: $($method:ident)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            self.$way(visitor)
        })+
    };
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Fault;

    read_by!(number: deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
        deserialize_f32 deserialize_f64);
    read_by!(text: deserialize_char deserialize_str deserialize_string deserialize_identifier);
    read_by!(list: deserialize_seq);
    read_by!(object: deserialize_map);

    forward_to_deserialize_any! { i128 u128 bytes byte_buf unit_struct }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0.head() {
            Head::Null => visitor.visit_unit(),
            Head::Truth(truth) => visitor.visit_bool(truth),
            Head::Unsigned(number) => visitor.visit_u64(number),
            Head::Negative(number) => visitor.visit_i64(number),
            Head::Fraction(number) => visitor.visit_f64(number),
            Head::Text(text) => visitor.visit_str(text),
            Head::List(ahead) => visitor.visit_seq(Elements { ahead, next: 0 }),
            Head::Object(members) => entries(members, visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_unit()
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0.head() {
            Head::Null => visitor.visit_unit(),
            other => Err(unfit(&other, &visitor)),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0.head() {
            Head::Truth(truth) => visitor.visit_bool(truth),
            other => Err(unfit(&other, &visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        _length: usize,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.list(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _length: usize,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.list(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.fields(names, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.0.head() {
            Head::Text(word) => visitor.visit_enum(Variant { word, content: None }),
            Head::Object(mut members) => match (members.next(), members.left()) {
                (Some((word, content)), 0) => {
                    visitor.visit_enum(Variant { word, content: Some(content) })
                }
                _ => Err(unfit(&Head::Object(members), &visitor)),
            },
            other => Err(unfit(&other, &visitor)),
        }
    }
}

/// The elements of a list, one after another.
struct Elements<'v> {
    ahead: Parts<'v>,
    next: usize,
}

impl<'de> SeqAccess<'de> for Elements<'_> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        let Some(element) = self.ahead.next() else { return Ok(None) };
        self.next += 1;
        match seed.deserialize(Reader(element)) {
            Ok(value) => Ok(Some(value)),
            Err(fault) => Err(fault.in_element(self.next - 1)),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.ahead.left())
    }
}

/// The members of an object, one after another.
struct Entries<'v> {
    members: Members<'v>,
    ahead: Members<'v>,
    /// The value of the member whose name was read last.
    value: Option<Part<'v>>,
}

impl Entries<'_> {
    /// The member whose name was read last.
    fn last(&self) -> usize {
        (self.members.left() - self.ahead.left()).saturating_sub(1)
    }
}

impl<'de> MapAccess<'de> for Entries<'_> {
    type Error = Fault;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        let Some((name, value)) = self.ahead.next() else { return Ok(None) };
        self.value = Some(value);
        match seed.deserialize(StrDeserializer::<Fault>::new(name)) {
            Ok(value) => Ok(Some(value)),
            Err(fault) => Err(fields::in_name(&self.members, self.last(), fault)),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        match seed.deserialize(Reader(self.value.unwrap_or(Part::Listed(&[])))) {
            Ok(value) => Ok(value),
            Err(fault) => Err(fields::in_member(&self.members, self.last(), fault)),
        }
    }
}

/// One of several kinds: a word, or an object whose only member has the word for its name.
struct Variant<'v> {
    word: &'v str,
    content: Option<Part<'v>>,
}

impl<'v> Variant<'v> {
    fn content(&self) -> Result<Reader<'v>, Fault> {
        let missing = || Fault::custom(format!("`{}` has to be an object with it", self.word));
        self.content.map(Reader).ok_or_else(missing)
    }

    fn inside(&self, fault: Fault) -> Fault {
        fault.in_member(self.word, 0)
    }
}

impl<'de> EnumAccess<'de> for Variant<'_> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Fault> {
        let word = seed.deserialize(StrDeserializer::<Fault>::new(self.word))?;
        Ok((word, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        match self.content.map(Part::head) {
            None | Some(Head::Null) => Ok(()),
            Some(_) => Err(Fault::custom(format!("`{}` is a word with nothing inside", self.word))),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Fault> {
        seed.deserialize(self.content()?).map_err(|fault| self.inside(fault))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _length: usize, visitor: V) -> Result<V::Value, Fault> {
        self.content()?.list(visitor).map_err(|fault| self.inside(fault))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.content()?.fields(names, visitor).map_err(|fault| self.inside(fault))
    }
}
