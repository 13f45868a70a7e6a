// Printed by `cargo xtask types` from the types of the library.

/** The verdict when one source is followed on every disputed question. */
export interface Account {
  /** The source. */
  source: SourceId;
  /** The verdict. */
  verdict: Verdict;
}

/** The days on which an act of law was in force. */
export interface ActInForce {
  /** Where that is written. */
  citations?: Passage[];
  /** The first day on which it was in force. */
  from: string;
  /** A remark: what is inferred, what was not found. */
  note?: string;
  /** Whether it covers what was done before it, by its own words. */
  reaches_back?: boolean;
  /** The source that is the act. */
  source: SourceId;
  /** The day from which it was in force no more; without it, it goes on. */
  until?: string;
}

/** A service, ministry or cover organisation, as written down. */
export interface Agency {
  /** Questions on which sources disagree. */
  disputes?: Dispute[];
  /** The day on which it was no more. Its last day is the one before. */
  dissolved?: AttestedDate[];
  /** Its first day. */
  founded?: AttestedDate[];
  /** The identifier. */
  id: AgencyId;
  /** What it was for. */
  kind: AgencyKind;
  /** Its names; the first is the one to show. */
  names: InstitutionName[];
  /** A remark. */
  note?: string;
  /** The agency of which it was a part. */
  parent?: AgencyId;
  /** The agencies that it followed. */
  predecessors?: AgencyId[];
  /** The usual short form: `KGB`. */
  short: string;
  /** The sources. */
  sources: Citation[];
  /** The state it belonged to; none for an organisation of several states. */
  state?: StateId;
  /** The agencies that followed it. */
  successors?: AgencyId[];
}

/** the identifier of an agency */
export type AgencyId = string;

/**
 * What an agency was for.
 *
 * The kinds are few and fixed. The agencies are neither: they were renamed, merged and split
 * every few years, so each is a row of its own.
 */
export type AgencyKind =
  /** State security and civil foreign intelligence: Cheka to KGB, CIA, MI5. */
  | "state_security"
  /** Intelligence of the armed forces: the GRU and its predecessors. */
  | "military_intelligence"
  /** Counter-intelligence of the armed forces: SMERSH, CIC. */
  | "military_counter_intelligence"
  /** Border guards. */
  | "border_guard"
  /** Army, navy and air force, outside intelligence. */
  | "armed_forces"
  /** Police and ministries of the interior. */
  | "police"
  /** Diplomatic service. */
  | "foreign_affairs"
  /** Trade missions and purchasing commissions. */
  | "foreign_trade"
  /** News agencies, newspapers and magazines. */
  | "press"
  /** Organisations of several states. */
  | "international"
  /** Theatres, orchestras, sport. */
  | "culture_and_sport"
  /** Shipping and fishing fleets. */
  | "shipping"
  /** Courts and prosecutors. */
  | "court"
  /** Parliaments, governments and party bodies. */
  | "government";

/** How long an agency existed. */
export interface AgencyLife {
  /** The agency. */
  agency: AgencyId;
  /** The first day on which it may have existed, if it is known. */
  first?: string;
  /** What it was for. */
  kind: AgencyKind;
  /** The last day on which it may have existed, if it is known. */
  last?: string;
  /** Its name. */
  name: string;
  /** Its usual short form. */
  short: string;
  /** The state it belonged to; none for an organisation of several states. */
  state?: StateId;
}

/** What would have to be different, and what it would come to. */
export interface Alternative {
  /** The answers that differ from the record. None could be left out. */
  differ: Answer[];
  /** Answers that the record leaves open and that have to fall this way too. */
  given: Answer[];
  /** What the definition makes of the record with these answers. */
  verdict: Verdict;
}

/** A question with an answer, as it is written in JSON. */
export interface Answer {
  /** The answer. */
  is: AnswerValue;
  /** The question. */
  question: Question;
  /** The answer as a statement, to follow a name. */
  statement: string;
}

/** Minimal sets of answers with some property: no set contains another. */
export interface AnswerSets {
  /** Whether these are all there are. If not, the list stopped at 64. */
  complete: boolean;
  /** The sets. Those that rest less on silence come first, and of those the smaller. */
  sets: Answer[][];
}

/** One answer to a question. */
export type AnswerValue =
  /** It is so. */
  | "yes"
  /** It is not so. */
  | "no"
  /** It was not so by the day looked from, and came true later. */
  | "not_yet"
  /** The act was on one of these days. */
  | {
    days: DayRange[];
  };

/** An archive as written down: well-formed, with nothing checked across records. */
export interface ArchiveDraft {
  /** Services, ministries, cover organisations. */
  agencies: Agency[];
  /** Episodes. */
  defections: Defection[];
  /** The format. */
  format: ArchiveFormat;
  /** People. */
  persons: Person[];
  /** Books, memoirs, articles. */
  publications: Publication[];
  /** How the editors read silence on every episode that does not say it otherwise. */
  silence?: Silence;
  /** Where claims come from. */
  sources: Source[];
  /** States. */
  states: State[];
  /** What the archive is. */
  title?: string;
}

/** The name and version of the archive format. */
export type ArchiveFormat = "defection-archive/1";

/** The question to ask first. */
export interface AskFirst {
  /** Why this one, in words. */
  because: string;
  /** The question. */
  question: Question;
}

/** Asylum in a state: the second of the three places, after that of the act. */
export interface Asylum {
  /** When. */
  on?: Date;
  /** What came of it. */
  outcome: AsylumOutcome;
  /** The state. */
  state: StateId;
}

/** What came of asking for protection. */
export type AsylumOutcome =
  /** It was asked for; what came of it is not said. */
  | "sought"
  /** It was granted on that ground. */
  | "granted"
  /** It was asked for and not granted. */
  | "refused"
  /** Leave to stay was given, and not on that ground. */
  | "permit"
  /** It was not asked for. */
  | "not_sought";

/**
 * A value together with the sources that state it. There is at least one source.
 *
 * Values that rival sources give stand side by side in a list of these; none is the true one.
 */
export interface AttestedAsylum {
  /** Whether the sources say that it was *not* so. */
  denied?: boolean;
  /** A remark. */
  note?: string;
  /** When it came true, or when it was so, where that is said apart from the value. */
  on?: Date;
  /** Why it counts for nothing, if it does. */
  set_aside?: SetAside;
  /** The sources. */
  sources: Citation[];
  /** The value. */
  value: Asylum;
}

/**
 * A value together with the sources that state it. There is at least one source.
 *
 * Values that rival sources give stand side by side in a list of these; none is the true one.
 */
export interface AttestedContributor {
  /** Whether the sources say that it was *not* so. */
  denied?: boolean;
  /** A remark. */
  note?: string;
  /** When it came true, or when it was so, where that is said apart from the value. */
  on?: Date;
  /** Why it counts for nothing, if it does. */
  set_aside?: SetAside;
  /** The sources. */
  sources: Citation[];
  /** The value. */
  value: Contributor;
}

/**
 * A value together with the sources that state it. There is at least one source.
 *
 * Values that rival sources give stand side by side in a list of these; none is the true one.
 */
export interface AttestedCooperation {
  /** Whether the sources say that it was *not* so. */
  denied?: boolean;
  /** A remark. */
  note?: string;
  /** When it came true, or when it was so, where that is said apart from the value. */
  on?: Date;
  /** Why it counts for nothing, if it does. */
  set_aside?: SetAside;
  /** The sources. */
  sources: Citation[];
  /** The value. */
  value: Cooperation;
}

/**
 * A value together with the sources that state it. There is at least one source.
 *
 * Values that rival sources give stand side by side in a list of these; none is the true one.
 */
export interface AttestedDate {
  /** Whether the sources say that it was *not* so. */
  denied?: boolean;
  /** A remark. */
  note?: string;
  /** When it came true, or when it was so, where that is said apart from the value. */
  on?: Date;
  /** Why it counts for nothing, if it does. */
  set_aside?: SetAside;
  /** The sources. */
  sources: Citation[];
  /** The value. */
  value: Date;
}

/**
 * A value together with the sources that state it. There is at least one source.
 *
 * Values that rival sources give stand side by side in a list of these; none is the true one.
 */
export interface AttestedEvent {
  /** Whether the sources say that it was *not* so. */
  denied?: boolean;
  /** A remark. */
  note?: string;
  /** When it came true, or when it was so, where that is said apart from the value. */
  on?: Date;
  /** Why it counts for nothing, if it does. */
  set_aside?: SetAside;
  /** The sources. */
  sources: Citation[];
  /** The value. */
  value: Event;
}

/**
 * A value together with the sources that state it. There is at least one source.
 *
 * Values that rival sources give stand side by side in a list of these; none is the true one.
 */
export interface AttestedNonBlank {
  /** Whether the sources say that it was *not* so. */
  denied?: boolean;
  /** A remark. */
  note?: string;
  /** When it came true, or when it was so, where that is said apart from the value. */
  on?: Date;
  /** Why it counts for nothing, if it does. */
  set_aside?: SetAside;
  /** The sources. */
  sources: Citation[];
  /** The value. */
  value: string;
}

/**
 * A value together with the sources that state it. There is at least one source.
 *
 * Values that rival sources give stand side by side in a list of these; none is the true one.
 */
export interface AttestedPlace {
  /** Whether the sources say that it was *not* so. */
  denied?: boolean;
  /** A remark. */
  note?: string;
  /** When it came true, or when it was so, where that is said apart from the value. */
  on?: Date;
  /** Why it counts for nothing, if it does. */
  set_aside?: SetAside;
  /** The sources. */
  sources: Citation[];
  /** The value. */
  value: Place;
}

