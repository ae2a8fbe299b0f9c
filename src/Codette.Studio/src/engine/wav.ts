import { chance } from "./chance";
import type { Pcm } from "./pcm";

const HeadBytes = 44;
const IntegerFormat = 1;
const FloatFormat = 3;

/**
 * A RIFF/WAVE file: 16 bit (with TPDF dither of ±1 step, so that quiet ends fade into noise and not into distortion),
 * 24 bit, or 32 bit float. What is above full scale is clipped in 16 and 24 bit and kept in 32.
 */
export function encodeWav(buffer: Pcm, bits: 16 | 24 | 32): Uint8Array<ArrayBuffer> {
  const bytes = bits / 8;
  const frame = bytes * buffer.numberOfChannels;
  const data = frame * buffer.length;
  const padding = data % 2;
  if (HeadBytes + data + padding > 0xffffffff) throw new RangeError("A WAV file holds at most 4 GiB; render a shorter part.");
  const file = new Uint8Array(HeadBytes + data + padding);
  const view = new DataView(file.buffer);
  writeHead(view, buffer, bits, data, padding);
  const write = writer(view, bits);
  for (let channel = 0; channel < buffer.numberOfChannels; channel++) {
    const samples = buffer.getChannelData(channel);
    for (let i = 0, at = HeadBytes + channel * bytes; i < samples.length; i++, at += frame) write(at, samples[i] ?? 0);
  }
  return file;
}

function writeHead(view: DataView, buffer: Pcm, bits: number, data: number, padding: number): void {
  const frame = (bits / 8) * buffer.numberOfChannels;
  text(view, 0, "RIFF");
  view.setUint32(4, HeadBytes - 8 + data + padding, true);
  text(view, 8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, bits === 32 ? FloatFormat : IntegerFormat, true);
  view.setUint16(22, buffer.numberOfChannels, true);
  view.setUint32(24, buffer.sampleRate, true);
  view.setUint32(28, buffer.sampleRate * frame, true);
  view.setUint16(32, frame, true);
  view.setUint16(34, bits, true);
  text(view, 36, "data");
  view.setUint32(40, data, true);
}

function writer(view: DataView, bits: 16 | 24 | 32): (at: number, sample: number) => void {
  if (bits === 32) return (at, sample) => view.setFloat32(at, sample, true);
  if (bits === 24) {
    return (at, sample) => {
      const value = whole(sample * 0x800000, 0x800000);
      view.setUint8(at, value & 0xff);
      view.setInt16(at + 1, value >> 8, true);
    };
  }
  const random = chance(16);
  return (at, sample) => view.setInt16(at, whole(sample * 0x8000 + random() - random(), 0x8000), true);
}

const whole = (value: number, scale: number): number => Math.max(-scale, Math.min(scale - 1, Math.round(value)));

function text(view: DataView, at: number, letters: string): void {
  for (let i = 0; i < letters.length; i++) view.setUint8(at + i, letters.charCodeAt(i));
}
