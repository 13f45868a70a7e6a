#![doc = include_str!("../README.md")]

mod agency;
mod answer;
mod archive;
mod axioms;
mod checked;
mod claim;
mod closed_set;
mod condition;
mod date;
mod defection;
mod definition;
mod derive;
mod diagram;
mod fact;
mod filled;
mod id;
mod json;
mod lens;
mod name;
mod one_line;
mod order;
mod overview;
mod person;
mod place;
mod publication;
mod question;
mod record;
mod register;
mod report;
#[cfg(feature = "schema")]
mod schema;
mod source;
mod suggest;
mod text;
mod truth;
mod verdict;
mod view;
mod why;

#[cfg(feature = "proptest")]
pub mod strategy;

#[cfg(feature = "schema")]
pub use self::schema::{schemas, shapes};
pub use self::{
    agency::{Agency, AgencyDraft, AgencyError, AgencyKind},
    answer::{Answer, AnswerValue},
    archive::{
        Archive, ArchiveDraft, ArchiveError, ArchiveFormat, Diagnostic, DiagnosticCode, Severity,
    },
    axioms::Axioms,
    checked::{Checked, Draft},
    claim::{Attested, Citation, Claim, Dispute, Label, LabelWord, SetAside, Silence},
    closed_set::UnknownWord,
    condition::{
        ActDay, Condition, ConditionError, ConditionName, ConditionPart, Happening, Operands,
        ParsedCondition, Threshold, WrittenCondition,
    },
    date::{Bound, Calendar, Date, DateError, DateReading, DateShape, DayRange},
    defection::{
        Asylum, AsylumOutcome, BonaFides, BonaFidesPosition, Cooperation, Defection,
        DefectionDraft, DefectionError, Event, Return, ReturnManner, Settlement,
    },
    definition::{
        Axiom, AxiomFile, Between, Categorisation, Category, CategoryFile, CategoryRule,
        CategoryVerdict, Comparison, Converse, Definition, DefinitionDraft, DefinitionError,
        DefinitionFormat, DefinitionProblem, Definitions, Exception, Finding, FindingKind, Gap,
        Order, PersonSummary, Proof, Relation, SourceFile, Term, TermFile, Theorem, TheoremFile,
        Unasked, Version, Witness, Wording,
    },
    fact::{Fact, FactInWords, FactInformation, FactKind},
    filled::{EmptyError, Filled, MaybeEmpty},
    id::{
        AgencyId, AxiomId, DefectionId, DefinitionId, DisputeId, ExceptionId, IdError, PersonId,
        PublicationId, SourceId, StateId, TheoremId,
    },
    json::{Json, JsonError, LARGEST_DOCUMENT, MOST_VALUES, Misread, from_json},
    lens::{Lens, Reading},
    name::{InstitutionName, Name, NameKind, NameParts, Script},
    one_line::one_line,
    overview::{AgencyLife, DefinitionTime, Departure, Occurrence, OccurrenceKind, Stretch},
    person::{Capacity, Citizenship, Gained, Lost, Person, PersonDraft, PersonError, Service},
    place::{Place, State},
    publication::{
        Contributor, ContributorRole, Edition, Publication, PublicationDraft, PublicationError,
        PublicationKind,
    },
    question::Question,
    record::{ActDays, ActRow, CaseView, Held, Record, Standing, Suppositions, Voice, VoiceOrigin},
    report::{ErrorCode, ErrorReport, Span},
    source::{Source, SourceKind},
    truth::Truth,
    verdict::{Account, Judgement, Records, Table, Verdict, Verdicts},
    why::{
        Alternative, AnswerSets, AskFirst, Changes, CitedSource, ClaimsAside, Closing, Evidence,
        ExceptionPart, Explanation, Form, Markup, OpenQuestion, OpenQuestions, Outcome, Part,
        PartKind, PassedOver, Said, SourceSet, SourcesAside, Stands, Testimony, Timeline, Turn,
        VersionPart, Weight,
    },
};