/**
 * A value together with the sources that state it. There is at least one source.
 *
 * Values that rival sources give stand side by side in a list of these; none is the true one.
 */
export interface AttestedReturn {
  /** Whether the sources say that it was *not* so. */
  denied?: boolean;
  /** A remark. */
  note?: string;
  /** When it came true, or when it was so, where that is said apart from the value. */
  on?: Date;
  /** Why it counts for nothing, if it does. */
  set_aside?: SetAside;
  /** The sources. */
  sources: Citation[];
  /** The value. */
  value: Return;
}

/**
 * A value together with the sources that state it. There is at least one source.
 *
 * Values that rival sources give stand side by side in a list of these; none is the true one.
 */
export interface AttestedSettlement {
  /** Whether the sources say that it was *not* so. */
  denied?: boolean;
  /** A remark. */
  note?: string;
  /** When it came true, or when it was so, where that is said apart from the value. */
  on?: Date;
  /** Why it counts for nothing, if it does. */
  set_aside?: SetAside;
  /** The sources. */
  sources: Citation[];
  /** The value. */
  value: Settlement;
}

/**
 * A value together with the sources that state it. There is at least one source.
 *
 * Values that rival sources give stand side by side in a list of these; none is the true one.
 */
export interface AttestedStateId {
  /** Whether the sources say that it was *not* so. */
  denied?: boolean;
  /** A remark. */
  note?: string;
  /** When it came true, or when it was so, where that is said apart from the value. */
  on?: Date;
  /** Why it counts for nothing, if it does. */
  set_aside?: SetAside;
  /** The sources. */
  sources: Citation[];
  /** The value. */
  value: StateId;
}

/**
 * A value together with the sources that state it. There is at least one source.
 *
 * Values that rival sources give stand side by side in a list of these; none is the true one.
 */
export interface Attestedstring {
  /** Whether the sources say that it was *not* so. */
  denied?: boolean;
  /** A remark. */
  note?: string;
  /** When it came true, or when it was so, where that is said apart from the value. */
  on?: Date;
  /** Why it counts for nothing, if it does. */
  set_aside?: SetAside;
  /** The sources. */
  sources: Citation[];
  /** The value. */
  value: string;
}

/** A cited rule about the world: it is so in every possible world. */
export interface Axiom {
  /** What is always so. Facts only: no names, no days. */
  always: WrittenCondition;
  /** On what it rests. */
  citations: Citation[];
  /** The identifier. */
  id: AxiomId;
  /** Why, in words. */
  reason: string;
}

/** `axioms.json`: what is so in every possible world. */
export interface AxiomFile {
  /** The axioms. */
  axioms: Axiom[];
  /** The format. */
  format: AxiomFormat;
}

/** The name and version of the format of `axioms.json`. */
export type AxiomFormat = "defection-axioms/1";

/** the identifier of an axiom */
export type AxiomId = string;

/** An episode on which two definitions come to different verdicts. */
export interface Between {
  /** The episode. */
  episode: DefectionId;
  /** The verdict of the first. */
  first: Verdict;
  /** The verdict of the second. */
  second: Verdict;
}

/** A position of a party on somebody's good faith, over a period. */
export interface BonaFides {
  /** The agency, if the party is one of the archive or a part of one. */
  agency?: AgencyId;
  /** The party: a service, a section of one, an author. */
  holder: string;
  /** A remark. */
  note?: string;
  /** From when to when it was held. */
  period?: Date;
  /** The position. */
  position: BonaFidesPosition;
  /** The sources. */
  sources: Citation[];
}

/** What a party held of somebody's good faith. */
export type BonaFidesPosition =
  /** Came over in earnest. */
  | "genuine"
  /** In doubt, one way or the other. */
  | "doubted"
  /** Sent by the Soviet side to play a defector. */
  | "dispatched"
  /** Came over in earnest, but kept faith with the Soviet side on what mattered. */
  | "reserved";

/** The calendar in which a date is written. */
export type Calendar =
  /** The Gregorian calendar, carried back before its invention. */
  | "gregorian"
  /** The Julian calendar, in use in Russia until 31 January 1918. */
  | "old_style";

/** In what capacity somebody served in an agency. */
export type Capacity =
  /** Staff of a service: officer or cipher clerk, under whatever cover. */
  | "staff"
  /** Officer or soldier of armed forces. */
  | "soldier"
  /** Holder of a post in a state body, as a real employment. */
  | "official"
  /** Holder of a post that was cover for another service. */
  | "cover"
  /** Artist, scholar, sportsman or worker on its rolls. */
  | "member";

/** A view of an episode: the lens, and the answers that are supposed. */
export interface CaseView {
  /** As of which day, trusting whom, reading disputes how. */
  lens?: Lens;
  /** Answers that are supposed, whatever the sources say. */
  suppose?: Partial<Record<Fact, boolean>>;
}

/** What an episode is. */
export interface Categorisation {
  /** Everything else that applies too: what stands beside, and what the category goes before. */
  also?: Category[];
  /** Why that category stands at its place in the order. */
  because?: string;
  /** By which definition, or by which condition, it is in that category. */
  by?: string;
  /** The category, once it is decided. */
  category?: Category;
  /** The episode. */
  episode: DefectionId;
  /** Categories of which it cannot be said whether they are the one, or stand beside it. */
  undecided?: CategoryVerdict[];
}

/** What an episode is. */
export type Category =
  /** Left and stayed away by own act. */
  | "defector"
  /** Went over and later went back by own choice. */
  | "redefector"
  /** Served a foreign service in secret before leaving, or without ever leaving. */
  | "defector_in_place"
  /** Removed by the state itself. */
  | "forced_exile"
  /** Lost citizenship while abroad, without having asked for asylum. */
  | "stripped_while_abroad"
  /** Handed over in a swap of prisoners. */
  | "exchanged_prisoner"
  /** Left with leave to settle abroad. */
  | "legal_emigrant"
  /** Was stopped, or handed back at once. */
  | "failed_attempt"
  /** Was carried off, or stayed away otherwise than by own act, and came back. */
  | "returned_abductee"
  /** Was sent by a Soviet service to play the part. */
  | "dispatched_agent";

/** `categories.json`: how episodes are put into categories. */
export interface CategoryFile {
  /** Categories that stand beside any other. */
  beside: CategoryRule[];
  /** Categories of which an episode has at most one: of several that apply, the first. */
  first_of: CategoryRule[];
  /** The format. */
  format: CategoryFormat;
}

/** The name and version of the format of `categories.json`. */
export type CategoryFormat = "defection-categories/1";

/** When a category applies. */
export interface CategoryRule {
  /** The category. */
  category: Category;
  /** On what it rests. */
  citations: Citation[];
  /** Why it stands at its place in the order. */
  reason?: string;
  /** When it applies. It may name terms and definitions. */
  when: WrittenCondition;
}

/** A category and the verdict on it. */
export interface CategoryVerdict {
  /** The category. */
  category: Category;
  /** The verdict. */
  verdict: Verdict;
}

/** Everything that would make the other verdict, the fewest differences first. */
export interface Changes {
  /** The alternatives. */
  alternatives: Alternative[];
  /** Whether these are all there are. If not, the list stopped at 64. */
  complete: boolean;
}

/** A place in a source. */
export interface Citation {
  /** Where in it: a page, a chapter, a paragraph, the whole item. */
  at?: string;
  /** What has to be known about the citation: how sure, through whom. */
  note?: string;
  /**
   * The words of the source, in its language, where the wording itself is the evidence: at most
   * fifteen words.
   */
  quote?: string;
  /** The source. */
  source: SourceId;
}

/** A source that is cited. */
export interface CitedSource {
  /** The source. */
  id: SourceId;
  /** The source as one cites it. */
  reference: Reference;
  /** The title, as one would cite it. */
  title: string;
  /** What it is worth as evidence. */
  worth?: Worth;
}

/** A citizenship over a period, as sources have it. Rival accounts are rows of their own. */
export interface Citizenship {
  /** Whether the sources say that it was *not* so. */
  denied?: boolean;
  /** How it was gained. */
  gained?: Gained;
  /** How it was lost. */
  lost?: Lost;
  /** A remark. */
  note?: string;
  /**
   * From when to when, as an interval; an empty end is unknown, `..` is open. Without it, nothing
   * is said of the time.
   */
  period?: Date;
  /** Why it counts for nothing, if it does. */
  set_aside?: SetAside;
  /** The sources. */
  sources: Citation[];
  /** The state. */
  state: StateId;
}

/** A source asserts or denies a fact about an episode. */
export interface Claim {
  /** The body that acted: the court, the ministry. */
  by?: AgencyId;
  /** The fact. */
  fact: Fact;
  /** Whether the sources say that it is so (the default) or that it is not. */
  holds?: boolean;
  /** A remark. */
  note?: string;
  /** The state it concerns: the one asked for asylum, the one that granted it. */
  of?: StateId;
  /** When it came true. Without it, a fact that is so came true with the act. */
  on?: Date;
  /** Why it counts for nothing, if it does. */
  set_aside?: SetAside;
  /** The sources. */
  sources: Citation[];
}

/** The fewest things said that have to be set aside. */
export interface ClaimsAside {
  /** The verdict without them. */
  becomes?: Verdict;
  /** Whether every smaller set was tried or ruled out. If not, the search stopped at 1,000. */
  exact: boolean;
  /** They, or nothing if no set of them would do. */
  set: Statement[];
}

