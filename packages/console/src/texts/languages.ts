import { createContext, useContext } from "react";
import { createObservable } from "../ui/observable.ts";
import { en, type Texts } from "./en.ts";

/** The languages of the page, each by its own name. */
export const languages = { en: "English", de: "Deutsch", fr: "Français" } as const;

export type Language = keyof typeof languages;

/** A language and its sentences. */
export interface Translation {
  readonly language: Language;
  readonly texts: Texts;
}

/** The translation that the page shows. */
export const translation = createObservable<Translation>({ language: "en", texts: en });

/** Shows the page in a language. Languages other than English load when they are chosen. */
export async function chooseLanguage(language: Language): Promise<void> {
  translation.set({ language, texts: await loaders[language]() });
  document.documentElement.lang = language;
  localStorage.setItem(KEY, language);
}

/** The language that was chosen before, else the first of the browser's that the page has. */
export function preferredLanguage(): Language {
  const candidates = [localStorage.getItem(KEY), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return candidates.find((tag) => isLanguage(tag)) ?? "en";
}

const KEY = "token-apis:language";

const loaders: Readonly<Record<Language, () => Promise<Texts>>> = {
  en: () => Promise.resolve(en),
  de: async () => (await import("./de.ts")).de,
  fr: async () => (await import("./fr.ts")).fr,
};

const isLanguage = (tag: string | null): tag is Language => tag !== null && Object.hasOwn(languages, tag);

/** Provides the translation to all components. */
export const TranslationContext = createContext<Translation>(translation.get());

/** The sentences of the page. */
export const useTexts = (): Texts => useContext(TranslationContext).texts;

/** The language of the page, for dates and numbers. */
export const useLanguage = (): Language => useContext(TranslationContext).language;
