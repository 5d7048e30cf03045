import { type ComponentProps, useId } from "react";

interface FieldProps extends Omit<ComponentProps<"input">, "id"> {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Shown instead of the hint. */
  readonly problem?: string | undefined;
}

/** A labelled input. Hint and problem belong to it, for screen readers too. */
export function Field({ label, hint, problem, ...input }: FieldProps) {
  const id = useId();
  const note = problem ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
      />
      {note !== undefined && (
        <p id={`${id}-note`} className={problem === undefined ? "hint" : "field-problem"}>
          {note}
        </p>
      )}
    </div>
  );
}

/** A labelled checkbox with a hint. */
export function Checkbox({ label, hint, ...input }: Omit<FieldProps, "problem">) {
  const id = useId();
  return (
    <div className="checkbox">
      <input {...input} id={id} type="checkbox" aria-describedby={hint === undefined ? undefined : `${id}-note`} />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && (
          <p id={`${id}-note`} className="hint">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

/** What was entered in a field of a form. Empty when the form has no such field. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