/** Answers that settle the verdict between them. */
export interface Closing {
  /** The answers. */
  answers: Answer[];
  /** The verdict that they make. */
  verdict: Verdict;
}

/** Two definitions compared. */
export interface Comparison {
  /** Somebody whom both cover, if there can be one. */
  both?: Witness;
  /** The first. */
  first: DefinitionId;
  /** Somebody whom only the first covers, if there can be one. */
  only_first?: Witness;
  /** Somebody whom only the second covers, if there can be one. */
  only_second?: Witness;
  /** How the first stands to the second. */
  relation: Relation;
  /** The second. */
  second: DefinitionId;
}

/** A part of a condition. */
export type ConditionPart =
  /** Every part holds. */
  | {
    kind: "all";
    /** The parts. */
    parts: ConditionPart[];
  }
  /** At least one part holds. */
  | {
    kind: "any";
    /** The parts. */
    parts: ConditionPart[];
  }
  /** The part does not hold. */
  | {
    kind: "not";
    /** The part. */
    part: ConditionPart;
  }
  /** At least so many parts hold. */
  | {
    /** How many. */
    count: number;
    kind: "at_least";
    /** The parts. */
    parts: ConditionPart[];
  }
  /** A fact is so. */
  | {
    /** The fact. */
    fact: Fact;
    kind: "fact";
  }
  /** Something had come true by a day. */
  | {
    kind: "by";
    /** What is written. */
    text: string;
  }
  /** The day of the act lies somewhere. */
  | {
    kind: "act";
    /** What is written. */
    text: string;
  }
  /** A term or a definition. */
  | {
    kind: "named";
    /** The name. */
    name: string;
  };

/** Somebody who had a part in a publication. */
export interface Contributor {
  /** The name. */
  name: string;
  /** The person of the archive, if it is one. */
  person?: PersonId;
  /** The part. */
  role: ContributorRole;
}

/** What somebody did for a publication. */
export type ContributorRole =
  /** Wrote it, by the title page. */
  | "author"
  /** Wrote it together with the author, by the title page. */
  | "co_author"
  /** Wrote it without being named on the title page, or with no more than thanks. */
  | "ghost_writer"
  /** Translated it. */
  | "translator"
  /** Edited it. */
  | "editor"
  /** Wrote the foreword. */
  | "foreword";

/** Whether a theorem read backwards is true as well. */
export type Converse =
  /** It is: the two conditions come to the same. */
  | "holds"
  /** It is not: there is a world in which only the second is true. */
  | "fails";

/** Work for a foreign intelligence or security service. */
export interface Cooperation {
  /** The service. */
  service: AgencyId;
  /** When it began. Contact without agreement is not yet cooperation. */
  since: Date;
}

/**
 * The name of an author or editor, as the Citation Style Language writes it: `family` and what
 * belongs to it, or `literal` alone.
 */
export interface Creator {
  /** The family name of a person. */
  family?: string;
  /** The given names, or their initials. */
  given?: string;
  /** The whole name of a body, or of a person where its parts are not told apart. */
  literal?: string;
  /** A particle of the family name: van, de. */
  "non-dropping-particle"?: string;
  /** What follows the name: Jr., III. */
  suffix?: string;
}

/** a date */
export type Date = string;

/** A date that has been read, laid open for an editor. */
export interface DateReading {
  /** The calendar in which it is written. */
  calendar: Calendar;
  /** The days that are possible, as disjoint ranges in order. */
  days: DayRange[];
  /** The earliest day, unless it is open, unknown or further off than days are counted. */
  earliest?: string;
  /** The date in the Gregorian calendar, if it is written in another. */
  gregorian?: Date;
  /** The latest day, likewise. */
  latest?: string;
  /** What sort of thing it says. */
  shape: DateShape;
  /** The text as written. */
  text: string;
  /** The date in English, to follow a verb. */
  words: string;
}

/** What sort of thing a date says. */
export type DateShape =
  /** One day within bounds: a day, month, year, decade. */
  | "point"
  /** It lasted from a beginning to an end. */
  | "interval"
  /** One of several points: `[a,b]`. */
  | "one_of"
  /** Each of several points: `{a,b}`. */
  | "all_of";

/** Days from a first to a last, both included; an end that is not given is open. */
export interface DayRange {
  /** The first day. */
  first?: string;
  /** The last day. */
  last?: string;
}

/**
 * One episode of one person, as written down.
 *
 * It is the record under examination: whether it *is* a defection is what classification decides.
 */
export interface Defection {
  /** Since when the person had been abroad. */
  abroad_since?: AttestedDate[];
  /** The places of asylum: what was asked of whom, and what came of it. */
  asylum?: AttestedAsylum[];
  /** The place of the act. */
  at?: AttestedPlace[];
  /** What parties held of the person's good faith, and over which period. */
  bona_fides?: BonaFides[];
  /** What sources assert and deny. */
  claims?: Claim[];
  /** Work for foreign intelligence and security services, with its beginning. */
  cooperation?: AttestedCooperation[];
  /** Questions on which sources disagree. */
  disputes?: Dispute[];
  /** What else happened, in the order of time. */
  events?: AttestedEvent[];
  /** The state of the post, tour or visit from which the person did not come back. */
  from_post_in?: AttestedStateId[];
  /** The identifier: person and year. */
  id: DefectionId;
  /** What sources call the person on account of the episode. */
  labels?: Label[];
  /** The state that was left. */
  left: StateId;
  /** A remark. */
  note?: string;
  /** The day of the act, by which the law is chosen. */
  on?: AttestedDate[];
  /** Whose episode it is. */
  person: PersonId;
  /** Where it was meant to happen, if elsewhere. */
  planned_at?: AttestedPlace[];
  /** Returns to the state that was left. */
  returns?: AttestedReturn[];
  /** The places of settlement. */
  settled?: AttestedSettlement[];
  /** How the editors read silence here, if not as in the rest of the archive. */
  silence?: Silence;
  /** Facts on which the reading of silence of the archive says nothing here. */
  silence_except?: Fact[];
  /** What happened, in a sentence. */
  summary?: string;
  /** The state to which the person went over or was brought. */
  to?: AttestedStateId[];
  /** Who went along. */
  with?: PersonId[];
}

/** the identifier of a defection */
export type DefectionId = string;

/** A definition as written down in its file. */
export interface DefinitionDraft {
  /** On what it rests. */
  citations: Citation[];
  /** The definition that states the other of letter and practice. */
  counterpart?: DefinitionId;
  /** On what the parts of the rule rest, wherever they stand in it. */
  elements?: Element[];
  /** The format. */
  format: DefinitionFormat;
  /** Times between versions in which nothing is covered, each with its reason. */
  gaps?: Gap[];
  /** The identifier. */
  id: DefinitionId;
  /**
   * When the definition was laid down. Using it on an earlier act is an anachronism, which is
   * flagged and not refused.
   */
  laid_down?: Date;
  /** What the text asks and the rule does not. */
  left_out?: LeftOut[];
  /** What is left out or had to be inferred. */
  notes?: string[];
  /** A sign of one to three characters for the heads of narrow tables. */
  sign?: string;
  /** Who counts, in a sentence or two. */
  summary: string;
  /** The title. */
  title: string;
  /** The rule, version by version in the order of time. */
  versions: Version[];
  /** Whether it states the letter of a rule or its practice, where the two differ. */
  wording?: Wording;
}

/** The name and version of the format of definition files. */
export type DefinitionFormat = "defection-definition/1";

/** the identifier of a definition */
export type DefinitionId = string;

/** When a definition was laid down, on what it rests, and to acts of which time it applies. */
export interface DefinitionTime {
  /** The stretches of time to whose acts it applies, version by version. */
  applies: Stretch[];
  /** The definition. */
  definition: DefinitionId;
  /**
   * The day on which it was laid down, or the earliest on which a source that it cites was
   * written, if one is dated.
   */
  laid_down?: string;
  /** What sort of source it rests on first. */
  rests_on?: SourceKind;
}

/** An episode in one line. */
export interface Departure {
  /**
   * The agencies in which the person may have served on the day, the real employment before
   * what covered it.
   */
  agencies?: AgencyId[];
  /** Whether sources give dates that cannot all be right. */
  date_disputed?: boolean;
  /** The episode. */
  episode: DefectionId;
  /** The first day on which the act may have been, if there is one. */
  first?: string;
  /** The last day on which the act may have been, if there is one. */
  last?: string;
  /** The line of work: what the first of the agencies was for. */
  line_of_work?: AgencyKind;
  /** The name of the person. */
  name: string;
  /** What the person did for a living or is known for. */
  occupations?: string[];
  /** The person. */
  person: PersonId;
}

/** Something wrong or doubtful, with its place. */
export interface Diagnostic {
  /** What is wrong. */
  code: DiagnosticCode;
  /** What is wrong, in a sentence. */
  message: string;
  /** Where, as a JSON pointer into the document. */
  pointer: string;
  /** How bad it is. */
  severity: Severity;
}

