//! Errors in parts, for a screen that shows each part in its place.

pub use crate::text::{Form, Markup, sanitize_line};
use std::ops::Range;

use serde::Serialize;

use crate::{
    check::{ArchiveError, Diagnostic},
    date::{Date, DateError},
    model::UnknownId,
    record::RecordError,
    rules::{Condition, ConditionError, DefinitionError, DefinitionErrors, DefinitionProblem},
    text::{JsonError, JsonErrors, UnknownWord, closed_set, likely},
};

closed_set! {
    /// What kind of error it is.
    ErrorCode, called "a code of an error" {
        /// A document is empty.
        Empty = "empty",
        /// A document, a text or a rule is larger than what is read.
        TooLarge = "too_large",
        /// A text is not well-formed Unicode.
        NotUnicode = "not_unicode",
        /// Something in a document is not what it should be.
        UnfitJson = "unfit_json",
        /// A value has no form in JSON.
        NotJson = "not_json",
        /// An argument is not of the type that is expected.
        WrongType = "wrong_type",
        /// An archive is well-formed and wrong; every diagnostic is listed.
        ArchiveInvalid = "archive_invalid",
        /// Definition files are wrong; every error is listed.
        DefinitionsInvalid = "definitions_invalid",
        /// A text is not a condition, or names what is not there.
        Condition = "condition",
        /// A text is not a date.
        Date = "date",
        /// Something in a definition file cannot be applied.
        Rule = "rule",
        /// There is no episode of that name.
        UnknownEpisode = "unknown_episode",
        /// There is no person of that name.
        UnknownPerson = "unknown_person",
        /// There is no definition of that name.
        UnknownDefinition = "unknown_definition",
        /// There is no theorem of that name.
        UnknownTheorem = "unknown_theorem",
        /// There is no source of that name.
        UnknownSource = "unknown_source",
        /// The module of the package is not loaded, or cannot be.
        NotLoaded = "not_loaded",
        /// A handle is used after it was freed.
        Freed = "freed",
        /// The library has a fault.
        Internal = "internal",
    }
}

/// A place in a text, in the units in which JavaScript counts (UTF-16).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// Where it begins.
    pub start: usize,
    /// Where it ends; what stands there does not belong to it.
    pub end: usize,
}

impl Span {
    /// A range of bytes of a text.
    ///
    /// ```
    /// let text = "\u{1f600} и minor";
    /// let span = defection::report::Span::in_text(text, &(8..13));
    /// assert_eq!((span.start, span.end), (5, 10));
    /// ```
    pub fn in_text(text: &str, bytes: &Range<usize>) -> Self {
        let units = |end: usize| {
            let before = text.char_indices().take_while(|(at, _)| *at < end);
            before.map(|(_, character)| character.len_utf16()).sum()
        };
        Self { start: units(bytes.start), end: units(bytes.end) }
    }
}

/// An error in parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ErrorReport {
    /// What kind of error it is.
    pub code: ErrorCode,
    /// The whole of it in a sentence.
    pub message: String,
    /// The file, if it is one of several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Where in the document or argument, as a JSON pointer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Where in the text that stands there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// What was expected there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
    /// The word that was probably meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
    /// Everything that is wrong with an archive.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<Diagnostic>,
    /// Everything that is wrong with definition files, or with the form of a document.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ErrorReport>,
}

impl ErrorReport {
    /// An error that is no more than its code and sentence.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            file: None,
            path: None,
            span: None,
            expected: None,
            suggestion: None,
            diagnostics: Vec::new(),
            errors: Vec::new(),
        }
    }

    fn with(self, errors: Vec<Self>) -> Self {
        Self { errors, ..self }
    }

    /// The error, with the word that was probably meant.
    #[must_use]
    pub fn suggesting(self, suggestion: Option<String>) -> Self {
        Self { suggestion, ..self }
    }

    /// The error inside a text of a document, if the text was read as a condition or a date. It is
    /// read again, since a document keeps no more of an error than its words.
    fn inside_text(text: &str, problem: &str, suggestion: Option<&str>) -> Option<Self> {
        // What was probably meant is told apart from the rest.
        let is_told = |error: &str| {
            error.strip_prefix(problem).is_some_and(|rest| {
                rest.is_empty() || suggestion.is_some_and(|word| rest.contains(word))
            })
        };
        let condition = text.parse::<Condition>().err();
        let date = text.parse::<Date>().err();
        match (condition, date) {
            (Some(error), _) if is_told(&error.to_string()) => Some(Self::from(&error)),
            (_, Some(error)) if is_told(&error.to_string()) => Some(Self::from(&error)),
            _ => None,
        }
    }

    /// The error inside something else: `place` goes before its path.
    #[must_use]
    pub fn inside(self, place: &str) -> Self {
        let path = Some(format!("{place}{}", self.path.unwrap_or_default()));
        let errors = self.errors.into_iter().map(|one| one.inside(place)).collect();
        Self { path, errors, ..self }
    }
}

