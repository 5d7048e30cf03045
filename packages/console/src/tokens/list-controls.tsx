import { useId } from "react";
import { useTexts } from "../texts/languages.ts";
import { type Arrangement, type Sorting, sortings } from "./arrange.ts";

interface ListControlsProps {
  readonly arrangement: Arrangement;
  /** The scopes to choose from. */
  readonly scopes: readonly string[];
  readonly summary: string;
  readonly onChange: (arrangement: Arrangement) => void;
}

/** Filter and order of the list. */
export function ListControls({ arrangement, scopes, summary, onChange }: ListControlsProps) {
  const texts = useTexts();
  const { tokens } = texts;
  const id = useId();
  return (
    <search className="controls">
      <div className="control grow">
        <label htmlFor={`${id}-text`}>{tokens.filter}</label>
        <input
          id={`${id}-text`}
          type="search"
          value={arrangement.text}
          onChange={({ currentTarget }) => onChange({ ...arrangement, text: currentTarget.value })}
        />
      </div>
      {scopes.length > 1 && (
        <div className="control">
          <label htmlFor={`${id}-scope`}>{tokens.scopeFilter}</label>
          <select
            id={`${id}-scope`}
            value={arrangement.scope ?? ""}
            onChange={({ currentTarget: { value } }) => onChange({ ...arrangement, scope: value === "" ? undefined : value })}
          >
            <option value="">{tokens.allScopes}</option>
            {scopes.map((scope) => (
              <option key={scope} value={scope}>
                {texts.scopes[scope]?.name ?? scope}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="control">
        <label htmlFor={`${id}-sort`}>{tokens.sort}</label>
        <select
          id={`${id}-sort`}
          value={arrangement.sorting}
          onChange={({ currentTarget }) => onChange({ ...arrangement, sorting: currentTarget.value as Sorting })}
        >
          {sortings.map((sorting) => (
            <option key={sorting} value={sorting}>
              {tokens.sorts[sorting]}
            </option>
          ))}
        </select>
      </div>
      <p role="status" className="summary soft">
        {summary}
      </p>
    </search>
  );
}
