import { moment } from "../days";
import type { Language } from "../state";
import { en, type Texts } from "./en";
import { ru } from "./ru";

export type { Texts };

export function textsIn(language: Language): Texts {
  return language === "ru" ? ru : en;
}

/** A day as people write it. */
export function dayInWords(day: string, language: Language): string {
  const form = new Intl.DateTimeFormat(language === "ru" ? "ru-RU" : "en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
    ...(day.startsWith("-") ? { era: "short" } : {}),
  });
  return form.format(moment(day));
}
