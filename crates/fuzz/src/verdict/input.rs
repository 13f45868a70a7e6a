//! Definitions, axioms and records made from bytes.

use arbitrary::{Result, Unstructured};
use chrono::NaiveDate;
use defection::{
    Citation, Condition, Definition, Definitions, Fact, Lens, Record,
    date::DayRange,
    model::NonBlank,
    model::NonEmpty,
    model::Silence,
    record::{ActDays, Origin, Reading, Testimony},
    rules::{
        ActDay, Axiom, DefinitionDraft, DefinitionFormat, Exception, Happening, Operands,
        Threshold, Version, WrittenCondition,
    },
};
use defection_tests::generated::{FACTS, Made, book};

/// Who is heard.
const SOURCES: [&str; 4] = ["archive", "book", "file", "newspaper"];

/// Questions about days that one definition asks at most, so that every world can be tried.
const MOST_DATED: usize = 2;

/// Leaves of all conditions of one definition.
const MOST_LEAVES: usize = 12;

/// A definition under axioms, and what a record is made of.
#[derive(Debug)]
pub(super) struct Input {
    pub(super) definitions: Definitions,
    made: Made,
}

impl Input {
    /// Makes a case. None if the bytes make none.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let mut source = Source { bytes: Unstructured::new(bytes), dated: 0, leaves: 0 };
        let axioms = source.axioms().ok()?;
        let draft = source.definition().ok()?;
        let made = source.made().ok()?;
        // Axioms that no world obeys are refused, and so are versions that overlap.
        let definitions = Definitions::of(vec![draft], Vec::new(), axioms, vec![book()]).ok()?;
        Some(Self { definitions, made })
    }

    pub(super) fn record(&self) -> Record {
        self.made.record(&self.definitions)
    }

    pub(super) fn definition(&self) -> &Definition {
        self.definitions.get("generated").expect("the one definition")
    }
}

/// Bytes that are being used up, and how much has been asked so far.
struct Source<'a> {
    bytes: Unstructured<'a>,
    dated: usize,
    leaves: usize,
}

