//! Generators of valid values, for testing rules by property.
//!
//! They shrink to something a person can read. Structs are built by complete literals, so that a
//! new field stops the build until it is generated.
//!
//! What makes up an archive refers to other rows by a few identifiers, so that references meet:
//! four sources ([`source`]), three states ([`state_id`]), three agencies ([`agency_id`]), three
//! persons ([`person_id`]), two publications ([`publication_id`]) and three episodes
//! ([`defection_id`]). [`archive`] puts rows together so that the whole passes its check, and
//! [`faulty_archive`] so that it does not, in a way that is named.
//!
//! A record from [`record`] says anything of any fact, so that few definitions cover anybody in it.
//! To test a rule, draw from [`record_for`] its definition, or from [`record_where`] it comes to a
//! verdict.
//!
//! ```
//! use defection::{Definitions, strategy};
//! use proptest::test_runner::TestRunner;
//!
//! let axioms = Definitions::built_in().axioms();
//! let result = TestRunner::default().run(&strategy::archive(axioms.clone()), |draft| {
//!     draft.check_under(axioms).expect("it passes its check");
//!     Ok(())
//! });
//! assert!(result.is_ok(), "{result:?}");
//! ```

mod archive;
mod definition;
mod episode;
mod era;
mod faulty;
mod record;
mod row;
mod rules;
mod said;
mod source;
mod text;
mod worlds;

pub use self::{
    archive::archive,
    definition::{axiom, axioms, definition, definition_over, exception, version},
    episode::{
        asylum, bona_fides, cooperation, defection, defection_id, defection_with, event,
        homecoming, settlement,
    },
    era::{act_date, aftermath, beginning, ending, period},
    faulty::{archive_with, faulty_archive},
    record::{
        act_days, case_view, citation, lens, particular, record, record_over, silence, source,
        testimony,
    },
    row::{
        agency, agency_id, agency_with, citizenship, contributor, edition, institution_name,
        person, person_id, person_name, person_with, place, publication, publication_id,
        publication_with, service, state, state_id, state_with,
    },
    rules::{
        category_rule, element, gap, left_out, passage, term, theorem, unasked, written_axiom,
        written_condition, written_definition, written_version,
    },
    said::{attested, citations, claim, dispute, label, set_aside},
    source::{creator, source_row, source_with, url},
    text::{free_text, hostile_text, remark, words},
    worlds::{record_for, record_where},
};
pub use crate::{
    date::strategy::*,
    rules::condition::strategy::{act_day, condition, condition_over, day, fact, happening, name},
};
