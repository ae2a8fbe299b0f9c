const size = 4096;

/** One turn of a wave, with the first sample again at the end so that reading between two never wraps. */
export type Wave = Float32Array;

function draw(harmonics: readonly number[]): Wave {
  const wave = new Float32Array(size + 1);
  for (let i = 0; i <= size; i++) {
    wave[i] = harmonics.reduce((sum, strength, h) => sum + strength * Math.sin((2 * Math.PI * (h + 1) * i) / size), 0);
  }
  return wave;
}

export const sine = draw([1]);

const saw = (harmonics: number) =>
  draw(Array.from({ length: harmonics }, (_, h) => (0.6 / (h + 1)) * Math.cos((Math.PI * h) / (2.2 * harmonics))));

/** A saw without harmonics above the 32nd: for a bass, none of them folds back at half the sample rate. */
export const softSaw = saw(32);

/** The same with eight, for what is filtered dark anyway. */
export const dullSaw = saw(8);

/** The wave at a phase in turns, from 0 to half a million. */
export function read(wave: Wave, turns: number): number {
  const at = turns * size;
  const whole = at | 0;
  const left = whole & (size - 1);
  const from = wave[left] ?? 0;
  return from + ((wave[left + 1] ?? 0) - from) * (at - whole);
}

export const hertz = (midi: number): number => 440 * 2 ** ((midi - 69) / 12);
