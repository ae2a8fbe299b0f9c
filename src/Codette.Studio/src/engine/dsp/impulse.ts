import { chance } from "../chance";

const BuildUpSeconds = 0.008;
const DarkHz = 1800;
const BrightHz = 14000;

/**
 * A room of the decay (seconds until -60 dB): noise that falls exponentially and grows darker, as walls and air take
 * heights first. Each side has its own noise from a fixed seed and the energy 1, so that the room is as loud as what it answers.
 */
export function impulse(decay: number, sampleRate: number): [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>] {
  return [side(decay, sampleRate, 1), side(decay, sampleRate, 2)];
}

function side(decay: number, sampleRate: number, seed: number): Float32Array<ArrayBuffer> {
  const length = Math.ceil(decay * sampleRate);
  const samples = new Float32Array(length);
  const random = chance(seed);
  const fall = Math.exp(-Math.log(1000) / length);
  const build = BuildUpSeconds * sampleRate;
  let level = 1;
  let smooth = 0;
  let energy = 0;
  for (let i = 0; i < length; i++, level *= fall) {
    const corner = DarkHz + (BrightHz - DarkHz) * level;
    smooth += (1 - Math.exp((-2 * Math.PI * corner) / sampleRate)) * (2 * random() - 1 - smooth);
    const value = smooth * level * Math.min(1, (i + 1) / build);
    samples[i] = value;
    energy += value * value;
  }
  const scale = 1 / Math.sqrt(energy);
  for (let i = 0; i < length; i++) samples[i] = (samples[i] ?? 0) * scale;
  return samples;
}
