import { powerToDb, toDb } from "./decibels";
import { fft } from "./dsp/fft";
import { LoudnessCore } from "./dsp/loudness";
import { TruePeak, TruePeakDelay } from "./dsp/true-peak";
import type { Pcm } from "./pcm";

export interface Measures {
  /** Highest sample, dBFS. */
  peakDb: number;
  /** Highest true peak (4x oversampled), dBTP. */
  truePeakDb: number;
  /** Root mean square of all channels together, dBFS; a full-scale sine reads -3. */
  rmsDb: number;
  /** Integrated loudness, ITU-R BS.1770-4, gated, LUFS; -Infinity for silence and for less than 400 ms. */
  lufs: number;
}

/** Of the first two channels; one channel counts as a single speaker. */
export function measure(buffer: Pcm): Measures {
  const channels = [0, 1].slice(0, buffer.numberOfChannels).map((channel) => buffer.getChannelData(channel));
  const loudness = new LoudnessCore(buffer.sampleRate);
  loudness.push(channels[0] ?? null, channels[1] ?? null, buffer.length);
  let peak = 0;
  let truePeak = 0;
  let power = 0;
  for (const samples of channels) {
    const between = new TruePeak();
    for (let i = 0; i < samples.length; i++) {
      const x = samples[i] ?? 0;
      power += x * x;
      peak = Math.max(peak, Math.abs(x));
      truePeak = Math.max(truePeak, between.next(x));
    }
    for (let i = 0; i < 2 * TruePeakDelay; i++) truePeak = Math.max(truePeak, between.next(0));
  }
  const count = buffer.length * channels.length;
  return { peakDb: toDb(peak), truePeakDb: toDb(truePeak), rmsDb: powerToDb(count > 0 ? power / count : 0), lufs: loudness.integrated };
}

const Window = 8192;

/** Root mean square of what lies between two frequencies (Hz), dBFS, on the scale of `rmsDb`: Welch's method, Hann windows that overlap by half. */
export function bandDb(buffer: Pcm, fromHz: number, toHz: number): number {
  const binHz = buffer.sampleRate / Window;
  const first = Math.max(0, Math.round(fromHz / binHz));
  const last = Math.min(Window / 2, Math.round(toHz / binHz));
  const hann = Float64Array.from({ length: Window }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / Window));
  const real = new Float64Array(Window);
  const imaginary = new Float64Array(Window);
  let power = 0;
  let windows = 0;
  for (let channel = 0; channel < buffer.numberOfChannels; channel++) {
    const samples = buffer.getChannelData(channel);
    for (let start = 0; start === 0 || start + Window <= samples.length; start += Window / 2, windows++) {
      for (let i = 0; i < Window; i++) real[i] = (samples[start + i] ?? 0) * (hann[i] ?? 0);
      imaginary.fill(0);
      fft(real, imaginary);
      for (let bin = first; bin <= last; bin++) {
        const once = bin === 0 || bin === Window / 2 ? 1 : 2;
        power += once * ((real[bin] ?? 0) ** 2 + (imaginary[bin] ?? 0) ** 2);
      }
    }
  }
  // Parseval: divided by the window's length and by the sum of its squares, 3/8 of the length.
  return powerToDb(power / (windows * Window * Window * 0.375));
}
