/** The outline of a recording: the lowest and highest sample of each bucket, all channels summed to one by their mean. */
export interface Peaks {
  /** Buckets a second. */
  perSecond: number;
  min: Float32Array;
  max: Float32Array;
}

export const bucketsPerSecond = 200;

/** Frames between two breaths: a few milliseconds of work, so that a long file does not hold up the page. */
const slice = 1 << 20;

/** Draws the outline, in slices between which the page gets its turn. */
export async function drawPeaks(buffer: AudioBuffer): Promise<Peaks> {
  const channels = Array.from({ length: buffer.numberOfChannels }, (_, n) => buffer.getChannelData(n));
  const count = Math.ceil((buffer.length / buffer.sampleRate) * bucketsPerSecond);
  const [min, max] = [new Float32Array(count), new Float32Array(count)];
  let breath = slice;
  for (let bucket = 0; bucket < count; bucket++) {
    const from = Math.round((bucket * buffer.sampleRate) / bucketsPerSecond);
    const to = Math.min(Math.round(((bucket + 1) * buffer.sampleRate) / bucketsPerSecond), buffer.length);
    let [lowest, highest] = [Infinity, -Infinity];
    for (let i = from; i < to; i++) {
      let sum = 0;
      for (const samples of channels) {
        sum += samples[i] ?? 0;
      }
      if (sum < lowest) lowest = sum;
      if (sum > highest) highest = sum;
    }
    if (to > from) {
      min[bucket] = lowest / channels.length;
      max[bucket] = highest / channels.length;
    }
    if (to > breath) {
      breath = to + slice;
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return { perSecond: bucketsPerSecond, min, max };
}

/** As kept beside a file: all lowest samples, then all highest. */
export const packPeaks = ({ min, max }: Peaks): Blob => new Blob([Float32Array.from(min), Float32Array.from(max)]);

/** Null when it was cut short or written by something else. */
export function unpackPeaks(bytes: ArrayBuffer): Peaks | null {
  if (bytes.byteLength === 0 || bytes.byteLength % 8 !== 0) {
    return null;
  }
  const both = new Float32Array(bytes);
  return { perSecond: bucketsPerSecond, min: both.slice(0, both.length / 2), max: both.slice(both.length / 2) };
}
