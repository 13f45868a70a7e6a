//! A value of a document, with everything in it.

use std::borrow::Cow;

/// What JSON has: nothing, truth, numbers, texts, lists and objects.
///
/// An object keeps its members in their order, the doubled ones too. Texts are borrowed from the
/// document where it has them without escapes.
///
/// ```
/// use defection::{Date, Json};
///
/// let date: Date = "1961-06".parse()?;
/// assert_eq!(Json::of(&date), Json::Text("1961-06".into()));
/// # Ok::<(), defection::DateError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Json<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Truth(bool),
    /// A whole number that is not negative.
    Unsigned(u64),
    /// A negative whole number.
    Negative(i64),
    /// A number with a fraction, or too large for a whole one.
    Fraction(f64),
    /// A text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Json<'a>>),
    /// An object: names and values.
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
}

impl<'a> Json<'a> {
    /// The value of the first member of that name, if this is an object that has one.
    ///
    /// ```
    /// use defection::{Json, Lens};
    ///
    /// let lens = Json::of(&Lens::default());
    /// assert_eq!(lens.member("as_of"), None);
    /// ```
    pub fn member(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else { return None };
        members.iter().find(|(own, _)| own == name).map(|(_, value)| value)
    }

    /// The elements, if this is a list.
    ///
    /// ```
    /// use defection::Json;
    ///
    /// assert_eq!(Json::of(&[1_u8, 2]).list().map(<[Json]>::len), Some(2));
    /// ```
    pub fn list(&self) -> Option<&[Json<'a>]> {
        if let Self::List(elements) = self { Some(elements) } else { None }
    }

    /// The text, if this is one.
    ///
    /// ```
    /// use defection::Json;
    ///
    /// assert_eq!(Json::of("KGB").text(), Some("KGB"));
    /// ```
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}
