//! From words to the tree. `not` binds most tightly, then `and`, then `or`.

use std::str::FromStr;

use chrono::NaiveDate;

use super::{
    ActDay, Condition, ConditionError, ConditionName, Happening, Operands, Threshold,
    tokens::{Kind, Token, likely_date, tokens},
};
use crate::{date::Date, model::Fact, text::likely};

/// How deep parentheses and `not` may be nested.
const DEEPEST: usize = 64;

/// How long a condition may be, in bytes.
const LONGEST: usize = 64 * 1024;

impl TryFrom<&str> for Condition {
    type Error = ConditionError;

    fn try_from(text: &str) -> Result<Self, ConditionError> {
        text.parse()
    }
}

impl FromStr for Condition {
    type Err = ConditionError;

    fn from_str(text: &str) -> Result<Self, ConditionError> {
        read(text).map_err(|error| ConditionError { text: text.to_owned(), ..error })
    }
}

/// Reads a condition. In errors the text is left out.
fn read(text: &str) -> Result<Condition, ConditionError> {
    if text.len() > LONGEST {
        return Err(ConditionError {
            text: String::new(),
            span: LONGEST..text.len(),
            expected: format!("at most {LONGEST} bytes"),
            found: format!("{} bytes", text.len()),
            suggestion: None,
        });
    }
    let mut parser = Parser { tokens: tokens(text)?, next: 0, end: text.len(), depth: 0 };
    let condition = parser.any()?;
    match parser.peek() {
        None => Ok(condition),
        Some(_) => Err(parser.unexpected("`and`, `or` or the end", &["and", "or"])),
    }
}

struct Parser<'a> {
    tokens: Vec<Token<'a>>,
    next: usize,
    end: usize,
    depth: usize,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<&Token<'a>> {
        self.tokens.get(self.next)
    }

    fn take(&mut self, kind: Kind, text: Option<&str>) -> bool {
        let fits = self
            .peek()
            .is_some_and(|token| token.kind == kind && text.is_none_or(|text| token.text == text));
        self.next += usize::from(fits);
        fits
    }

    fn word(&mut self, text: &str) -> bool {
        self.take(Kind::Word, Some(text))
    }

    fn unexpected(&self, expected: &str, words: &[&str]) -> ConditionError {
        let (span, found) = match self.peek() {
            Some(token) => (token.span.clone(), format!("`{}`", token.text)),
            None => (self.end..self.end, "the end".to_owned()),
        };
        let suggestion = self.peek().and_then(|token| likely(token.text, words.iter().copied()));
        ConditionError {
            text: String::new(),
            span,
            expected: expected.to_owned(),
            found,
            suggestion: suggestion.map(str::to_owned),
        }
    }

    fn require(&mut self, kind: Kind, expected: &str) -> Result<(), ConditionError> {
        if self.take(kind, None) { Ok(()) } else { Err(self.unexpected(expected, &[])) }
    }

    fn require_word(&mut self, word: &str) -> Result<(), ConditionError> {
        if self.word(word) { Ok(()) } else { Err(self.unexpected(&format!("`{word}`"), &[word])) }
    }

    fn any(&mut self) -> Result<Condition, ConditionError> {
        let mut parts = vec![self.all()?];
        while self.word("or") {
            parts.push(self.all()?);
        }
        Ok(joined(parts, Condition::Any))
    }

    fn all(&mut self) -> Result<Condition, ConditionError> {
        let mut parts = vec![self.one()?];
        while self.word("and") {
            parts.push(self.one()?);
        }
        Ok(joined(parts, Condition::All))
    }

    fn one(&mut self) -> Result<Condition, ConditionError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.unexpected(&format!("at most {DEEPEST} levels of nesting"), &[]));
        }
        let condition = if self.word("not") {
            Condition::Not(Box::new(self.one()?))
        } else if self.take(Kind::Open, None) {
            let inner = self.any()?;
            self.require(Kind::Close, "`and`, `or` or `)`")?;
            inner
        } else if self.word("at") {
            self.threshold()?
        } else if self.word("act") {
            Condition::Act(self.act()?)
        } else if self.word("dead") {
            self.by(Happening::Dead)?
        } else if self.word("returned") {
            self.by(Happening::Returned)?
        } else {
            self.named()?
        };
        self.depth -= 1;
        Ok(condition)
    }

    fn threshold(&mut self) -> Result<Condition, ConditionError> {
        self.require_word("least")?;
        let place = self.next;
        let count = self.peek().and_then(|token| token.text.parse::<usize>().ok());
        let Some(count) = count else {
            return Err(self.unexpected("a whole number", &[]));
        };
        self.next += 1;
        self.require_word("of")?;
        self.require(Kind::Open, "`(`")?;
        let mut of = vec![self.any()?];
        while self.take(Kind::Comma, None) {
            of.push(self.any()?);
        }
        self.require(Kind::Close, "`,` or `)`")?;
        let many = of.len();
        Threshold::new(count, of).map(Condition::AtLeast).ok_or_else(|| {
            self.next = place;
            self.unexpected(&format!("a number from 1 to {many}, as {many} are listed"), &[])
        })
    }

    fn act(&mut self) -> Result<ActDay, ConditionError> {
        if self.word("before") {
            Ok(ActDay::Before(self.days()?.0))
        } else if self.word("from") {
            Ok(ActDay::From(self.days()?.0))
        } else if self.word("in") {
            let (first, last) = self.days()?;
            Ok(ActDay::In(first, last))
        } else {
            Err(self.unexpected("`before`, `from` or `in`", &["before", "from", "in"]))
        }
    }

    fn by(&mut self, happening: Happening) -> Result<Condition, ConditionError> {
        self.require_word("by")?;
        Ok(Condition::By(happening, self.days()?.1))
    }

    /// The first and the last day of a date or interval that is known to the day, month or year.
    fn days(&mut self) -> Result<(NaiveDate, NaiveDate), ConditionError> {
        let expected = "a date such as `1993-01-01`, `1993` or `1945/1969`";
        let parsed = self
            .peek()
            .filter(|token| token.kind == Kind::Number)
            .and_then(|token| token.text.parse::<Date>().ok())
            .and_then(|date| Some((date.earliest()?, date.latest()?)));
        let days = parsed.ok_or_else(|| {
            let suggestion = self.peek().and_then(|token| likely_date(token.text));
            ConditionError { suggestion, ..self.unexpected(expected, &[]) }
        })?;
        self.next += 1;
        Ok(days)
    }

    fn named(&mut self) -> Result<Condition, ConditionError> {
        let expected = "a fact, a term, a definition, `not`, `at least`, `act` or `(`";
        let Some(token) = self.peek().filter(|token| token.kind == Kind::Word) else {
            return Err(self.unexpected(expected, &[]));
        };
        let text = token.text;
        if let Ok(fact) = text.parse::<Fact>() {
            self.next += 1;
            let dated = self.peek().is_some_and(|token| token.text == "by");
            return if dated { self.by(Happening::Fact(fact)) } else { Ok(Condition::Fact(fact)) };
        }
        // A word of the language is no name.
        let name = ConditionName::new(text).ok_or_else(|| self.unexpected(expected, &[]))?;
        self.next += 1;
        Ok(Condition::Named(name))
    }
}

fn joined(mut parts: Vec<Condition>, join: fn(Operands) -> Condition) -> Condition {
    if parts.len() == 1
        && let Some(only) = parts.pop()
    {
        return only;
    }
    join(Operands(parts))
}
