//! Addresses of the web.

use std::{fmt, str::FromStr};

use thiserror::Error;

use crate::text::text_form;

/// A text is no address of the web.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum UrlError {
    /// It does not begin with a scheme.
    #[error("`{text}` is no address: it does not begin with `https://` or `http://`")]
    NoScheme {
        /// What was found.
        text: String,
    },
    /// Its scheme is none that is opened.
    #[error("an address has the scheme `{scheme}`; only `https` and `http` are taken")]
    Scheme {
        /// The scheme.
        scheme: String,
    },
    /// It names no host.
    #[error("the address `{text}` names no host")]
    NoHost {
        /// What was found.
        text: String,
    },
    /// There is white space or a control character in it.
    #[error("an address has {found:?}, which has to be written with a percent sign")]
    Character {
        /// The first character that does not belong.
        found: char,
    },
}

/// An address of the web, as it was written. Its scheme is `http` or `https`, so that following it
/// opens a page and does nothing else.
///
/// ```
/// use defection::model::Url;
///
/// let url: Url = "https://www.cia.gov/readingroom/".parse()?;
/// assert_eq!(url.as_str(), "https://www.cia.gov/readingroom/");
/// let error = "javascript:alert(1)".parse::<Url>().unwrap_err();
/// assert!(error.to_string().contains("`javascript`"), "{error}");
/// # Ok::<(), defection::model::UrlError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Url(String);

impl Url {
    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Url {
    type Err = UrlError;

    fn from_str(text: &str) -> Result<Self, UrlError> {
        let stray = |found: &char| found.is_whitespace() || found.is_control();
        if let Some(found) = text.chars().find(stray) {
            return Err(UrlError::Character { found });
        }
        let is_scheme = |scheme: &str| {
            scheme.starts_with(|first: char| first.is_ascii_alphabetic())
                && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
        };
        let scheme = text.split_once(':').filter(|(scheme, _)| is_scheme(scheme));
        let Some((scheme, rest)) = scheme else {
            return Err(UrlError::NoScheme { text: text.to_owned() });
        };
        if !["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
            return Err(UrlError::Scheme { scheme: scheme.to_owned() });
        }
        match rest.strip_prefix("//") {
            Some(host) if !host.is_empty() && !host.starts_with(['/', '?', '#', ':', '\\']) => {
                Ok(Self(text.to_owned()))
            }
            _ => Err(UrlError::NoHost { text: text.to_owned() }),
        }
    }
}

impl TryFrom<&str> for Url {
    type Error = UrlError;

    fn try_from(text: &str) -> Result<Self, UrlError> {
        text.parse()
    }
}

impl fmt::Display for Url {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.0)
    }
}

text_form!(Url, called "an address of the web");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_the_web_have_an_address() {
        for text in ["http://a.ru/", "https://a.ru?b=c#d", "HTTPS://а.рф/Пётр", "http://[::1]/"]
        {
            assert_eq!(text.parse::<Url>().unwrap().to_string(), text);
        }
        for (text, words) in [
            ("", "`` is no address"),
            ("www.a.ru", "`www.a.ru` is no address"),
            ("//a.ru", "`//a.ru` is no address"),
            ("javascript:alert(1)", "scheme `javascript`"),
            ("data:text/html,x", "scheme `data`"),
            ("file:///etc/passwd", "scheme `file`"),
            ("https:a.ru", "names no host"),
            ("https:///a", "names no host"),
            ("http://", "names no host"),
            ("https://a.ru/b c", "' '"),
            ("java\nscript:alert(1)", "'\\n'"),
        ] {
            let error = text.parse::<Url>().unwrap_err().to_string();
            assert!(error.contains(words), "{text}: {error}");
        }
    }
}
