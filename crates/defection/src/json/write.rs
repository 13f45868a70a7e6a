//! From a type to the value that a document has for it.

use std::{borrow::Cow, fmt};

use serde::{
    Serialize, Serializer,
    ser::{
        Error, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
        SerializeTupleStruct, SerializeTupleVariant,
    },
};

use super::Json;

impl Json<'static> {
    /// The value that a document has for something of the library.
    ///
    /// What cannot be written, as a map whose names are no texts, is `null`; nothing of the library
    /// is like that.
    ///
    /// ```
    /// use defection::{Json, Verdict};
    ///
    /// assert_eq!(Json::of(&Verdict::Open), Json::Text("open".into()));
    /// ```
    pub fn of<T: Serialize + ?Sized>(value: &T) -> Self {
        value.serialize(Writer).unwrap_or(Self::Null)
    }
}

/// Names that are known beforehand are written as those of a structure, which lets a writer keep
/// them from one object to the next.
impl Serialize for Json<'static> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Truth(truth) => serializer.serialize_bool(*truth),
            Self::Unsigned(number) => serializer.serialize_u64(*number),
            Self::Negative(number) => serializer.serialize_i64(*number),
            Self::Fraction(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(elements) => {
                let mut list = serializer.serialize_seq(Some(elements.len()))?;
                for element in elements {
                    list.serialize_element(element)?;
                }
                list.end()
            }
            Self::Object(members) => {
                if members.iter().any(|(name, _)| matches!(name, Cow::Owned(_))) {
                    let mut map = serializer.serialize_map(Some(members.len()))?;
                    for (name, value) in members {
                        map.serialize_entry(name.as_ref(), value)?;
                    }
                    return map.end();
                }
                let mut fields = serializer.serialize_struct("", members.len())?;
                for (name, value) in members {
                    if let Cow::Borrowed(name) = name {
                        fields.serialize_field(name, value)?;
                    }
                }
                fields.end()
            }
        }
    }
}

/// Something has no value in a document.
#[derive(Debug)]
pub(super) struct Unwritable(String);

impl fmt::Display for Unwritable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Unwritable {}

impl Error for Unwritable {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

type Written = Result<Json<'static>, Unwritable>;

/// Writes a value.
#[derive(Clone, Copy)]
struct Writer;

macro_rules! written_as {
    ($($method:ident($type:ty) $value:ident => $written:expr;)+) => {
        $(fn $method(self, $value: $type) -> Written {
            Ok($written)
        })+
    };
}

impl Serializer for Writer {
    type Ok = Json<'static>;
    type Error = Unwritable;
    type SerializeSeq = List;
    type SerializeTuple = List;
    type SerializeTupleStruct = List;
    type SerializeTupleVariant = List;
    type SerializeMap = Members;
    type SerializeStruct = Members;
    type SerializeStructVariant = Members;

