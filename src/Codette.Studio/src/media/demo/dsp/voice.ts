import { Biquad } from "./biquad";
import { seededNoise } from "./random";
import { Resonator } from "./resonator";

/** Centres of five formants and their widths, in Hz. */
export interface Mouth {
  formants: readonly number[];
  widths: readonly number[];
}

/** What the singer does at one moment. */
export interface Gesture {
  frequency: number;
  /** Of the voice, 0 to 1. */
  voicing: number;
  /** Of the air that goes with it, 0 to 1. */
  breath: number;
  /** Of a sharp s, past the mouth's resonances, 0 to 1. */
  hiss: number;
}

/** A throat and a mouth: pulses and air through a row of resonances that move. */
export class Voice {
  private readonly formants: { resonator: Resonator; centre: number }[];
  private readonly sharp: Biquad;
  private readonly air: Biquad;
  private readonly noise: () => number;
  private turns = 0;
  private tilt = 0;

  constructor(
    private readonly sampleRate: number,
    start: Mouth,
    seed: number,
  ) {
    this.formants = start.formants.map((centre) => ({ resonator: new Resonator(sampleRate), centre }));
    this.sharp = new Biquad(sampleRate).bandPass(7000, 1.1);
    this.air = new Biquad(sampleRate).highPass(1200);
    this.noise = seededNoise(seed);
  }

  /** Moves the mouth a part of the way (0 to 1) to another shape. */
  shape(mouth: Mouth, part: number, frequency: number): void {
    for (const [n, formant] of this.formants.entries()) {
      formant.centre += part * ((mouth.formants[n] ?? formant.centre) - formant.centre);
      // Singers open the mouth until its lowest resonance reaches the note: without that, high notes lose their body.
      // It is wide there, or the note itself would hoot.
      const [lowest, width] = n === 0 ? [frequency * 1.15, 0.2 * frequency] : [0, 0];
      formant.resonator.tune(Math.max(formant.centre, lowest), (mouth.widths[n] ?? 100) + width);
    }
  }

  next({ frequency, voicing, breath, hiss }: Gesture): number {
    const step = frequency / this.sampleRate;
    this.turns += step;
    if (this.turns >= 1) {
      this.turns -= 1;
    }
    const noise = this.noise();
    // Softer voices have fewer overtones; air comes with the open half of each pulse.
    const pulse = roundedSaw(this.turns, step);
    this.tilt += (0.16 + 0.5 * voicing) * (pulse - this.tilt);
    let sound = this.tilt * voicing + this.air.next(noise) * breath * (this.turns < 0.5 ? 0.22 : 0.08);
    for (const { resonator } of this.formants) {
      sound = resonator.next(sound);
    }
    return sound + this.sharp.next(noise) * hiss;
  }
}

/** A saw whose jump is rounded over two samples, so that it does not fold back. */
function roundedSaw(turns: number, step: number): number {
  let saw = 2 * turns - 1;
  if (turns < step) {
    const x = turns / step;
    saw -= x + x - x * x - 1;
  } else if (turns > 1 - step) {
    const x = (turns - 1) / step;
    saw -= x * x + x + x + 1;
  }
  return saw;
}