/** What is wrong. */
export type DiagnosticCode =
  /** Two rows of a list have the same identifier. */
  | "duplicate_id"
  /** A reference leads to nothing. */
  | "dangling_reference"
  /** A person is listed under a name that is not one of the names. */
  | "name_not_listed"
  /** A death comes before the birth. */
  | "died_before_birth"
  /** An agency ended before it began. */
  | "ended_before_it_began"
  /** Somebody has the same part in a publication twice. */
  | "same_part_twice"
  /** A source asserts and denies the same fact. */
  | "source_contradicts_itself"
  /** Agencies are parts of one another. */
  | "agency_inside_itself"
  /** One agency names another as its successor or predecessor and not the other way round. */
  | "succession_not_mirrored"
  /** Agencies or states succeed one another in a circle. */
  | "succession_in_circle"
  /** A successor ended before its predecessor began, or had ended. */
  | "succession_out_of_order"
  /** A part of an agency existed on no day on which the whole did. */
  | "part_outside_whole"
  /** An agency is named for days on which it did not exist. */
  | "agency_not_in_existence"
  /** A state is named for days on which it did not exist. */
  | "state_not_in_existence"
  /** A source is heard twice on the same: one claim, value or row of it stands there again. */
  | "said_twice"
  /** A span stands where one day is wanted. */
  | "span_for_day"
  /** An act comes before the birth of the person. */
  | "act_before_birth"
  /** An act, or something that a living person must have done, comes after the death. */
  | "act_after_death"
  /** An act comes before the person was abroad. */
  | "act_before_abroad"
  /** A return comes before the act. */
  | "return_before_act"
  /** A publication comes before the birth of its author. */
  | "publication_before_birth"
  /** A dispute has no rival answers. */
  | "dispute_without_rivals"
  /** A source names no place where a reader could look. */
  | "source_without_place"
  /** A source is a copy of itself, at once or by way of others. */
  | "copy_of_itself"
  /** A source was read before it appeared. */
  | "read_before_issued"
  /** A citation names a page outside those of its source. */
  | "citation_outside_pages"
  /** A quotation has more than fifteen words. */
  | "quote_too_long"
  /** What the sources of an episode agree on contradicts the axioms. */
  | "clash_with_axioms";

/**
 * A question on which sources disagree.
 *
 * Where the rival answers are values of fields or claims of the same record, the dispute names
 * those; where the model has no field for them, it holds the positions itself.
 */
export interface Dispute {
  /** The facts on which claims of this record are rivals. */
  facts?: Fact[];
  /** The fields of this record that hold rival values. */
  fields?: string[];
  /** How the record deals with it. */
  handling?: string;
  /** The identifier. */
  id: DisputeId;
  /** The rival answers that no field holds. */
  positions?: Attestedstring[];
  /** The question. */
  question: string;
}

/** the identifier of a dispute */
export type DisputeId = string;

/** A publication under one title, for one market. */
export interface Edition {
  /** The language, as a code of ISO 639-1: `ru`, `en`. */
  language?: string;
  /** The market: the state in which it was sold. */
  market?: StateId;
  /** A remark. */
  note?: string;
  /** When it came out. */
  on?: Date;
  /** The publisher. */
  publisher?: string;
  /** The writing system of the title. */
  script: Script;
  /** Why it counts for nothing, if it does. */
  set_aside?: SetAside;
  /** The sources. */
  sources: Citation[];
  /** The title. */
  title: string;
}

/** A part of a condition, with the passages on which it rests. */
export interface Element {
  /** On what it rests. */
  citations?: Passage[];
  /** A remark: why the editors added it, or that the text was not found. */
  note?: string;
  /** The part. It has to stand in the condition that the element is of. */
  part: WrittenCondition;
  /** Who put it there. What the editors did needs its reason in the note. */
  whose?: Whose;
}

/** What kind of error it is. */
export type ErrorCode =
  /** A document is empty. */
  | "empty"
  /** A document, a text or a rule is larger than what is read. */
  | "too_large"
  /** A text is not well-formed Unicode. */
  | "not_unicode"
  /** Something in a document is not what it should be. */
  | "unfit_json"
  /** A value has no form in JSON. */
  | "not_json"
  /** An argument is not of the type that is expected. */
  | "wrong_type"
  /** An archive is well-formed and wrong; every diagnostic is listed. */
  | "archive_invalid"
  /** Definition files are wrong; every error is listed. */
  | "definitions_invalid"
  /** A text is not a condition, or names what is not there. */
  | "condition"
  /** A text is not a date. */
  | "date"
  /** Something in a definition file cannot be applied. */
  | "rule"
  /** There is no episode of that name. */
  | "unknown_episode"
  /** There is no person of that name. */
  | "unknown_person"
  /** There is no definition of that name. */
  | "unknown_definition"
  /** There is no theorem of that name. */
  | "unknown_theorem"
  /** There is no source of that name. */
  | "unknown_source"
  /** The module of the package is not loaded, or cannot be. */
  | "not_loaded"
  /** A handle is used after it was freed. */
  | "freed"
  /** The library has a fault. */
  | "internal";

/** An error in parts. */
export interface ErrorReport {
  /** What kind of error it is. */
  code: ErrorCode;
  /** Everything that is wrong with an archive. */
  diagnostics?: Diagnostic[];
  /** Everything that is wrong with definition files, or with the form of a document. */
  errors?: ErrorReport[];
  /** What was expected there. */
  expected?: string;
  /** The file, if it is one of several. */
  file?: string;
  /** The whole of it in a sentence. */
  message: string;
  /** Where in the document or argument, as a JSON pointer. */
  path?: string;
  /** Where in the text that stands there. */
  span?: Span;
  /** The word that was probably meant. */
  suggestion?: string;
}

/** Something that happened. */
export interface Event {
  /** Where. */
  at?: Place;
  /** When. */
  on: Date;
  /** What, in a few words. */
  what: string;
}

/**
 * Somebody whom the rule would cover and does not.
 *
 * An exception bites when its condition holds and none of its own exceptions bites.
 */
export interface Exception {
  /** On what it rests. */
  citations: Citation[];
  /** On what the parts of its condition rest. */
  elements?: Element[];
  /** Exceptions to the exception. */
  exceptions?: Exception[];
  /** The identifier, within the definition. */
  id: ExceptionId;
  /** The reason, in words. */
  reason: string;
  /** When it applies. */
  when: WrittenCondition;
}

/** the identifier of an exception */
export type ExceptionId = string;

/** An exception and what it came to. */
export interface ExceptionPart {
  /** Whether it bites: its condition holds and none of its own exceptions bites. */
  bites: Truth;
  /** On what it rests. */
  citations: Citation[];
  /** Whether what the rule came to rests on it. */
  decisive: boolean;
  /** Exceptions to it. */
  exceptions?: ExceptionPart[];
  /** The identifier. */
  id: ExceptionId;
  /** The reason, in words. */
  reason: string;
  /** When it applies. */
  when: Part;
}

/**
 * Why a definition makes of a record what it makes of it.
 *
 * It can be put into words, as prose or as the rule with what is said on each question.
 */
export interface Explanation {
  /** The days on which the act may have been, after hearing every source on it. */
  act: DayRange[];
  /** The day looked from, if it is not the end of the record. */
  as_of?: string;
  /** What would have to be different for the other verdict. */
  changes: Changes;
  /** On what the definition rests. */
  citations: Citation[];
  /** The answers that the axioms do not allow together, if the record is impossible. */
  clash?: Answer[];
  /** The minimal sets of answers without which the other verdict would be possible. */
  contrasts: AnswerSets;
  /** The definition. */
  definition: DefinitionId;
  /** The episode. */
  episode: DefectionId;
  /**
   * What is said on each question that the rule asks, and on each that an axiom ties to it and a
   * reason or a contrast names.
   */
  evidence: QuestionEvidence[];
  /** The declared gaps between the versions of the rule. */
  gaps?: GapPart[];
  /** The verdict, with what it turns on. */
  judgement: Judgement;
  /** The name of the person. */
  name: string;
  /** What would settle the verdict, if it is open or disputed. */
  open_questions?: OpenQuestions;
  /** The person. */
  person: PersonId;
  /** The minimal sets of answers that force the verdict by themselves. */
  reasons: AnswerSets;
  /** The rule as written, with what each part came to. */
  rule: VersionPart[];
  /**
   * Whether the verdict is decided though truth tables leave the rule undecided: it comes to the
   * same in every world, for different reasons in different worlds.
   */
  settled_by_cases?: boolean;
  /** The sources that are cited, in the order of first mention. */
  sources: CitedSource[];
  /** What the definition says, in a sentence. */
  summary: string;
  /** The title of the definition. */
  title: string;
}

/**
 * One yes/no question about an episode. There are forty-four.
 *
 * A fact names what is asked; it holds no answer. Answers come from claims, and from the typed
 * records through derivation.
 */
