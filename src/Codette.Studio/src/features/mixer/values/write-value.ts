import type { Parameter } from "@/engine";
import { words } from "@/text";

const { units } = words.mixer;

const Writers: Record<Parameter["unit"], (value: number) => string> = {
  dB: units.db, Hz: units.hz, ms: units.ms, s: units.seconds, "%": units.percent, ":1": units.ratio, "": units.bare,
};

/** A setting with its unit; a gain that can go both ways has a sign. */
export const writeValue = (parameter: Parameter, value: number): string =>
  parameter.unit === "dB" && parameter.min >= 0 ? units.plainDb(value) : Writers[parameter.unit](value);
