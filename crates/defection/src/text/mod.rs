//! Text in and out, without the domain: closed sets of words, the grammar of identifiers, values that
//! are not empty, likely words, text that stays on its line, markup, JSON documents.

mod closed_set;
pub(crate) mod form;
mod identifier;
mod json;
mod look_alike;
mod markup;
mod non_empty;
mod sanitize;
mod suggestion;
mod unknown_id;

pub use self::{
    closed_set::UnknownWord,
    identifier::IdError,
    json::{
        JsonError, JsonErrors, LARGEST_DOCUMENT, MOST_VALUES, from_json, from_json_with_all_errors,
    },
    markup::{Form, Markup},
    non_empty::{EmptyError, NonBlank, NonEmpty},
    sanitize::sanitize_line,
    unknown_id::UnknownId,
};
pub(crate) use self::{
    closed_set::{closed_set, member},
    form::{from_text, in_small_letters, text_form},
    identifier::{check, id},
    look_alike::{foreign_letter, foreign_letter_in_words, in_ascii},
    markup::Page,
    suggestion::{likely, nearest},
};
