import { bass } from "./bass";
import type { Stereo } from "./dsp/pcm";
import { guitar } from "./guitar";
import { keys } from "./keys";
import { kick } from "./kick";
import { snare } from "./snare";
import { vocal } from "./vocal";

const players = { kick, snare, bass, keys, guitar, vocal };

export type Part = keyof typeof players;

export const parts = Object.keys(players) as Part[];

export const isPart = (name: string): name is Part => Object.hasOwn(players, name);

export function renderPart(part: Part, sampleRate: number): Stereo {
  return players[part](sampleRate);
}
