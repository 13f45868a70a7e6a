import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { yearOf } from "./days";
import type { AnswerValue, Answer, Citation, DayRange, Verdict } from "./library";
import { dateInWords, type Answers, type CaseView } from "./library";
import type { Own } from "./own";
import type { Language, State } from "./state";
import { dayInWords, type Texts } from "./texts";

/** What every part of the page can see and do. */
export interface Page {
  state: State;
  /** Changes what is shown. A push can be taken back with the back button. */
  go(change: Partial<State>, how?: "push" | "replace"): void;
  /** The address of what would be shown. */
  link(change: Partial<State>): string;
  texts: Texts;
  words: Words;
  answers: Answers;
  view: CaseView;
  /** The reader's own definition. */
  own: Own;
  /** The identifier of the reader's own definition, if there is one in use. */
  ownId: string | undefined;
  /** Puts an archive in the place of the one in use; none for the bundled one. */
  useArchive(answers: Answers["archive"] | undefined): void;
  bundled: boolean;
}

export const PageContext = createContext<Page | undefined>(undefined);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error("there is no page around this part");
  return page;
}

/** Names and statements in the language of the reader, as far as the archive has them. */
export class Words {
  constructor(
    readonly answers: Answers,
    readonly texts: Texts,
    readonly language: Language,
    readonly ownId: string | undefined,
  ) {}

  person(id: string): string {
    const person = this.answers.persons.get(id);
    if (!person) return id;
    const own = this.language === "ru" ? person.names.filter((name) => name.script === "cyrillic") : [];
    return (own.find((name) => name.kind === "usual") ?? own[0])?.text ?? person.name;
  }

  /** The person of an episode. */
  who(episode: string): string {
    const departure = this.answers.departureOf.get(episode);
    return departure ? this.person(departure.person) : episode;
  }

  /** The person of an episode, with the year of the act. */
  case(episode: string): string {
    const year = this.years(episode);
    return year ? `${this.who(episode)}, ${year}` : this.who(episode);
  }

  years(episode: string): string {
    const departure = this.answers.departureOf.get(episode);
    const [first, last] = [departure?.first, departure?.last].map((day) => day && yearOf(day));
    if (first && last) return first === last ? first : `${first}–${last}`;
    return last ? `…–${last}` : first ? `${first}–…` : "";
  }

  definition(id: string): string {
    const translated = id === this.ownId ? undefined : this.texts.definitionTitles[id];
    return translated ?? this.answers.list.get(id)?.title ?? id;
  }

  source(id: string): string {
    return this.answers.sources.get(id)?.title ?? id;
  }

  day(day: string): string {
    return dayInWords(day, this.language);
  }

  /** A date of the archive, however rough, to follow a verb. */
  date(date: string): string {
    return dateInWords(date, this.language);
  }

  range({ first, last }: DayRange): string {
    const { texts } = this;
    if (first && last) return texts.between(this.day(first), this.day(last));
    return first ? texts.since(this.day(first)) : last ? texts.before(this.day(last)) : texts.anyDay;
  }

  verdict(verdict: Verdict): string {
    return this.texts.verdict[verdict];
  }

  /** A question as it is asked. */
  question(question: string, asks?: string): string {
    const fact = this.answers.facts.get(question);
    if (question === "day_of_act") return this.texts.whichDayAsks;
    if (!fact) return asks ?? question;
    return this.language === "ru" ? fact.question_in_russian : (asks ?? fact.question);
  }

  /** An answer as a statement about the person. */
  answer({ question, is, statement }: Answer): string {
    if (this.language === "en") return statement;
    if (typeof is === "object") return this.texts.dayOf(is.days.map((range) => this.range(range)).join(", "));
    return `${this.question(question, statement)} – ${this.is(is)}`;
  }

  is(value: AnswerValue): string {
    if (typeof value === "object") return value.days.map((one) => this.range(one)).join(", ");
    return { yes: this.texts.yes, no: this.texts.no, not_yet: this.texts.notYetSo }[value];
  }

  /** What a verdict turns on, to follow "turns on". */
  whether(question: string): string {
    if (question === "day_of_act") return this.texts.whichDay;
    const fact = this.answers.facts.get(question);
    if (!fact) return question;
    return this.language === "ru" ? fact.question_in_russian : this.texts.whether(fact.yes);
  }

  citation({ source, at }: Pick<Citation, "source" | "at">): string {
    return at ? `${this.source(source)}, ${at}` : this.source(source);
  }
}