impl From<&UnknownWord> for ErrorReport {
    fn from(error: &UnknownWord) -> Self {
        Self {
            expected: Some(error.what.to_owned()),
            suggestion: likely(&error.found, error.words.iter().copied()).map(str::to_owned),
            ..Self::new(ErrorCode::WrongType, error.to_string())
        }
    }
}

impl From<&JsonError> for ErrorReport {
    fn from(error: &JsonError) -> Self {
        let message = error.to_string();
        match error {
            JsonError::Empty => Self::new(ErrorCode::Empty, message),
            JsonError::TooLarge { .. } | JsonError::TooManyValues { .. } => {
                Self::new(ErrorCode::TooLarge, message)
            }
            JsonError::NotUtf8 { .. } => Self::new(ErrorCode::NotUnicode, message),
            JsonError::Unfit { pointer, message: problem, suggestion, found, .. } => {
                let inside = found
                    .as_deref()
                    .and_then(|text| Self::inside_text(text, problem, suggestion.as_deref()));
                let unfit = || Self::new(ErrorCode::UnfitJson, "").suggesting(suggestion.clone());
                let path = Some(pointer.clone());
                Self { message, path, ..inside.unwrap_or_else(unfit) }
            }
        }
    }
}

impl From<&JsonErrors> for ErrorReport {
    fn from(errors: &JsonErrors) -> Self {
        let all: Vec<Self> = errors.iter().map(Self::from).collect();
        match all.as_slice() {
            [only] => only.clone(),
            [first, ..] => Self { message: errors.to_string(), ..first.clone() }.with(all),
            [] => Self::new(ErrorCode::UnfitJson, errors.to_string()),
        }
    }
}

impl From<&ConditionError> for ErrorReport {
    fn from(error: &ConditionError) -> Self {
        Self {
            span: Some(Span::in_text(&error.text, &error.span)),
            expected: Some(error.expected.clone()),
            suggestion: error.suggestion.clone(),
            ..Self::new(ErrorCode::Condition, error.to_string())
        }
    }
}

impl From<&DateError> for ErrorReport {
    fn from(error: &DateError) -> Self {
        let span = match error {
            DateError::TooLong { .. } => None,
            DateError::Notation { text, at, .. } => Some(Span::in_text(text, &(*at..text.len()))),
            DateError::OldStyle { text, .. } => Some(Span::in_text(text, &(0..text.len()))),
        };
        let code = match error {
            DateError::TooLong { .. } => ErrorCode::TooLarge,
            DateError::Notation { .. } | DateError::OldStyle { .. } => ErrorCode::Date,
        };
        let suggestion = error.suggestion().map(str::to_owned);
        Self { span, ..Self::new(code, error.to_string()).suggesting(suggestion) }
    }
}

impl From<&ArchiveError> for ErrorReport {
    fn from(error: &ArchiveError) -> Self {
        let message = error.to_string();
        match error {
            ArchiveError::Json(errors) => errors.into(),
            ArchiveError::Unmade { .. } => Self::new(ErrorCode::ArchiveInvalid, message),
            ArchiveError::Invalid { diagnostics } => Self {
                path: diagnostics.first().map(|one| one.pointer.clone()),
                diagnostics: diagnostics.clone(),
                ..Self::new(ErrorCode::ArchiveInvalid, message)
            },
        }
    }
}

impl From<&DefinitionProblem> for ErrorReport {
    fn from(problem: &DefinitionProblem) -> Self {
        let message = problem.to_string();
        match problem {
            DefinitionProblem::Json(error) => error.into(),
            DefinitionProblem::Condition(error) => error.into(),
            DefinitionProblem::NoSuchSource { suggestion, .. } => {
                Self::new(ErrorCode::UnknownSource, message).suggesting(suggestion.clone())
            }
            DefinitionProblem::NoSuchDefinition { suggestion, .. } => {
                Self::new(ErrorCode::UnknownDefinition, message).suggesting(suggestion.clone())
            }
            DefinitionProblem::TooLarge { .. }
            | DefinitionProblem::TooManyDays { .. }
            | DefinitionProblem::TooManyQuestions { .. } => Self::new(ErrorCode::TooLarge, message),
            _ => Self::new(ErrorCode::Rule, message),
        }
    }
}

