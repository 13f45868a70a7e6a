//! From the text of a document to its values, by `serde_json`.

use std::{borrow::Cow, fmt};

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::values::{Inside, Value, Writing};

/// The most values that are read in one document, those inside others counted too.
///
/// It bounds the memory that a document takes to a multiple of its own size.
pub const MOST_VALUES: usize = 4_000_000;

/// Reads a document. What is no JSON is refused, what is nested too deep, and, with an error of data,
/// what has too many values.
pub(super) fn parse(text: &str) -> serde_json::Result<Vec<Value<'_>>> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let mut taken = Taken { values: Writing::default(), left: MOST_VALUES };
    AnyValue(&mut taken).deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(taken.values.done())
}

/// What has been read so far.
struct Taken<'t> {
    values: Writing<'t>,
    /// How many values may come yet.
    left: usize,
}

/// Takes whatever comes.
struct AnyValue<'w, 't>(&'w mut Taken<'t>);

impl<'de> DeserializeSeed<'de> for AnyValue<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let left = self.0.left.checked_sub(1);
        self.0.left = left.ok_or_else(|| D::Error::custom("too many values"))?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for AnyValue<'_, 'de> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.0.values.push(Value::Null);
        Ok(())
    }

    fn visit_bool<E>(self, truth: bool) -> Result<(), E> {
        self.0.values.push(Value::Truth(truth));
        Ok(())
    }

    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        self.0.values.push(Value::Unsigned(number));
        Ok(())
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        let number = u64::try_from(number).map_or(Value::Negative(number), Value::Unsigned);
        self.0.values.push(number);
        Ok(())
    }

    fn visit_f64<E>(self, number: f64) -> Result<(), E> {
        self.0.values.push(Value::Fraction(number));
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.0.values.push(Value::Text(Cow::Owned(text.to_owned())));
        Ok(())
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<(), E> {
        self.0.values.push(Value::Text(Cow::Borrowed(text)));
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let begin = self.0.values.begin();
        let mut count = 0;
        while access.next_element_seed(AnyValue(&mut *self.0))?.is_some() {
            count += 1;
        }
        let inside = Inside { count, values: self.0.values.since(begin) };
        self.0.values.end(begin, Value::List(inside));
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let begin = self.0.values.begin();
        let mut count = 0;
        while access.next_key_seed(MemberName(&mut *self.0))?.is_some() {
            access.next_value_seed(AnyValue(&mut *self.0))?;
            count += 1;
        }
        let inside = Inside { count, values: self.0.values.since(begin) };
        self.0.values.end(begin, Value::Object(inside));
        Ok(())
    }
}

/// Takes the name of a member, which is not counted.
struct MemberName<'w, 't>(&'w mut Taken<'t>);

impl<'de> DeserializeSeed<'de> for MemberName<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(AnyValue(self.0))
    }
}