export type Fact =
  /** Soviet citizen on the day of the act. */
  | "soviet_citizen"
  /** National of whichever state was left. */
  | "national_of_left_state"
  /** Holds a post in a Soviet state body or enterprise abroad. */
  | "state_official"
  /** Active military service, or officer rank in a militarised service. */
  | "serviceman"
  /** Staff of intelligence, counter-intelligence, border guard, state security, cipher. */
  | "security_officer"
  /** Post gave access to state or military secrets. */
  | "secret_access"
  /** Under 18 on the day. */
  | "minor"
  /** Reached or stayed where Soviet power could not compel. */
  | "outside_control"
  /** Crossed out of Soviet territory without permission. */
  | "illegal_exit"
  /** Exit was allowed for a limited time or task. */
  | "temporary_permission"
  /** Stayed by choice when post, tour, leave or visa ended, or said so. */
  | "refused_return"
  /** A state organ told the person to come back before or at the refusal. */
  | "return_demanded"
  /** Permission to live abroad for good (exit visa; the general right after 1 Jan 1993). */
  | "settlement_permission"
  /** The state itself removed the person. */
  | "expelled"
  /** Handed over in a swap. */
  | "exchanged"
  /** In custody or serving a sentence just before. */
  | "held_as_prisoner"
  /** Own free act, not force, drug, fraud or removal. */
  | "voluntary"
  /** Anybody has publicly alleged abduction. */
  | "abduction_claimed"
  /** Weapon, hostage or death in the leaving. */
  | "violent_means"
  /** Stopped before leaving control, or handed back at once. */
  | "attempt_failed"
  /** Asked a foreign authority for asylum or protection. */
  | "asylum_sought"
  /** Protection or lasting residence given on that ground. */
  | "asylum_granted"
  /** Knowingly served a foreign intelligence or security service, at any time up to and including debriefing. */
  | "intel_cooperation"
  /** F23 began in secret before leaving. */
  | "agent_before_departure"
  /** Offered what was known to a foreign power, accepted or not. */
  | "information_offered"
  /** The receiving government saw information, operational or propaganda value. */
  | "special_interest"
  /** Word or deed giving up allegiance. */
  | "allegiance_renounced"
  /** Sent by a Soviet service to play a defector. */
  | "dispatched"
  /** Later went back by own choice. */
  | "returned_freely"
  /** Later taken or sent back against the will. */
  | "returned_by_force"
  /** Sentenced or outlawed for the departure. */
  | "convicted_for_departure"
  /** Meant to harm independence, territory or defence. */
  | "harm_intent"
  /** Edict or sentence took citizenship. */
  | "citizenship_stripped"
  /** F33 happened after arrival abroad. */
  | "stripped_while_abroad"
  /** Conviction quashed or rehabilitation certificate. */
  | "rehabilitated"
  /** Outside through capture, forced labour or evacuation in 1941-45. */
  | "war_displaced"
  /** Came as spouse or child of another case. */
  | "dependant"
  /** Entry in a known edition; the edition is stored. */
  | "on_wanted_list"
  /** Inside the terms of the 1955 or 1989 amnesty. */
  | "within_amnesty"
  /** Well-founded fear on a Convention ground. */
  | "persecution_fear"
  /** The act took place on the territory of the United States. */
  | "in_united_states"
  /** Citizen of the USSR, and inside it, on 1 Sep 1939. */
  | "in_ussr_in_1939"
  /** A serious crime that was not political went with it. */
  | "common_crime"
  /** A serviceman of the family had fled abroad. */
  | "serviceman_fled";

/** A fact with everything that is said of it in words. */
export interface FactInWords {
  /** The fact. */
  fact: Fact;
  /** How it is settled. */
  kind: FactKind;
  /** When the answer is yes. */
  meaning: string;
  /** No as a statement, to follow a name. */
  no: string;
  /** Its number in the vocabulary, from 1. */
  number: number;
  /** The question in English. */
  question: string;
  /** The question in Russian. */
  question_in_russian: string;
  /** Yes as a statement, to follow a name. */
  yes: string;
}

/** How a fact is settled. */
export type FactKind =
  /** By a record of what happened. */
  | "record"
  /** By a judgement; then the judge is the source. */
  | "judgement"
  /** By a record that never decides alone. */
  | "context";

/** Something odd about a rule. */
export interface Finding {
  /** For a branch, what could stand in its place. */
  instead?: boolean;
  /** What it is. */
  kind: FindingKind;
  /** The definition, or the file for what stands beside the definitions. */
  place: string;
  /** Where in it, as a JSON pointer. */
  pointer: string;
  /** The condition, exception, fact, term, axiom, theorem or category. */
  what: string;
  /**
   * Somebody who shows it: on whom the branch comes to something else than what could stand in
   * its place, whom the exception touches or the rule covers, to whom the category applies, or
   * on whom the theorem breaks.
   */
  witness?: Witness;
}

/** What is odd about a rule. */
export type FindingKind =
  /** The rule covers everybody. */
  | "always_true"
  /** The rule covers nobody. */
  | "never_true"
  /** A condition could be left out, and nothing would change. */
  | "dead_branch"
  /** An exception could be left out, and nothing would change. */
  | "idle_exception"
  /** The same condition stands twice side by side. */
  | "repeated_test"
  /** No definition asks a fact, and it is not said to be kept for the record. */
  | "unused_fact"
  /** Nothing uses a term. */
  | "unused_term"
  /** An axiom follows from the others. */
  | "idle_axiom"
  /** A theorem is not true. */
  | "broken_theorem"
  /** A theorem is not, or is, true read backwards, against what it claims. */
  | "wrong_converse"
  /** A theorem starts from something that is never so, and says nothing. */
  | "empty_theorem"
  /** A category is never the one, as another always goes before it. */
  | "shadowed_category";

/** The form of an explanation in words. */
export type Form =
  /** Sentences. */
  | "prose"
  /** The rule as written, with what is said on each question. */
  | "tree";

/** How a citizenship was gained. */
export type Gained =
  /** By birth. */
  | "birth"
  /** By naturalisation, or by service that counted as such. */
  | "naturalisation"
  /** Given back after a loss. */
  | "restored"
  /** By the succession of states. */
  | "succession";

/** A time between two versions in which nothing is covered. */
export interface Gap {
  /** The day on which the earlier version ended. */
  from: string;
  /** Why nothing was covered. */
  reason: string;
  /** The day on which the later version began. */
  until: string;
}

/** A declared time between two versions of a rule, in which nobody was covered. */
export interface GapPart {
  /** Whether the act lies in it. */
  applies: Truth;
  /** The day on which the earlier version ended. */
  from: string;
  /** Why nobody was covered, in words. */
  reason: string;
  /** The day on which the later version began. */
  until: string;
}

/** Somebody's answer to a question. */
export interface Heard {
  /** Who says it. */
  citations: Citation[];
  /** The claim of the episode, by its index, if it is one. */
  claim?: number;
  /** What it counts as under the lens: `unknown` if it cannot be told whether it had come true. */
  counts_as: Truth;
  /** From what it follows, in words, if it follows from the record. */
  ground?: string;
  /** What is said. */
  is: AnswerValue;
  /** A remark on the claim. */
  note?: string;
  /** When it came true, as the claim has it. */
  on?: Date;
  /** Whether it is supposed, and nobody says it. */
  supposed?: boolean;
}

/** A name of a state or of an agency. Its source is that of the record. */
export interface InstitutionName {
  /** When it was in use, where the institution changed its name and nothing else. */
  period?: Date;
  /** Its writing system. */
  script: Script;
  /** The name as written. */
  text: string;
}

/** The type of an item, as the Citation Style Language (CSL 1.0.2) names it. */
export type ItemType =
  /** A self-contained work that is available otherwise than below: a preprint. */
  | "article"
  /** An article of a journal. */
  | "article-journal"
  /** An article of a magazine. */
  | "article-magazine"
  /** An article of a newspaper. */
  | "article-newspaper"
  /** A proposed piece of legislation. */
  | "bill"
  /** A book or similar work. */
  | "book"
  /** A recording that was broadcast. */
  | "broadcast"
  /** A part of a book that is cited for itself. */
  | "chapter"
  /** A classical or ancient work. */
  | "classic"
  /** An archival collection. */
  | "collection"
  /** A set of data. */
  | "dataset"
  /** Any document that no other type fits. */
  | "document"
  /** An entry of a database, dictionary or catalogue. */
  | "entry"
  /** An entry of a dictionary. */
  | "entry-dictionary"
  /** An entry of an encyclopedia or other work of reference. */
  | "entry-encyclopedia"
  /** An organized event. */
  | "event"
  /** An illustration in a work. */
  | "figure"
  /** A still image. */
  | "graphic"
  /** A hearing by a government body. */
  | "hearing"
  /** An interview with somebody. */
  | "interview"
  /** A decision of a court, or its file. */
  | "legal_case"
  /** A law or regulation that was enacted. */
  | "legislation"
  /** An unpublished text. */
  | "manuscript"
  /** A map. */
  | "map"
  /** A film or other moving image. */
  | "motion_picture"
  /** Music as written. */
  | "musical_score"
  /** A brochure, leaflet or other fragment of print. */
  | "pamphlet"
  /** A paper of a conference. */
  | "paper-conference"
  /** A patent. */
  | "patent"
  /** A live performance. */
  | "performance"
  /** A whole issue or run of a periodical. */
  | "periodical"
  /** A letter or other message between persons. */
  | "personal_communication"
  /** A post on an online platform. */
  | "post"
  /** A post on a blog. */
  | "post-weblog"
  /** An administrative order. */
  | "regulation"
  /** A technical report or other report of a body. */
  | "report"
  /** A review of a work other than a book. */
  | "review"
  /** A review of a book. */
  | "review-book"
  /** Software. */
  | "software"
  /** A recording of sound. */
  | "song"
  /** A speech or other address. */
  | "speech"
  /** A technical standard. */
  | "standard"
  /** A thesis for a degree. */
  | "thesis"
  /** A treaty between states. */
  | "treaty"
  /** A website or a page of one. */
  | "webpage";

