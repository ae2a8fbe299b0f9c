/** What goes between the page and the audio thread. One message carries all meters: every 20 ms. */

export const BankName = "codette-meter-bank";
export const processorName = (type: string): string => `codette-${type}`;

export const MessagesPerSecond = 50;

/** Places for what dynamics take away; more than these are not shown. */
export const ReductionPlaces = 512;

/** The bank's first input is the master, whose loudness is measured too. */
export const MasterInput = 0;

export interface BankOptions {
  inputs: number;
}

export interface ProcessorOptions {
  /** Its place among the reductions, or -1. */
  place: number;
}

/** What a bank is told. */
export type BankOrder = "reset-loudness" | "end";

/** Where what stands in a bank's message. */
export const At = {
  Momentary: 0,
  ShortTerm: 1,
  Integrated: 2,
  /** An amplitude. */
  TruePeak: 3,
  /** How many inputs follow, each a peak amplitude and a mean square; after them the reductions in dB. */
  Inputs: 4,
  First: 5,
} as const;
