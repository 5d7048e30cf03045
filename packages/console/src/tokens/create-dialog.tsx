import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import type { CreatedToken, Creation, ScopeRights } from "../apis/connection.ts";
import { Problem } from "../feedback/problem.tsx";
import { toast } from "../feedback/toasts.tsx";
import { useTexts } from "../texts/languages.ts";
import { Checkbox, Field, textOf } from "../ui/field.tsx";
import { Modal } from "../ui/modal.tsx";

interface CreateDialogProps {
  readonly creation: Creation;
  readonly onClose: () => void;
  readonly onCreated: (token: CreatedToken, rights: ScopeRights) => void;
}

const HOUR = 3_600_000;

const presets = {
  hour: HOUR,
  day: 24 * HOUR,
  month: 30 * 24 * HOUR,
  year: 365 * 24 * HOUR,
  forever: Infinity,
} as const;

/** The form of a new token. */
export function CreateDialog({ creation, onClose, onCreated }: CreateDialogProps) {
  const { create: texts, feedback } = useTexts();
  // The least powerful scope that can be shown in use.
  const [rights, setRights] = useState(creation.scopes.find(({ lists, revokes }) => lists && !revokes) ?? creation.scopes[0]);
  const [preset, setPreset] = useState<keyof typeof presets | "custom">("day");
  const [hours, setHours] = useState("12");
  const isHoursValid = /^[1-9][0-9]{0,6}$/.test(hours);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (form: FormData) => {
      if (rights === undefined) return;
      const token = await creation.create(
        {
          scope: rights.scope,
          duration: preset === "custom" ? Number(hours) * HOUR : presets[preset],
          refreshable: form.has("refreshable"),
          description: textOf(form, "description").trim(),
        },
        new AbortController().signal,
      );
      toast(feedback.created);
      onCreated(token, rights);
    },
  });

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (preset !== "custom" || isHoursValid) mutate(new FormData(event.currentTarget));
  };

  return (
    <Modal title={texts.title} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <Field label={texts.description} hint={texts.descriptionHint} name="description" maxLength={200} autoComplete="off" />
        <ScopeTable scopes={creation.scopes} chosen={rights} onChoose={setRights} />
        <DurationField preset={preset} onChoose={setPreset} />
        {preset === "custom" && (
          <Field
            label={texts.customHours}
            problem={isHoursValid ? undefined : texts.customInvalid}
            inputMode="numeric"
            value={hours}
            onChange={({ currentTarget }) => setHours(currentTarget.value.trim())}
          />
        )}
        {preset === "forever" && <p className="notice">{texts.foreverWarning}</p>}
        <Checkbox label={texts.refreshable} hint={texts.refreshableHint} name="refreshable" />
        {error && <Problem error={error} />}
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            {texts.cancel}
          </button>
          <button type="submit" className="button primary" disabled={isPending}>
            {isPending ? texts.busy : texts.submit}
          </button>
        </div>
      </form>
    </Modal>
  );
}

interface ScopeTableProps {
  readonly scopes: readonly ScopeRights[];
  readonly chosen: ScopeRights | undefined;
  readonly onChoose: (rights: ScopeRights) => void;
}

/** The scopes with what each permits; one is chosen. */
function ScopeTable({ scopes, chosen, onChoose }: ScopeTableProps) {
  const texts = useTexts();
  const { scopeColumns: columns, yes, no, scope: legend } = texts.create;
  const id = useId();
  const answer = (does: boolean) => <span className={does ? "yes" : "soft"}>{does ? yes : no}</span>;
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="table-frame" tabIndex={0} role="region" aria-label={legend}>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.scope}</th>
              <th scope="col">{columns.list}</th>
              <th scope="col">{columns.revoke}</th>
              <th scope="col">{columns.about}</th>
            </tr>
          </thead>
          <tbody>
            {scopes.map((rights) => (
              <tr key={rights.scope}>
                <th scope="row">
                  <label htmlFor={`${id}-${rights.scope}`} className="radio">
                    <input
                      id={`${id}-${rights.scope}`}
                      type="radio"
                      name="scope"
                      checked={chosen?.scope === rights.scope}
                      onChange={() => onChoose(rights)}
                    />
                    <span>
                      {texts.scopes[rights.scope]?.name ?? rights.scope} <code>{rights.scope}</code>
                    </span>
                  </label>
                </th>
                <td>{answer(rights.lists)}</td>
                <td>{answer(rights.revokes)}</td>
                <td>{texts.scopes[rights.scope]?.about}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </fieldset>
  );
}

interface DurationFieldProps {
  readonly preset: keyof typeof presets | "custom";
  readonly onChoose: (preset: keyof typeof presets | "custom") => void;
}

function DurationField({ preset, onChoose }: DurationFieldProps) {
  const { create: texts } = useTexts();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{texts.duration}</label>
      <select id={id} value={preset} onChange={({ currentTarget }) => onChoose(currentTarget.value as typeof preset)}>
        {(["hour", "day", "month", "year", "forever", "custom"] as const).map((choice) => (
          <option key={choice} value={choice}>
            {texts.durations[choice]}
          </option>
        ))}
      </select>
    </div>
  );
}
