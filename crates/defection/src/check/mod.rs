//! What is wrong or doubtful in a well-formed archive.
//!
//! Each check is a file that looks at the whole archive and reports everything it finds. Rows that
//! have been set aside are looked at too, but what is wrong with them is no more than a warning:
//! setting aside is how an archive keeps a mistake of a source.

mod agencies;
mod bundled;
mod changed;
mod circles;
mod clashes;
mod disputes;
mod error;
mod existence;
mod identity;
mod lives;
mod loading;
mod records;
mod repeated;
mod sources;
mod spans;
mod succession;
#[cfg(test)]
mod tests;

pub use self::error::ArchiveError;
use std::fmt;

use serde::Serialize;

use crate::{archive::ArchiveDraft, rules::Axioms, text::closed_set};

closed_set! {
    /// How bad it is.
    Severity, called "a severity" {
        /// The archive cannot be used: identifiers do not lead where they should.
        Error = "error",
        /// Something is wrong in a row. The archive can be used, and the other rows are not touched.
        Fault = "fault",
        /// Something may be wrong; somebody should look.
        Warning = "warning",
    }
}

closed_set! {
    /// What is wrong.
    DiagnosticCode, called "a code of a diagnostic" {
        /// Two rows of a list have the same identifier.
        DuplicateId = "duplicate_id",
        /// A reference leads to nothing.
        DanglingReference = "dangling_reference",
        /// A person is listed under a name that is not one of the names.
        NameNotListed = "name_not_listed",
        /// A death comes before the birth.
        DiedBeforeBirth = "died_before_birth",
        /// An agency ended before it began.
        EndedBeforeItBegan = "ended_before_it_began",
        /// Somebody has the same part in a publication twice.
        SamePartTwice = "same_part_twice",
        /// A source asserts and denies the same fact.
        SourceContradictsItself = "source_contradicts_itself",
        /// Agencies are parts of one another.
        AgencyInsideItself = "agency_inside_itself",
        /// One agency names another as its successor or predecessor and not the other way round.
        SuccessionNotMirrored = "succession_not_mirrored",
        /// Agencies or states succeed one another in a circle.
        SuccessionInCircle = "succession_in_circle",
        /// A successor ended before its predecessor began, or had ended.
        SuccessionOutOfOrder = "succession_out_of_order",
        /// A part of an agency existed on no day on which the whole did.
        PartOutsideWhole = "part_outside_whole",
        /// An agency is named for days on which it did not exist.
        AgencyNotInExistence = "agency_not_in_existence",
        /// A state is named for days on which it did not exist.
        StateNotInExistence = "state_not_in_existence",
        /// A source is heard twice on the same: one claim, value or row of it stands there again.
        SaidTwice = "said_twice",
        /// A span stands where one day is wanted.
        SpanForDay = "span_for_day",
        /// An act comes before the birth of the person.
        ActBeforeBirth = "act_before_birth",
        /// An act, or something that a living person must have done, comes after the death.
        ActAfterDeath = "act_after_death",
        /// An act comes before the person was abroad.
        ActBeforeAbroad = "act_before_abroad",
        /// A return comes before the act.
        ReturnBeforeAct = "return_before_act",
        /// A publication comes before the birth of its author.
        PublicationBeforeBirth = "publication_before_birth",
        /// A dispute has no rival answers.
        DisputeWithoutRivals = "dispute_without_rivals",
        /// A source names no place where a reader could look.
        SourceWithoutPlace = "source_without_place",
        /// A source is a copy of itself, at once or by way of others.
        CopyOfItself = "copy_of_itself",
        /// A source was read before it appeared.
        ReadBeforeIssued = "read_before_issued",
        /// A citation names a page outside those of its source.
        CitationOutsidePages = "citation_outside_pages",
        /// A quotation has more than fifteen words.
        QuoteTooLong = "quote_too_long",
        /// What the sources of an episode agree on contradicts the axioms.
        ClashWithAxioms = "clash_with_axioms",
    }
}

/// Something wrong or doubtful, with its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Diagnostic {
    /// What is wrong.
    pub code: DiagnosticCode,
    /// How bad it is.
    pub severity: Severity,
    /// Where, as a JSON pointer into the document.
    pub pointer: String,
    /// What is wrong, in a sentence.
    pub message: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, severity, pointer, message } = self;
        write!(formatter, "{severity}[{code}] at {pointer}: {message}")
    }
}

/// What has been found so far.
#[derive(Debug, Default)]
struct Findings(Vec<Diagnostic>);

impl Findings {
    fn error(&mut self, code: DiagnosticCode, pointer: String, message: String) {
        self.0.push(Diagnostic { code, severity: Severity::Error, pointer, message });
    }

    fn warning(&mut self, code: DiagnosticCode, pointer: String, message: String) {
        self.0.push(Diagnostic { code, severity: Severity::Warning, pointer, message });
    }

    fn fault(&mut self, code: DiagnosticCode, pointer: String, message: String) {
        self.0.push(Diagnostic { code, severity: Severity::Fault, pointer, message });
    }

    /// A fault, or a warning if the row has been set aside.
    fn report(&mut self, set_aside: bool, code: DiagnosticCode, pointer: String, message: String) {
        if set_aside {
            self.warning(code, pointer, message);
        } else {
            self.fault(code, pointer, message);
        }
    }
}

/// Everything that is wrong or doubtful. Clashes with axioms are looked for only where every
/// reference leads somewhere.
pub(super) fn diagnostics(archive: &ArchiveDraft, axioms: &Axioms) -> Vec<Diagnostic> {
    let mut findings = Findings::default();
    identity::check(archive, &mut findings);
    sources::check(archive, &mut findings);
    records::check(archive, &mut findings);
    repeated::check(archive, &mut findings);
    spans::check(archive, &mut findings);
    agencies::check(archive, &mut findings);
    succession::check(archive, &mut findings);
    existence::check(archive, &mut findings);
    lives::check(archive, &mut findings);
    disputes::check(archive, &mut findings);
    if findings.0.iter().all(|found| found.severity != Severity::Error) {
        clashes::check(archive, axioms, &mut findings);
    }
    findings.0
}
