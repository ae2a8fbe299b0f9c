import { words } from "@/text";

const { notMeasured } = words.diagnostics;

type Measured = number | null | undefined;

/** Shown as it was measured, or said that it was not. */
const orNotMeasured = (write: (value: number) => string) => (value: Measured) => (value === null || value === undefined ? notMeasured : write(value));

const digitsFor = (value: number) => (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
const number = (value: number, digits = digitsFor(value)) => value.toLocaleString("en", { maximumFractionDigits: digits });

export const count = orNotMeasured((value) => number(value, 0));
export const milliseconds = orNotMeasured((value) => (value >= 10_000 ? `${number(value / 1_000)} s` : `${number(value)} ms`));
export const percent = orNotMeasured((value) => `${number(value, value >= 10 ? 0 : 1)} %`);
export const mebibytes = orNotMeasured((value) => (value >= 1_024 ? `${number(value / 1_024)} GiB` : `${number(value)} MiB`));
export const bytes = orNotMeasured((value) => (value < 1_024 ? `${value} B` : value < 1_048_576 ? `${number(value / 1_024)} KiB` : mebibytes(value / 1_048_576)));
export const perSecond = orNotMeasured((value) => `${number(value, value >= 10 ? 0 : 1)}/s`);

/** A length of time by its two greatest units. */
export const duration = orNotMeasured((seconds) => {
  const parts = [
    [Math.floor(seconds / 86_400), "d"],
    [Math.floor(seconds / 3_600) % 24, "h"],
    [Math.floor(seconds / 60) % 60, "min"],
    [Math.floor(seconds) % 60, "s"],
  ] as const;
  const first = parts.findIndex(([amount]) => amount > 0);
  return first < 0
    ? `${number(seconds, 1)} s`
    : parts
        .slice(first, first + 2)
        .filter(([amount]) => amount > 0)
        .map(([amount, unit]) => `${amount} ${unit}`)
        .join(" ");
});

/** The time of day. */
export const clock = (moment: number | string) => new Date(moment).toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit" });

/** A day and a time. */
export const dateTime = (moment: number | string) => new Date(moment).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
