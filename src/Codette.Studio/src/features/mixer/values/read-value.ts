import { SilenceDb } from "@/session/model";

/** The number a person typed, with or without a unit: "-3,2 dB", "2.5k", "1.2 kHz", "-inf"; null when it is none. */
export function readValue(text: string): number | null {
  const plain = text.trim().toLowerCase().replace(/[−–]/g, "-").replace(",", ".");
  if (/^-\s*(∞|inf)/.test(plain)) {
    return SilenceDb;
  }

  const found = /^([+-]?\d*\.?\d+)\s*(k(?=$|hz|\s))?/.exec(plain);
  return found ? Number(found[1]) * (found[2] ? 1000 : 1) : null;
}

/** A place of the pan pot: "C", "30 L", "r20", or a number from -100 to 100; -1 to 1, null when it is none. */
export function readPan(text: string): number | null {
  const plain = text.trim().toLowerCase();
  if (/^(c|centre|center|mid|middle)$/.test(plain)) {
    return 0;
  }

  const side = plain.match(/l|r/)?.[0];
  const number = readValue(plain.replace(/[^\d.,+−–-]/g, ""));
  return number === null ? null : (side === "l" ? -1 : 1) * (number / 100);
}
