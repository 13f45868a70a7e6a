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
    Json,
    fault::Fault,
    fields::{self, Fields, Member},
};

/// Reads a value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'t>(pub(super) &'t Json<'t>);

impl Reader<'_> {
    /// The fault that something else was expected.
    fn other(self, expected: &dyn Expected) -> Fault {
        let found = match self.0 {
            Json::Null => Unexpected::Unit,
            Json::Truth(truth) => Unexpected::Bool(*truth),
            Json::Unsigned(number) => Unexpected::Unsigned(*number),
            Json::Negative(number) => Unexpected::Signed(*number),
            Json::Fraction(number) => Unexpected::Float(*number),
            Json::Text(text) => Unexpected::Str(text),
            Json::List(_) => Unexpected::Seq,
            Json::Object(_) => Unexpected::Map,
        };
        Fault::invalid_type(found, expected)
    }

    // Apart, so that a program has it once.
    #[inline(never)]
    fn is_null(self) -> bool {
        matches!(self.0, Json::Null)
    }

    fn number<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Json::Unsigned(number) => visitor.visit_u64(*number),
            Json::Negative(number) => visitor.visit_i64(*number),
            Json::Fraction(number) => visitor.visit_f64(*number),
            _ => Err(self.other(&visitor)),
        }
    }

    fn text<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Json::Text(text) => visitor.visit_str(text),
            _ => Err(self.other(&visitor)),
        }
    }

    fn list<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Json::List(elements) => visitor.visit_seq(Elements { elements, next: 0 }),
            _ => Err(self.other(&visitor)),
        }
    }

    fn object<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Json::Object(members) => {
                fields::refuse_doubled(members)?;
                visitor.visit_map(Members { members, next: 0 })
            }
            _ => Err(self.other(&visitor)),
        }
    }

    /// A structure takes its fields in its own order, so that it has no code to tell them apart.
    fn fields<'de, V: Visitor<'de>>(
        self,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let Json::Object(members) = self.0 else { return Err(self.other(&visitor)) };
        let mut fields = Fields::of(members, names)?;
        match visitor.visit_seq(&mut fields) {
            Ok(value) if fields.all_asked() => Ok(value),
            Ok(_) => Err(Fault::new("a field with several names cannot be read".to_owned())),
            Err(fault) => Err(fields.explained(fault)),
        }
    }
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
        match self.0 {
            Json::Null => visitor.visit_unit(),
            Json::Truth(truth) => visitor.visit_bool(*truth),
            Json::Unsigned(_) | Json::Negative(_) | Json::Fraction(_) => self.number(visitor),
            Json::Text(_) => self.text(visitor),
            Json::List(_) => self.list(visitor),
            Json::Object(_) => self.object(visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_unit()
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.is_null() { visitor.visit_unit() } else { Err(self.other(&visitor)) }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Json::Truth(truth) => visitor.visit_bool(*truth),
            _ => Err(self.other(&visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
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
        match self.0 {
            Json::Text(word) => visitor.visit_enum(Variant { word, content: None }),
            Json::Object(members) => match members.as_slice() {
                [(word, content)] => visitor.visit_enum(Variant { word, content: Some(content) }),
                _ => Err(self.other(&visitor)),
            },
            _ => Err(self.other(&visitor)),
        }
    }
}

/// The elements of a list, one after another.
struct Elements<'t> {
    elements: &'t [Json<'t>],
    next: usize,
}

impl<'de> SeqAccess<'de> for Elements<'_> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        let Some(element) = self.elements.get(self.next) else { return Ok(None) };
        self.next += 1;
        match seed.deserialize(Reader(element)) {
            Ok(value) => Ok(Some(value)),
            Err(fault) => Err(fault.in_element(self.next - 1)),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.elements.len() - self.next)
    }
}

/// The members of an object, one after another.
struct Members<'t> {
    members: &'t [Member<'t>],
    next: usize,
}

impl<'t> Members<'t> {
    /// The next name, if one is left.
    fn name(&mut self) -> Option<&'t str> {
        let (name, _) = self.members.get(self.next)?;
        self.next += 1;
        Some(name)
    }

    /// The member whose name was read last.
    fn last(&self) -> usize {
        self.next.saturating_sub(1)
    }
}

impl<'de> MapAccess<'de> for Members<'_> {
    type Error = Fault;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        let Some(name) = self.name() else { return Ok(None) };
        match seed.deserialize(StrDeserializer::<Fault>::new(name)) {
            Ok(value) => Ok(Some(value)),
            Err(fault) => Err(fields::in_name(self.members, self.last(), fault)),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        let last = self.last();
        match seed.deserialize(fields::value(self.members, last)) {
            Ok(value) => Ok(value),
            Err(fault) => Err(fields::in_member(self.members, last, fault)),
        }
    }
}

/// One of several kinds: a word, or an object whose only member has the word for its name.
struct Variant<'t> {
    word: &'t str,
    content: Option<&'t Json<'t>>,
}

impl<'t> Variant<'t> {
    fn content(&self) -> Result<Reader<'t>, Fault> {
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
        match self.content {
            None | Some(Json::Null) => Ok(()),
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
