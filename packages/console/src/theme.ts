import { createObservable } from "./ui/observable.ts";

/** The colours of the page: those of the system, or one of the two. */
export const themes = ["auto", "light", "dark"] as const;

export type Theme = (typeof themes)[number];

const KEY = "token-apis:theme";

/** The theme in use. */
export const theme = createObservable<Theme>(themes.find((known) => known === localStorage.getItem(KEY)) ?? "auto");

/** Shows the page in a theme, and remembers it. */
export function chooseTheme(chosen: Theme): void {
  localStorage.setItem(KEY, chosen);
  theme.set(chosen);
  applyTheme();
}

/** Applies the theme in use to the document. */
export function applyTheme(): void {
  document.documentElement.dataset["theme"] = theme.get();
}