    written_as! {
        serialize_bool(bool) truth => Json::Truth(truth);
        serialize_i8(i8) number => signed(number.into());
        serialize_i16(i16) number => signed(number.into());
        serialize_i32(i32) number => signed(number.into());
        serialize_i64(i64) number => signed(number);
        serialize_u8(u8) number => Json::Unsigned(number.into());
        serialize_u16(u16) number => Json::Unsigned(number.into());
        serialize_u32(u32) number => Json::Unsigned(number.into());
        serialize_u64(u64) number => Json::Unsigned(number);
        serialize_f32(f32) number => Json::Fraction(number.into());
        serialize_f64(f64) number => Json::Fraction(number);
        serialize_char(char) letter => Json::Text(letter.to_string().into());
        serialize_str(&str) text => Json::Text(text.to_owned().into());
        serialize_unit_struct(&'static str) _name => Json::Null;
    }

    fn collect_seq<I>(self, elements: I) -> Written
    where
        I: IntoIterator<Item: Serialize>,
    {
        let mut list = List::default();
        for element in elements {
            list.push(element.serialize(self))?;
        }
        SerializeSeq::end(list)
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Written {
        Ok(Json::List(bytes.iter().map(|byte| Json::Unsigned((*byte).into())).collect()))
    }

    fn serialize_none(self) -> Written {
        Ok(Json::Null)
    }

    fn serialize_unit(self) -> Written {
        Ok(Json::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
    ) -> Written {
        Ok(Json::Text(variant.into()))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        value: &T,
    ) -> Written {
        Ok(inside(Some(variant), value.serialize(self)?))
    }

    fn serialize_seq(self, _length: Option<usize>) -> Result<List, Unwritable> {
        Ok(List::default())
    }

    fn serialize_tuple(self, _length: usize) -> Result<List, Unwritable> {
        Ok(List::default())
    }

    fn serialize_tuple_struct(
        self,
        _name: &'static str,
        _length: usize,
    ) -> Result<List, Unwritable> {
        Ok(List::default())
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<List, Unwritable> {
        Ok(List { variant: Some(variant), ..List::default() })
    }

    fn serialize_map(self, _length: Option<usize>) -> Result<Members, Unwritable> {
        Ok(Members::default())
    }

    fn serialize_struct(self, _name: &'static str, _length: usize) -> Result<Members, Unwritable> {
        Ok(Members::default())
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<Members, Unwritable> {
        Ok(Members { variant: Some(variant), ..Members::default() })
    }
}

fn signed(number: i64) -> Json<'static> {
    u64::try_from(number).map_or(Json::Negative(number), Json::Unsigned)
}

/// The content of one of several kinds stands in an object, under the word for the kind.
fn inside(variant: Option<&'static str>, content: Json<'static>) -> Json<'static> {
    match variant {
        Some(variant) => Json::Object(vec![(variant.into(), content)]),
        None => content,
    }
}

/// A list that is being written.
#[derive(Default)]
struct List {
    elements: Vec<Json<'static>>,
    variant: Option<&'static str>,
}

impl List {
    /// Apart from what is generic, so that a program has it once.
    #[inline(never)]
    fn push(&mut self, element: Written) -> Result<(), Unwritable> {
        self.elements.push(element?);
        Ok(())
    }
}

macro_rules! written_one_by_one {
    ($($of:ident: $method:ident)+) => {
        $(impl $of for List {
            type Ok = Json<'static>;
            type Error = Unwritable;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
                self.push(value.serialize(Writer))
            }

            fn end(self) -> Written {
                Ok(inside(self.variant, Json::List(self.elements)))
            }
        })+
    };
}

written_one_by_one! {
    SerializeSeq: serialize_element
    SerializeTuple: serialize_element
    SerializeTupleStruct: serialize_field
    SerializeTupleVariant: serialize_field
}

/// An object that is being written.
#[derive(Default)]
struct Members {
    entries: Vec<(Cow<'static, str>, Json<'static>)>,
    variant: Option<&'static str>,
    /// The name whose value comes next.
    name: Option<Cow<'static, str>>,
}

impl Members {
    /// Apart from what is generic, so that a program has it once.
    #[inline(never)]
    fn push(&mut self, name: Cow<'static, str>, value: Written) -> Result<(), Unwritable> {
        self.entries.push((name, value?));
        Ok(())
    }
}

macro_rules! written_name_by_name {
    ($($of:ident)+) => {
        $(impl $of for Members {
            type Ok = Json<'static>;
            type Error = Unwritable;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), Unwritable> {
                self.push(Cow::Borrowed(name), value.serialize(Writer))
            }

            fn end(self) -> Written {
                Ok(inside(self.variant, Json::Object(self.entries)))
            }
        })+
    };
}

written_name_by_name! { SerializeStruct SerializeStructVariant }

impl SerializeMap for Members {
    type Ok = Json<'static>;
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Result<(), Unwritable> {
        let Json::Text(name) = name.serialize(Writer)? else {
            return Err(Unwritable::custom("the name of a member has to be a text"));
        };
        self.name = Some(name);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        let name = self.name.take().unwrap_or_default();
        self.push(name, value.serialize(Writer))
    }

    fn end(self) -> Written {
        Ok(Json::Object(self.entries))
    }
}
