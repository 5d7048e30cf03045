import type { OneWelcomeMock } from "@token-apis/mock/onewelcome";
import type { TalerCorebankMock } from "@token-apis/mock/taler-corebank";
import type { TalerMerchantMock } from "@token-apis/mock/taler-merchant";
import { useId, useState } from "react";
import { useTexts } from "../texts/languages.ts";

/** The mocks behind the page. */
export interface Mocks {
  readonly "taler-merchant": TalerMerchantMock;
  readonly "taler-corebank": TalerCorebankMock;
  readonly onewelcome: OneWelcomeMock;
}

/** A mock as far as the controls use it, its scenarios as plain names. */
interface ControlledMock {
  readonly scenarios: readonly string[];
  readonly use: (scenario: string) => () => void;
}

const MAX_HOURS = 24 * 45;

/** Scenarios and clock of the mocks. */
export function MockControls({ mocks }: { readonly mocks: Mocks }) {
  const { mock: texts, apis } = useTexts();
  const [hours, setHours] = useState(0);
  // A reset starts all controls anew.
  const [generation, setGeneration] = useState(0);
  const id = useId();

  const advanceTo = (wanted: number): void => {
    if (wanted <= hours) return;
    for (const { clock } of Object.values(mocks)) clock.advance({ hours: wanted - hours });
    setHours(wanted);
  };
  const reset = (): void => {
    for (const mock of Object.values(mocks)) mock.reset();
    setHours(0);
    setGeneration(generation + 1);
  };

  return (
    <aside aria-label={texts.title}>
      <details className="mock-controls">
        <summary>{texts.toggle}</summary>
        <div>
          <p className="soft small">{texts.lead}</p>
          <ScenarioPicker
            key={`merchant-${generation}`}
            title={apis["taler-merchant"].title}
            mock={toControlled(mocks["taler-merchant"])}
          />
          <ScenarioPicker
            key={`bank-${generation}`}
            title={apis["taler-corebank"].title}
            mock={toControlled(mocks["taler-corebank"])}
          />
          <ScenarioPicker key={`onewelcome-${generation}`} title={apis.onewelcome.title} mock={toControlled(mocks.onewelcome)} />
          <div className="field">
            <label htmlFor={id}>
              {texts.clock}: <output htmlFor={id}>{texts.clockValue(hours)}</output>
            </label>
            <input
              id={id}
              type="range"
              min={0}
              max={MAX_HOURS}
              step={1}
              value={hours}
              onChange={({ currentTarget }) => advanceTo(Number(currentTarget.value))}
            />
          </div>
          <button type="button" className="button small" onClick={reset}>
            {texts.reset}
          </button>
        </div>
      </details>
    </aside>
  );
}

function ScenarioPicker({ title, mock }: { readonly title: string; readonly mock: ControlledMock }) {
  const { mock: texts } = useTexts();
  const [undo, setUndo] = useState<() => void>();
  const id = useId();
  const choose = (scenario: string): void => {
    undo?.();
    const next = scenario === "" ? undefined : mock.use(scenario);
    setUndo(() => next);
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        {texts.scenarios}: {title}
      </label>
      <select id={id} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{texts.none}</option>
        {mock.scenarios.map((scenario) => (
          <option key={scenario}>{scenario}</option>
        ))}
      </select>
    </div>
  );
}

/** Takes the name from the menu, which has only names of this mock. */
const toControlled = <Name extends string>(mock: {
  readonly scenarios: readonly Name[];
  readonly use: (...names: Name[]) => () => void;
}): ControlledMock => ({
  scenarios: mock.scenarios,
  use(scenario) {
    const name = mock.scenarios.find((known) => known === scenario);
    if (name === undefined) throw new TypeError(`The mock has no scenario "${scenario}".`);
    return mock.use(name);
  },
});