impl Source<'_> {
    fn up_to(&mut self, most: usize) -> Result<usize> {
        self.bytes.int_in_range(0..=most)
    }

    fn yes(&mut self) -> Result<bool> {
        self.bytes.arbitrary()
    }

    fn fact(&mut self) -> Result<Fact> {
        self.bytes.choose(FACTS).copied()
    }

    fn citation(&mut self) -> Result<Citation> {
        let source = self.bytes.choose(&SOURCES)?.parse().expect("an identifier");
        Ok(Citation::at(source, "page 1"))
    }

    /// One of few days, so that days meet.
    fn day(&mut self) -> Result<NaiveDate> {
        let (years, day) = (self.bytes.int_in_range(0..=7)?, self.bytes.int_in_range(1..=3)?);
        Ok(NaiveDate::from_ymd_opt(1930 + 10 * years, 6, day).expect("a day"))
    }

    fn days(&mut self) -> Result<(NaiveDate, NaiveDate)> {
        let (one, other) = (self.day()?, self.day()?);
        Ok((one.min(other), one.max(other)))
    }

    fn leaf(&mut self) -> Result<Condition> {
        self.leaves += 1;
        let form = self.up_to(9)?;
        if form < 7 || self.dated >= MOST_DATED {
            return Ok(Condition::Fact(self.fact()?));
        }
        self.dated += 1;
        Ok(match form {
            7 => Condition::By(Happening::Fact(self.fact()?), self.day()?),
            8 => {
                let what = if self.yes()? { Happening::Dead } else { Happening::Returned };
                Condition::By(what, self.day()?)
            }
            _ => Condition::Act(match self.up_to(2)? {
                0 => ActDay::Before(self.day()?),
                1 => ActDay::From(self.day()?),
                _ => {
                    let (first, last) = self.days()?;
                    ActDay::In(first, last)
                }
            }),
        })
    }

    fn condition(&mut self, depth: usize) -> Result<Condition> {
        if depth == 0 || self.leaves >= MOST_LEAVES {
            return self.leaf();
        }
        let form = self.up_to(5)?;
        if form < 2 {
            return self.leaf();
        }
        if form == 2 {
            return Ok(Condition::Not(Box::new(self.condition(depth - 1)?)));
        }
        let parts = 2 + self.up_to(2)?;
        let parts = (0..parts).map(|_| self.condition(depth - 1)).collect::<Result<Vec<_>>>()?;
        if form == 5 {
            let count = 1 + self.up_to(parts.len() - 1)?;
            return Ok(Condition::AtLeast(Threshold::new(count, parts).expect("it fits")));
        }
        let parts = Operands::new(parts).expect("two or more");
        Ok(if form == 3 { Condition::All(parts) } else { Condition::Any(parts) })
    }

    fn written(&mut self, depth: usize) -> Result<WrittenCondition> {
        Ok(self.condition(depth)?.into())
    }

    fn exceptions(&mut self, depth: usize) -> Result<Vec<Exception>> {
        if depth == 0 {
            return Ok(Vec::new());
        }
        let count = self.up_to(2)?;
        (0..count)
            .map(|place| {
                Ok(Exception {
                    id: format!("exception-{depth}-{place}").parse().expect("an identifier"),
                    when: self.written(2)?,
                    reason: words("generated"),
                    citations: cited(),
                    elements: Vec::new(),
                    exceptions: self.exceptions(depth - 1)?,
                })
            })
            .collect()
    }

    fn version(&mut self, from: Option<NaiveDate>, until: Option<NaiveDate>) -> Result<Version> {
        Ok(Version {
            from,
            until,
            when: self.written(3)?,
            exceptions: self.exceptions(2)?,
            act: None,
            elements: Vec::new(),
            citations: Vec::new(),
            note: None,
        })
    }

    fn definition(&mut self) -> Result<DefinitionDraft> {
        let versions = match self.up_to(4)? {
            0 => {
                let (from, until) = self.days()?;
                vec![self.version(Some(from), Some(until))?]
            }
            1 => {
                let change = self.day()?;
                vec![self.version(None, Some(change))?, self.version(Some(change), None)?]
            }
            _ => vec![self.version(None, None)?],
        };
        Ok(DefinitionDraft {
            format: DefinitionFormat::Version1,
            id: "generated".parse().expect("an identifier"),
            sign: None,
            title: words("Generated"),
            summary: words("Generated."),
            wording: None,
            counterpart: None,
            laid_down: None,
            citations: cited(),
            notes: Vec::new(),
            elements: Vec::new(),
            left_out: Vec::new(),
            versions: NonEmpty::new(versions).expect("at least one"),
            gaps: Vec::new(),
        })
    }

    /// Axioms over facts alone, of any form.
    fn axioms(&mut self) -> Result<Vec<Axiom>> {
        let count = self.up_to(3)?;
        let dated = std::mem::replace(&mut self.dated, MOST_DATED);
        let axioms = (0..count)
            .map(|place| {
                Ok(Axiom {
                    id: format!("axiom-{place}").parse().expect("an identifier"),
                    always: self.written(2)?,
                    reason: words("generated"),
                    citations: cited(),
                })
            })
            .collect();
        (self.dated, self.leaves) = (dated, 0);
        axioms
    }

    fn testimony(&mut self) -> Result<Testimony> {
        let came_true = match self.up_to(3)? {
            0 => {
                let (first, last) = self.days()?;
                (Some(first), Some(last))
            }
            1 => (Some(self.day()?), None),
            2 => (None, Some(self.day()?)),
            _ => (None, None),
        };
        let citations = 1 + self.up_to(1)?;
        Ok(Testimony {
            holds: self.yes()?,
            particular: defection::record::Particular::default(),
            came_true,
            origin: Origin::Record("generated".to_owned()),
            citations: (0..citations).map(|_| self.citation()).collect::<Result<_>>()?,
        })
    }

    fn act_days(&mut self) -> Result<ActDays> {
        let rows = self.up_to(2)?;
        let row = |source: &mut Self| {
            let range = match source.up_to(3)? {
                0 => DayRange { first: None, last: Some(source.day()?) },
                1 => DayRange { first: Some(source.day()?), last: None },
                _ => {
                    let (first, last) = source.days()?;
                    DayRange { first: Some(first), last: Some(last) }
                }
            };
            Ok((vec![range], vec![source.citation()?.source]))
        };
        Ok(ActDays::of((0..rows).map(|_| row(self)).collect::<Result<_>>()?))
    }

    fn silence(&mut self) -> Result<Option<Silence>> {
        if !self.yes()? {
            return Ok(None);
        }
        let except = self.up_to(3)?;
        Ok(Some(Silence {
            sources: NonEmpty::one(self.citation()?),
            except: (0..except).map(|_| self.fact()).collect::<Result<_>>()?,
        }))
    }

    /// A lens that mixes accounts, as the oracle does.
    fn lens(&mut self) -> Result<Lens> {
        let as_of = if self.yes()? { Some(self.day()?) } else { None };
        Ok(Lens { as_of, trust: None, strict: self.yes()?, reading: Reading::Mixed })
    }

    fn made(&mut self) -> Result<Made> {
        let testimonies = self.up_to(7)?;
        Ok(Made {
            testimonies: (0..testimonies)
                .map(|_| Ok((self.fact()?, self.testimony()?)))
                .collect::<Result<_>>()?,
            act: self.act_days()?,
            silence: self.silence()?,
            lens: self.lens()?,
        })
    }
}

fn words(text: &str) -> NonBlank {
    NonBlank::new(text.to_owned()).expect("there are words")
}

fn cited() -> NonEmpty<Citation> {
    let source = "book".parse().expect("an identifier");
    NonEmpty::one(Citation::at(source, "page 1"))
}
