import { useId } from "react";
import { chooseLanguage, type Language, languages, useLanguage, useTexts } from "./texts/languages.ts";
import { chooseTheme, type Theme, theme, themes } from "./theme.ts";
import { useObservable } from "./ui/observable.ts";

/** Language and colours of the page. */
export function Preferences() {
  const { menu, themes: names } = useTexts();
  const language = useLanguage();
  const current = useObservable(theme);
  const id = useId();
  return (
    <div className="preferences">
      <label className="visually-hidden" htmlFor={`${id}-language`}>
        {menu.language}
      </label>
      <select
        id={`${id}-language`}
        value={language}
        onChange={({ currentTarget }) => void chooseLanguage(currentTarget.value as Language)}
      >
        {Object.entries(languages).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
      <label className="visually-hidden" htmlFor={`${id}-theme`}>
        {menu.theme}
      </label>
      <select id={`${id}-theme`} value={current} onChange={({ currentTarget }) => chooseTheme(currentTarget.value as Theme)}>
        {themes.map((choice) => (
          <option key={choice} value={choice}>
            {names[choice]}
          </option>
        ))}
      </select>
    </div>
  );
}