/** A verdict, with what it still turns on. */
export interface Judgement {
  /**
   * Where questions are disputed and it matters: the verdict when one source at a time is
   * followed on them.
   */
  accounts?: Account[];
  /** Whether the act certainly came after the day looked from, so that as of then there is none. */
  act_to_come?: boolean;
  /** Whether the act certainly came before the definition was laid down. */
  anachronism?: boolean;
  /** Whether following one source at a time comes to another verdict than mixing them. */
  readings_differ?: boolean;
  /**
   * The questions whose answers can still change it, in the order of the definition; none once
   * it is decided.
   */
  turns_on: Question[];
  /** The verdict under the lens of the record. */
  verdict: Verdict;
  /** The verdict without the editors' reading of silence, where it is another. */
  without_silence?: Verdict;
}

/** What a source calls a person on account of an episode, kept as the word of that source. */
export interface Label {
  /** A remark. */
  note?: string;
  /** The label. */
  says: LabelWord;
  /** The sources. */
  sources: Citation[];
}

/** What a source calls a person on account of an episode. */
export type LabelWord =
  /** A defector. */
  | "defector"
  /** Expressly not a defector. */
  | "not_defector";

/** A language in which something is told. */
export type Language =
  /** English. */
  | "en"
  /** Russian. */
  | "ru";

/** Something that the text asks and the rule leaves out. */
export interface LeftOut {
  /** Where it asks it. */
  citations?: Passage[];
  /** Why the editors left it out. */
  reason: string;
  /** What the text asks. */
  what: string;
}

/**
 * How to look at a record: as of which day, trusting whom, reading disputes how.
 *
 * The default looks with hindsight, trusts every source, lets the editors read silence and mixes
 * the accounts.
 */
export interface Lens {
  /**
   * The last day that can be looked at. What came true later has not come true yet; what may
   * have come true before or after says nothing.
   */
  as_of?: string;
  /** How disputes are read. */
  reading?: Reading;
  /** Whether silence says nothing, whatever the editors make of it. */
  strict?: boolean;
  /** The sources that count. Without it, all do. The editors who read silence are a source too. */
  trust?: SourceId[];
}

/** How a citizenship was lost. */
export type Lost =
  /** Taken by edict or sentence. */
  | "stripped"
  /** Given up by the person. */
  | "renounced"
  /** Released at the person's wish. */
  | "released"
  /** The state ended. */
  | "succession";

/** The marks with which something is written for people. */
export type Markup =
  /** Plain text for a terminal. */
  | "text"
  /** Markdown (`CommonMark`). What archives and definitions say is escaped, so that it stays text. */
  | "markdown";

/** A name as some source has it. */
export interface Name {
  /** What the name was to its bearer. */
  kind: NameKind;
  /** The language of the spelling, as a code of ISO 639-1: `ru`, `de`. */
  language?: string;
  /** A remark. */
  note?: string;
  /** Its parts, where they matter. */
  parts?: NameParts;
  /** When it was in use. */
  period?: Date;
  /** Its writing system. */
  script: Script;
  /** The sources. */
  sources: Citation[];
  /** The name as written. */
  text: string;
}

/** What a name was to the person. */
export type NameKind =
  /** The usual form, in some spelling. */
  | "usual"
  /** The name at birth. */
  | "birth"
  /** A name taken with marriage. */
  | "married"
  /** A name chosen to write or live under. */
  | "pseudonym"
  /** A name given by a service to a person it handled. */
  | "codename"
  /** A name used on a mission or in office. */
  | "cover"
  /** A name taken in law later on. */
  | "adopted"
  /** A form found in print that is a mistake. */
  | "as_printed";

/** The parts of a personal name. */
export interface NameParts {
  /** The family name. */
  family?: string;
  /** The given name. */
  given?: string;
  /** The patronymic. */
  patronymic?: string;
}

/** Something that happened, with the days on which it may have been. */
export interface Occurrence {
  /** The agency, if it befell one. */
  agency?: AgencyId;
  /** The definition, if it befell one. */
  definition?: DefinitionId;
  /** The episode, if it belongs to one. */
  episode?: DefectionId;
  /** The fact that came true, if a claim says so. */
  fact?: Fact;
  /** The first day. */
  first: string;
  /** What sort of thing it is. */
  kind: OccurrenceKind;
  /** The last day. */
  last: string;
  /** Whom or what it befell: the name of a person, the title of a definition, an agency. */
  name: string;
  /** What happened, to follow the name. */
  what: string;
}

/** What sort of thing happened. */
export type OccurrenceKind =
  /** The act of an episode. */
  | "act"
  /** An event of an episode. */
  | "event"
  /** What a claim says came true. */
  | "claim"
  /** A definition was laid down. */
  | "laid_down"
  /** A version of a rule began to apply. */
  | "in_force"
  /** A version of a rule applied no more, and none followed at once. */
  | "out_of_force"
  /** An agency began. */
  | "founded"
  /** An agency was no more. */
  | "dissolved";

/** A question that is open, and what each of its answers would do. */
export interface OpenQuestion {
  /** What follows from each answer that is possible. */
  answers: Outcome[];
  /** The question in words. */
  asks: string;
  /** Whether sources disagree on it. If not, none speaks. */
  disputed: boolean;
  /** The question. */
  question: Question;
}

/** What would settle a verdict that is open or disputed. */
export interface OpenQuestions {
  /** Which of them to ask first. */
  ask_first?: AskFirst;
  /** The minimal sets of answers that close the verdict, those that make it hold first. */
  closing: Closing[];
  /** Whether `closing` has all there are. */
  complete: boolean;
  /**
   * The fewest questions that settle the verdict whatever their answers are, in the order of the
   * definition.
   */
  settling: OpenQuestion[];
}

/** How all definitions of a set stand to one another. */
export interface Order {
  /** The definitions, in the order of the rows and columns. */
  definitions: DefinitionId[];
  /** How the definition of the row stands to that of the column. */
  relations: Relation[][];
  /**
   * The steps of the order: the first is narrower than the second, and none lies between. Of
   * equivalent definitions only the first takes part.
   */
  steps: [DefinitionId, DefinitionId][];
}

/** What follows from an answer. */
export interface Outcome {
  /** The answer. */
  is: AnswerValue;
  /** How many questions would still have to be asked at most. */
  remaining: number;
  /** The verdict, if it is settled then. */
  verdict?: Verdict;
}

/** A condition that has been read, laid open for an editor. */
export interface ParsedCondition {
  /** The facts that it asks, in the order of first mention. */
  facts: Fact[];
  /** The terms and definitions that it names, in the order of first mention. */
  names: string[];
  /** The text as it would be printed. */
  printed: string;
  /** The text as written. */
  text: string;
  /** Its parts. */
  tree: ConditionPart;
}

/** A condition of a rule and what it came to by truth tables. */
export interface Part {
  /** Whether what the rule came to rests on it. */
  decisive: boolean;
  /** On what it rests, passage by passage. */
  elements?: Element[];
  /** The declared gaps between the versions of the other definition. */
  gaps?: GapPart[];
  /** What it is. */
  kind: PartKind;
  /** What the term means, in words. */
  meaning?: string;
  /** The conditions in it. */
  parts?: Part[];
  /** What it asks, if it asks something itself. */
  question?: Question;
  /** The condition as text. */
  text: string;
  /** What it came to. */
  truth: Truth;
  /** The versions of the other definition. */
  versions?: VersionPart[];
}

/** What a part of a rule is. */
export type PartKind =
  /** Every part has to hold. */
  | "all"
  /** One part has to hold. */
  | "any"
  /** Its part must not hold. */
  | "not"
  /** So many parts have to hold. */
  | "at_least"
  /** A fact, or something that had come true by a day. */
  | "question"
  /** Where the day of the act lies. */
  | "act"
  /** A term, with what it stands for. */
  | "term"
  /** Another definition. */
  | "definition";

/** A passage of a text on which a part of a rule rests. */
export interface Passage {
  /** Where in it: an article, a paragraph, a page. */
  at?: string;
  /** What has to be known about it: how sure, through whom. */
  note?: string;
  /** Its words, in their language, where the wording decides. */
  quote?: string;
  /** Whether the source is later than the rule and reports what it was. */
  report?: boolean;
  /** The source. */
  source: SourceId;
}

/** A claim that does not count, and why. */
export interface PassedOver {
  /** Who says it. */
  citations: Citation[];
  /** The claim of the episode, by its index. */
  claim: number;
  /** What it says. */
  is: AnswerValue;
  /** Why it was set aside. Without a reason, none of its sources is trusted under the lens. */
  set_aside?: string;
}

/** Somebody in the archive, as written down. */
export interface Person {
  /** When the person was born. */
  born?: AttestedDate[];
  /** Where the person was born. */
  born_at?: AttestedPlace[];
  /** The states of which the person was a citizen. */
  citizenships?: Citizenship[];
  /** Whether the record stands for a kind of people and not for one person. */
  composite?: boolean;
  /** When the person died. */
  died?: AttestedDate[];
  /** Where the person died. */
  died_at?: AttestedPlace[];
  /** Questions on which sources disagree. */
  disputes?: Dispute[];
  /** The identifier. */
  id: PersonId;
  /** The name under which the person is listed. It is one of `names`. */
  name: string;
  /** Every name, spelling and alias, each with its sources. */
  names: Name[];
  /** A remark. */
  note?: string;
  /** What the person did for a living or is known for. */
  occupations?: AttestedNonBlank[];
  /** Service in agencies. */
  service?: Service[];
}

/** the identifier of a person */
export type PersonId = string;

/** What the episodes of a person are. */
export interface PersonSummary {
  /** Every category of an episode or beside one, once. */
  categories: Category[];
  /** The episodes, in the order of the archive. */
  episodes: Categorisation[];
  /** The person. */
  person: PersonId;
}

