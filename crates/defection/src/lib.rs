//! Who counts as a Soviet defector: under whose definition, as of when, and on what evidence.
//!
//! There is no single answer. The crate makes the answer a computation that can be cited, checked and
//! argued with: what the sources claim, under a definition with its citations, as of a date, comes to
//! a verdict, and why.
//!
//! # The words
//!
//! - A [`Defection`] is one *episode* of one person: a departure, refusal, exchange or return. Whether
//!   it *is* a defection is what the crate is asked. Prose calls it an episode.
//! - A [`Claim`] is what a source asserts or denies of a [`Fact`], one yes/no question of a fixed
//!   vocabulary. Rival claims stand side by side; nothing picks a winner.
//! - An [`Archive`] holds persons, agencies, publications, sources and episodes, with every reference
//!   checked.
//! - A [`Lens`] is how to look: as of which day, which sources to trust, how to read disputes.
//! - A [`Record`] is what the sources claim of one episode, seen through a lens.
//! - An *axiom* is a cited rule about the world: an exchanged person was a prisoner. A *world* gives
//!   every fact one answer and obeys the axioms.
//! - A [`Definition`] says who counts, according to whom: a [`Condition`] over facts and the day of the
//!   act, with versions, exceptions and citations.
//! - The *reading of silence* is a statement of the editors of an archive: on a fact of which no source
//!   speaks they take the answer to be no. A lens can leave it out.
//! - A [`Verdict`] holds if the definition is true in every world that the record admits, fails if it is
//!   false in every one, and is open or disputed where both occur.
//!
//! # The first program
//!
//! ```
//! use defection::{
//!     ArchiveDraft, Defection, Definitions, Fact, Lens, Person, Source,
//!     model::{Name, SourceKind},
//! };
//!
//! let source = Source::new("gold-1978", "A study", SourceKind::Study)?;
//! let page = source.cite("p. 12");
//! let mut draft = ArchiveDraft::on_bundled(); // states and agencies of the bundled archive are known
//! draft.add(source);
//! draft.add(Person::new("doe", Name::new("John Doe", page.clone())?));
//! draft.add(
//!     Defection::new("doe-1961", "doe", "ussr")?
//!         .on("1961-05", page.clone())?
//!         .claim(Fact::AsylumSought, page),
//! );
//! let archive = draft.check()?; // one error type that holds every fault, so `?` works
//! let record = archive.record("doe-1961", &Lens::default())?;
//! println!("{}", Definitions::built_in().get("soviet-usage")?.judge(&record).verdict);
//! # Ok::<(), defection::Error>(())
//! ```
//!
//! One claim leaves much open, and [`Definition::open_questions`] says what would settle it.
//!
//! # Where things are
//!
//! | module | what it holds |
//! |---|---|
//! | [`date`] | uncertain dates and their comparison |
//! | [`model`] | persons, agencies, publications, episodes, sources, claims |
//! | [`archive`], [`check`] | documents read and written; what is wrong in them |
//! | [`rules`] | conditions, definitions, axioms |
//! | [`record`] | evidence on each question, seen through a lens |
//! | [`verdict`] | definitions applied, to one record or to many |
//! | [`compare`] | definitions against one another, theorems, categories |
//! | [`why`] | reasons, contrasts, changes, open questions, weight, explanations |
//! | [`overview`] | an archive at a glance |
//! | [`report`] | errors and results for a screen |
//!
//! # Features
//!
//! - `export`: sources written as CSL-JSON, in `export`.
//! - `import`: sources read from CSL-JSON, BibTeX and BibLaTeX, in `import`.
//! - `proptest`: generators of valid values in `strategy`, for rules of one's own tested by property.
//! - `schema`: JSON Schemas of the documents, in `schema`.

pub mod archive;
pub mod check;
pub mod compare;
pub mod date;
mod error;
#[cfg(feature = "export")]
pub mod export;
#[cfg(feature = "import")]
pub mod import;
mod logic;
pub mod model;
pub mod overview;
pub mod record;
pub mod report;
pub mod rules;
#[cfg(feature = "schema")]
pub mod schema;
#[cfg(feature = "proptest")]
pub mod strategy;
mod text;
pub mod verdict;
pub mod why;
mod words;

pub use chrono;

pub use self::{
    archive::{Archive, ArchiveDraft},
    compare::Comparison,
    date::Date,
    error::Error,
    logic::Truth,
    model::{Agency, Citation, Claim, Defection, Fact, Person, Publication, Source},
    record::{Lens, Record},
    rules::{Condition, Definition, Definitions},
    verdict::{Judgement, Verdict},
    why::Explanation,
};
