import { useLanguage } from "../texts/languages.ts";

/** A point in time, relative to now; the exact one beside it. */
export function Moment({ date, now }: { readonly date: Date; readonly now: number }) {
  const language = useLanguage();
  const exact = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(date);
  return (
    <time dateTime={date.toISOString()} title={exact}>
      {toRelative(date.getTime() - now, language)} <span className="exact">{exact}</span>
    </time>
  );
}

const steps = [
  ["year", 31_557_600_000],
  ["month", 2_629_800_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000],
] as const;

/** `5_400_000` gives "in 2 hours". */
export function toRelative(milliseconds: number, language: string): string {
  const [unit, length] = steps.find(([, step]) => Math.abs(milliseconds) >= step) ?? steps[5];
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  return format.format(Math.trunc(milliseconds / length), unit);
}