/** A place, as precisely as a source names it. */
export interface Place {
  /** The name: a town, a building, a border post. */
  name?: string;
  /** The state in which it lay at the time. */
  state?: StateId;
}

/** What became of a theorem. */
export interface Proof {
  /** Whether the converse holds or fails. */
  converse: Converse;
  /** A world in which the second condition holds and the first does not. */
  converse_counterexample?: Witness;
  /** A world in which the first condition holds and the second does not. */
  counterexample?: Witness;
  /** Whether it is true, its converse is what is claimed, and it is about something. */
  proved: boolean;
  /** The theorem. */
  theorem: TheoremId;
  /** Whether the first condition can never hold, so that nothing is said. */
  vacuous?: boolean;
}

/** A book, memoir or article, as written down. */
export interface Publication {
  /** The people of the archive it is about. */
  about?: PersonId[];
  /** Who had a part in it, by which sources. */
  contributors?: AttestedContributor[];
  /** Questions on which sources disagree. */
  disputes?: Dispute[];
  /** The titles by market and language; the first is the one to show. */
  editions: Edition[];
  /** The identifier. */
  id: PublicationId;
  /** What sort of publication it is. */
  kind: PublicationKind;
  /** A remark. */
  note?: string;
}

/** the identifier of a publication */
export type PublicationId = string;

/** What sort of publication it is. */
export type PublicationKind =
  /** A book. */
  | "book"
  /** An article. */
  | "article"
  /** A series of articles. */
  | "series";

export type Question = string;

/** What is said on a question that a rule asks. */
export interface QuestionEvidence {
  /** The question in words. */
  asks: string;
  /** Whether no source speaks of it and the editors take that as a no. */
  by_silence?: boolean;
  /** What the record holds on it without settling it. */
  falls_short?: Shortfall[];
  /** The answer, if it is established, and in any case the possible days of the act. */
  is?: AnswerValue;
  /** Claims that do not count. */
  passed_over?: PassedOver[];
  /** The question. */
  question: Question;
  /** Who says what. */
  says?: Heard[];
  /** How it stands. */
  stands: Standing;
}

/** How disputes are read. */
export type Reading =
  /** On each disputed fact either side may be right, whoever is right on the others. */
  | "mixed"
  /**
   * On the disputed facts one source at a time is followed in everything it says; the undisputed
   * facts stay.
   */
  | "by_account"
  /** Only what one source says. */
  | {
    one_source: SourceId;
  };

/** A source as one cites it, in words, with the place where it is to be found. */
export interface Reference {
  /** When it was read at the address. */
  accessed?: Date;
  /** Authors, title, what it is part of, publisher, day, pages, archive and signature. */
  text: string;
  /** The address of the original. */
  url?: Url;
}

/** How one definition stands to another, over all worlds that the axioms allow. */
export type Relation =
  /** Both cover the same. */
  | "equivalent"
  /** Whatever the first covers, the second covers, and more. */
  | "narrower"
  /** Whatever the second covers, the first covers, and more. */
  | "broader"
  /** Nothing is covered by both. */
  | "exclusive"
  /** Each covers something that the other does not, and something is covered by both. */
  | "overlapping";

/** A return to the state that was left. */
export interface Return {
  /** How, where the source says. */
  manner?: ReturnManner;
  /** When. */
  on: Date;
}

/** How somebody came back. */
export type ReturnManner =
  /** Of the person's own will. */
  | "freely"
  /** Taken or sent back. */
  | "by_force";

/** The writing system of a name. */
export type Script =
  /** Latin letters. */
  | "latin"
  /** Cyrillic letters. */
  | "cyrillic"
  /** Japanese writing. */
  | "japanese"
  /** Greek letters. */
  | "greek"
  /** Georgian letters. */
  | "georgian"
  /** Armenian letters. */
  | "armenian"
  /** Hebrew letters, of Yiddish too. */
  | "hebrew"
  /** Arabic letters, of Persian and of Turkic languages too. */
  | "arabic"
  /** Mongolian letters. */
  | "mongolian"
  /** Chinese characters. */
  | "chinese"
  /** Korean writing. */
  | "korean"
  /** Any other. */
  | "other";

/** Service in an agency over a period, as sources have it. Rival accounts are rows of their own. */
export interface Service {
  /** The agency. */
  agency: AgencyId;
  /** In what capacity. */
  capacity: Capacity;
  /** Whether the sources say that it was *not* so. */
  denied?: boolean;
  /** A remark. */
  note?: string;
  /**
   * From when to when, as an interval; an empty end is unknown, `..` is open. Without it, nothing
   * is said of the time.
   */
  period?: Date;
  /** The post held. */
  post?: string;
  /** The state of the posting, where it was abroad. */
  posted_to?: StateId;
  /** The rank held. */
  rank?: string;
  /** Why it counts for nothing, if it does. */
  set_aside?: SetAside;
  /** The sources. */
  sources: Citation[];
}

/** Why a claim counts for nothing, though it stays visible. */
export interface SetAside {
  /** The reason, in words. */
  reason: string;
  /** The sources of the reason, where it is not the editors' own. */
  sources?: Citation[];
}

/** A place of settlement over a period: the third of the three places. */
export interface Settlement {
  /** From when to when. */
  period?: Date;
  /** The place. */
  place: Place;
}

/** How bad it is. */
export type Severity =
  /** The archive cannot be used: identifiers do not lead where they should. */
  | "error"
  /** Something is wrong in a row. The archive can be used, and the other rows are not touched. */
  | "fault"
  /** Something may be wrong; somebody should look. */
  | "warning";

/**
 * What the typed records hold on a question without settling it: a service of unknown days, a
 * birth in a year.
 */
export interface Shortfall {
  /** Who says it. */
  citations: Citation[];
  /** What the record has, in words. */
  ground: string;
  /** What is lacking, in words. */
  lacks: string;
}

/**
 * An editor's reading of silence: on every fact of which no source speaks, except those listed,
 * the answer is taken to be no.
 *
 * It is a policy and not a claim about any one fact. It is read under the lens, shows in every
 * explanation as what it is, and can be left out.
 */
export interface Silence {
  /** The facts on which silence says nothing. */
  except?: Fact[];
  /** Who reads silence so. */
  sources: Citation[];
}

/**
 * Where a claim comes from: something that a reader can get.
 *
 * The fields are those of the Citation Style Language (CSL), and have its names in JSON. What it
 * has no field for is `kind`, `worth`, `copies` and `publication`.
 */
export interface Source {
  /** The Digital Object Identifier. */
  DOI?: string;
  /** The International Standard Book Number. */
  ISBN?: string;
  /** The address of the original, never of a mirror. */
  URL?: Url;
  /** When it was read at its address. */
  accessed?: Date;
  /** The body that holds it. */
  archive?: string;
  /** Its signature or place in the holdings of that body. */
  archive_location?: string;
  /** Who wrote or issued it. One text is read as one name. */
  author?: Creator[];
  /** What it is part of: the newspaper, the book, the series, the website. */
  "container-title"?: string;
  /** The source of which it is a copy. The two are one witness. */
  copies?: SourceId;
  /** Who edited it. */
  editor?: Creator[];
  /** What sort of item it is in words: memorandum, dissertation. */
  genre?: string;
  /** The identifier. */
  id: SourceId;
  /** The issue. */
  issue?: string;
  /** When it was published or written. */
  issued?: Date;
  /** What sort of thing it is. */
  kind: SourceKind;
  /** The language, as a code of BCP 47: `ru`, `en`. */
  language?: string;
  /** A remark: what was seen of it, how far to trust it. */
  note?: string;
  /** The number by which it is known: of a law, a report, a document. */
  number?: string;
  /** Its pages in what it is part of. */
  page?: string;
  /** The publication of the archive that it is. */
  publication?: PublicationId;
  /** The publisher. */
  publisher?: string;
  /** Where the publisher is. */
  "publisher-place"?: string;
  /** The title, as one would cite it. */
  title: string;
  /** The title in English, where it is in another language. */
  "translated-title"?: string;
  /** The type of item. */
  type?: ItemType;
  /** The volume. */
  volume?: string;
  /** What it is worth as evidence. */
  worth?: Worth;
}

/** `sources.json`: what the definitions, terms and axioms cite. */
export interface SourceFile {
  /** The days on which those of them that are acts of law were in force. */
  acts?: ActInForce[];
  /** The format. */
  format: SourceFormat;
  /** The sources. */
  sources: Source[];
}

/** The name and version of the format of `sources.json`. */
export type SourceFormat = "defection-sources/1";

/** the identifier of a source */
export type SourceId = string;

/** What sort of thing a source is. */
export type SourceKind =
  /** A statute, decree, constitution or treaty. */
  | "statute"
  /** A paper of a state: a note, a minute, a file, a judgment. */
  | "state_paper"
  /** Press of the time. */
  | "press"
  /** A memoir or other account of a party. */
  | "memoir"
  /** A biography or study. */
  | "study"
  /** A work of reference. */
  | "reference"
  /** A page of the web without a printed original: a lead, weak by itself. */
  | "web"
  /** The position of a state or service as others report it. */
  | "position"
  /** General knowledge that nobody has looked up. */
  | "general_knowledge"
  /** The editors of an archive. */
  | "editors";

/** Sources, and what a verdict comes to without them. */
export interface SourceSet {
  /** The verdict without them. */
  becomes: Verdict;
  /** The copies of them, which are set aside with them. */
  copies?: SourceId[];
  /** The sources. */
  sources: SourceId[];
}

