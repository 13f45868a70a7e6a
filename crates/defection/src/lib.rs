#![doc = include_str!("../../../README.md")]

mod agency;
mod answer;
mod archive;
mod axioms;
mod claim;
mod closed_set;
mod condition;
mod date;
mod defection;
mod definition;
mod derive;
mod fact;
mod filled;
mod id;
mod json;
mod lens;
mod logic;
mod name;
mod one_line;
mod overview;
mod person;
mod place;
mod publication;
mod question;
mod record;
mod report;
#[cfg(feature = "schema")]
mod schema;
mod source;
mod suggest;
mod text;
mod verdict;
mod view;
mod why;

#[cfg(feature = "proptest")]
pub mod strategy;

#[cfg(feature = "schema")]
pub use self::schema::{schemas, shapes};
pub use self::{
    agency::{Agency, AgencyKind},
    answer::{Answer, AnswerValue},
    archive::{
        Archive, ArchiveDraft, ArchiveError, ArchiveFormat, Diagnostic, DiagnosticCode, Severity,
    },
    axioms::Axioms,
    claim::{Attested, Citation, Claim, Dispute, Label, LabelWord, SetAside, Silence},
    closed_set::UnknownWord,
    condition::{
        ActDay, Condition, ConditionError, ConditionName, ConditionPart, Happening, Operands,
        ParsedCondition, Threshold, WrittenCondition,
    },
    date::{Bound, Calendar, Date, DateError, DateReading, DateShape, DayRange},
    defection::{
        Asylum, AsylumOutcome, BonaFides, BonaFidesPosition, Cooperation, Defection, Event, Return,
        ReturnManner, Settlement,
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
    json::{JsonError, LARGEST_DOCUMENT, MOST_VALUES, from_json},
    lens::{Lens, Reading},
    logic::Truth,
    name::{InstitutionName, Name, NameKind, NameParts, Script},
    one_line::one_line,
    overview::{AgencyLife, DefinitionTime, Departure, Occurrence, OccurrenceKind, Stretch},
    person::{Capacity, Citizenship, Gained, Lost, Person, Service},
    place::{Place, State},
    publication::{Contributor, ContributorRole, Edition, Publication, PublicationKind},
    question::Question,
    record::{ActDays, ActRow, CaseView, Held, Record, Standing, Voice, VoiceOrigin},
    report::{ErrorCode, ErrorReport, Span},
    source::{Source, SourceKind},
    verdict::{Account, Judgement, Records, Table, Verdict, Verdicts},
    why::{
        Alternative, AnswerSets, AskFirst, Changes, CitedSource, ClaimsAside, Closing, Evidence,
        ExceptionPart, Explanation, Form, Markup, OpenQuestion, OpenQuestions, Outcome, Part,
        PartKind, PassedOver, Said, SourceSet, SourcesAside, Stands, Testimony, Timeline, Turn,
        VersionPart, Weight,
    },
};