impl From<&DefinitionError> for ErrorReport {
    fn from(error: &DefinitionError) -> Self {
        let inner = Self::from(&error.problem).inside(&error.pointer);
        Self { file: Some(error.file.clone()), message: error.to_string(), ..inner }
    }
}

impl From<&DefinitionErrors> for ErrorReport {
    fn from(errors: &DefinitionErrors) -> Self {
        let errors: Vec<Self> = errors.iter().map(Self::from).collect();
        let lines: Vec<&str> = errors.iter().map(|one| one.message.as_str()).collect();
        let count = lines.len();
        let message = format!(
            "the definitions have {count} error{}:\n{}",
            if count == 1 { "" } else { "s" },
            lines.join("\n")
        );
        let first = errors.first();
        Self {
            file: first.and_then(|one| one.file.clone()),
            path: first.and_then(|one| one.path.clone()),
            span: first.and_then(|one| one.span),
            suggestion: first.and_then(|one| one.suggestion.clone()),
            errors,
            ..Self::new(ErrorCode::DefinitionsInvalid, message)
        }
    }
}

impl From<&UnknownId> for ErrorReport {
    fn from(error: &UnknownId) -> Self {
        let code = match error.what {
            "source" => ErrorCode::UnknownSource,
            "definition" => ErrorCode::UnknownDefinition,
            "person" => ErrorCode::UnknownPerson,
            _ => ErrorCode::UnknownEpisode,
        };
        Self::new(code, error.to_string()).suggesting(error.suggestion.clone())
    }
}

impl From<&RecordError> for ErrorReport {
    fn from(error: &RecordError) -> Self {
        match error {
            RecordError::Episode(error) | RecordError::Person { error, .. } => error.into(),
            RecordError::Lens { path, error } => Self::from(error).inside(path),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::ArchiveDraft;
    use crate::rules::Definitions;

    fn of_definition(when: &str) -> ErrorReport {
        let file = format!(
            r#"{{ "format": "defection-definition/1", "id": "a", "title": "A", "summary": "A.",
                 "citations": [{{ "source": "erh" }}], "versions": [{{ "when": "{when}" }}] }}"#
        );
        let files = [("a.json", file.as_bytes())];
        let errors = Definitions::load(files, Some(Definitions::built_in())).unwrap_err();
        ErrorReport::from(&errors)
    }

    #[track_caller]
    fn check(report: &ErrorReport, code: ErrorCode, path: &str, span: (usize, usize)) {
        assert_eq!(report.code, code);
        assert_eq!(report.path.as_deref(), Some(path));
        let found = report.span.map(|span| (span.start, span.end));
        assert_eq!(found, Some(span), "{}", report.message);
    }

    #[test]
    fn a_condition_in_a_file_is_pointed_into() {
        let report = of_definition("minor and and dead");
        assert_eq!(report.code, ErrorCode::DefinitionsInvalid);
        check(&report.errors[0], ErrorCode::Condition, "/versions/0/when", (10, 13));
        let report = of_definition("outside_contrl");
        check(&report.errors[0], ErrorCode::Condition, "/versions/0/when", (0, 14));
        assert_eq!(report.errors[0].suggestion.as_deref(), Some("outside_control"));
    }

    #[test]
    fn a_date_in_a_document_is_pointed_into() {
        let document = br#"{ "format": "defection-archive/1", "sources": [
            { "id": "a", "title": "A", "kind": "study", "on": "1961-13" }] }"#;
        let error = ArchiveDraft::from_json(document).unwrap_err();
        check(&ErrorReport::from(&error), ErrorCode::Date, "/sources/0/on", (5, 7));
    }

    #[test]
    fn what_is_wrong_outside_a_text_has_no_place_in_one() {
        let report = of_definition("minor\", \"extra\": \"");
        assert_eq!(report.errors[0].code, ErrorCode::UnfitJson);
        assert_eq!(report.errors[0].span, None);
    }

    #[test]
    fn a_word_that_is_not_of_a_set_is_told_with_the_nearest() {
        let error = "holdz".parse::<crate::verdict::Verdict>().unwrap_err();
        let report = ErrorReport::from(&error);
        assert_eq!(report.expected.as_deref(), Some("a verdict"));
        assert_eq!(report.suggestion.as_deref(), Some("holds"));
    }
}