/** A source and the copies of it that speak in a record. They are one witness. */
export interface SourceWithCopies {
  /** The copies of it that speak beside it or in its place. */
  copies?: SourceId[];
  /** The source, which is no copy. */
  source: SourceId;
  /** What it is worth as evidence, if the archive says so. */
  worth?: Worth;
}

/** The fewest sources that have to be set aside. */
export interface SourcesAside {
  /** Whether every smaller set was tried. If not, the search stopped at 500. */
  exact: boolean;
  /** Every set of the smallest size, each with the verdict without it; none if no set would do. */
  sets: SourceSet[];
}

/** A place in a text, in the units in which JavaScript counts (UTF-16). */
export interface Span {
  /** Where it ends; what stands there does not belong to it. */
  end: number;
  /** Where it begins. */
  start: number;
}

export type Standing = "missing" | "established" | "disputed";

/** A state, and the days on which it existed. */
export interface State {
  /** The identifier. */
  id: StateId;
  /** Its names. */
  names: InstitutionName[];
  /** The days on which it existed, as an interval, where the archive needs them. */
  period?: Date;
  /** The sources. */
  sources: Citation[];
  /** The states that followed it. */
  successors?: StateId[];
}

/** the identifier of a state */
export type StateId = string;

/** One thing that is said in a record. */
export interface Statement {
  /** Who says it. */
  citations: Citation[];
  /** The claim of the episode, by its index, if it is one. */
  claim?: number;
  /** From what it follows, in words, if it follows from the record. */
  ground?: string;
  /** What is said. */
  is: AnswerValue;
  /** What is asked: a fact, `dead`, `returned` or `day_of_act`. */
  question: string;
  /** Whether it is the editors' reading of silence. */
  silence?: boolean;
  /** What is said, as a statement to follow a name. */
  statement: string;
  /** Whether it is supposed, and nobody says it. */
  supposed?: boolean;
}

/** A stretch of time. */
export interface Stretch {
  /** The first day, unless it reaches back without end. */
  from?: string;
  /** The day on which it is over, unless it goes on. */
  until?: string;
}

/** What every definition makes of some records. */
export interface Table {
  /** The definitions, in the order of the columns. */
  definitions: DefinitionId[];
  /** The episodes, in the order of the rows. */
  episodes: DefectionId[];
  /** For each episode, what each definition makes of it. */
  judgements: Judgement[][];
}

/** A condition with a name, used in many definitions. */
export interface Term {
  /** On what it rests. */
  citations: Citation[];
  /** What it means, in words. */
  meaning: string;
  /** The name: `own_act`. */
  name: string;
  /** The condition it stands for. */
  when: WrittenCondition;
}

/** `terms.json`: conditions with a name. */
export interface TermFile {
  /** The format. */
  format: TermFormat;
  /** The terms. */
  terms: Term[];
  /** Facts that are kept for the record and that no definition asks. */
  unasked?: Unasked[];
}

/** The names and versions of the formats of the files beside the definitions. */
export type TermFormat = "defection-terms/1";

/** Whenever one condition holds, another does: in every world that the axioms allow. */
export interface Theorem {
  /** On what the claim rests, beside the proof. */
  citations: Citation[];
  /** What is claimed of the converse, if anything is. */
  converse?: Converse;
  /** The identifier. */
  id: TheoremId;
  /** What it says, in a sentence. */
  says: string;
  /** The condition that then holds. */
  then: WrittenCondition;
  /** The condition from which it starts. It may name terms and definitions. */
  whenever: WrittenCondition;
}

/** `theorems.json`: what is claimed of the definitions. */
export interface TheoremFile {
  /** The format. */
  format: TheoremFormat;
  /** The theorems. */
  theorems: Theorem[];
}

/** The name and version of the format of `theorems.json`. */
export type TheoremFormat = "defection-theorems/1";

/** the identifier of a theorem */
export type TheoremId = string;

/** How the standing of an episode changes as the as-of day moves. */
export interface Timeline {
  /** The definition. */
  definition: DefinitionId;
  /** The episode. */
  episode: DefectionId;
  /** The name of the person. */
  name: string;
  /** The verdict from the first day of the act on, and each day on which it becomes another. */
  turns: Turn[];
}

/**
 * The answer to a question about the past.
 *
 * Records are incomplete, so a question may have no answer. `Unknown` is not a weaker `No`: it
 * says that what is at hand settles the question neither way.
 *
 * `and`, `or` and `!` follow Kleene's three-valued logic. There is no `Ord`: ordering by how true
 * an answer is and ordering by how much it tells disagree, so neither is built in.
 */
export type Truth =
  /** It is so. */
  | "yes"
  /** It is not so. */
  | "no"
  /** It cannot be said. */
  | "unknown";

/** A day from which on a verdict is what it is. */
export interface Turn {
  /** The claims that came true that day, or of which it can no longer be said that they had not. */
  because?: Statement[];
  /** The first day from which one looks back and finds it so. */
  day: string;
  /** What it turns on, if it is undecided. */
  turns_on?: Question[];
  /** The verdict. */
  verdict: Verdict;
}

/** A fact that is kept for the record and that no definition asks. */
export interface Unasked {
  /** The fact. */
  fact: Fact;
  /** Why it is kept all the same. */
  reason: string;
}

/** an address of the web */
export type Url = string;

/**
 * What a definition makes of a record.
 *
 * A *world* gives every question one answer and obeys the axioms. The verdict looks at every
 * world that the record admits.
 */
export type Verdict =
  /** The definition is true in every world. */
  | "holds"
  /** The definition is false in every world. */
  | "fails"
  /** Both kinds of world occur, and only missing answers still matter. */
  | "open"
  /** Both kinds of world occur, and a disputed answer still matters. */
  | "disputed"
  /** There is no world: the record contradicts the axioms. */
  | "impossible";

/** The verdict of every definition on some records. */
export interface Verdicts {
  /** The definitions, in the order of the columns. */
  definitions: DefinitionId[];
  /** The episodes, in the order of the rows. */
  episodes: DefectionId[];
  /** For each episode, the verdict of each definition under the lens of its record. */
  verdicts: Verdict[][];
}

/** A rule and the acts it applies to. */
export interface Version {
  /** The act of law that this version states. It applies on no day on which the act did not. */
  act?: SourceId;
  /** On what this version rests, beyond the citations of the definition. */
  citations?: Citation[];
  /** On what the parts of its condition rest. */
  elements?: Element[];
  /** Who is not, all the same. */
  exceptions?: Exception[];
  /** The first day of acts it applies to; without it, it reaches back without end. */
  from?: string;
  /** A remark. */
  note?: string;
  /** The day from which it applies no more; without it, it goes on. */
  until?: string;
  /** Who is covered. */
  when: WrittenCondition;
}

/** A version of a rule and what it came to. */
export interface VersionPart {
  /** Whether the act lies in its time. */
  applies: Truth;
  /** Whether what the rule came to rests on it. */
  decisive: boolean;
  /** Who is not, all the same. Every exception is listed, whether it bites or not. */
  exceptions?: ExceptionPart[];
  /** The first day of acts it applies to, unless it reaches back without end. */
  from?: string;
  /** What it came to: it applies, its condition holds, and no exception bites. */
  truth: Truth;
  /** The day from which it applies no more, unless it goes on. */
  until?: string;
  /** Who is covered. */
  when: Part;
}

/**
 * On how much a verdict rests: what has to be set aside for another one, or, if it is undecided,
 * for it to be decided. A record that contradicts itself does not count as another verdict.
 */
export interface Weight {
  /** The verdict when one source is heard and nobody else. */
  alone: Account[];
  /** The verdict when one source at a time is followed on disputed questions, and the rest stays. */
  by_account: Account[];
  /**
   * The fewest things said: a claim, a row of the record, a date of the act, or what the editors
   * read into silence. What follows from the record by other ways is kept.
   */
  claims: ClaimsAside;
  /** The definition. */
  definition: DefinitionId;
  /** The episode. */
  episode: DefectionId;
  /** The name of the person. */
  name: string;
  /** Whether following one source at a time comes to another verdict than mixing them. */
  readings_differ: boolean;
  /**
   * The sources on each of which alone a decided verdict rests: without it and its copies, the
   * verdict is another.
   */
  rests_on?: SourceWithCopies[];
  /** The fewest sources. A source and its copies count as one. */
  sources: SourcesAside;
  /** The verdict when accounts are mixed. */
  verdict: Verdict;
}

/** Who put a part of a rule there. */
export type Whose =
  /** The text that the definition states. */
  | "text"
  /** The editors of the definition. */
  | "editors";

/**
 * The plainest world of a kind: the answers that make it one of that kind, whatever else is so.
 *
 * In JSON each answer has its statement.
 */
export interface Witness {
  /** The answers. None could be left out. */
  answers: Answer[];
}

/** Whether a definition states a rule as it was written or as it was applied. */
export type Wording =
  /** The letter of the rule. */
  | "letter"
  /** What courts and offices made of it. */
  | "practice";

/** What a source is worth as evidence: how near it stands to what it tells. */
export type Worth =
  /** An act, a file, the person's own words. */
  | "primary"
  /** A report of the time. */
  | "contemporary_report"
  /** An account given later. */
  | "later_account"
  /** A work of reference. */
  | "reference_work"
  /** A copy of another source, which is no witness of its own. */
  | "copy";

/** a condition */
export type WrittenCondition = string;
