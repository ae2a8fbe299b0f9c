import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { words } from "../src/text";
import type { Server } from "./server";

/** What a person does in the studio, by the names that stand there. */

export async function loadDemo(page: Page): Promise<void> {
  await page.getByRole("button", { name: words.tracks.welcome.demo }).click();
  await page.getByRole("group", { name: "Track Lead Vocal" }).or(page.getByLabel("Track Lead Vocal")).first().waitFor();
  await saved(page);
}

/** Until the server has acknowledged all that was changed. */
export async function saved(page: Page): Promise<void> {
  await page.waitForFunction(() => /"batches":\[\]/.test(sessionStorage.getItem("codette.outbox") ?? ""), null, { timeout: 15_000 });
}

/** Where the demo's chorus begins, and how long a bar of it lasts, in seconds. */
const Chorus = (8 * 4 * 60) / 104;
const Bar = (4 * 60) / 104;

/** One bar of the demo's chorus, at the start of the song: heard soon, and bounced quickly. */
export const chorusOf = (part: string, seconds = Bar) => ({ id: `clip-${part}`, name: part, source: `demo:${part}`, start_seconds: 0, offset_seconds: Chorus, length_seconds: seconds, source_seconds: 40 });

/** A mix as another client stores it. */
export async function putSession(server: Server, id: string, tracks: readonly object[]): Promise<void> {
  const body = { version: 0, name: "A test", tempo_bpm: 104, tracks: [...tracks, { id: "master", name: "Master", type: "master" }] };
  const answer = await fetch(`${server.url}/api/sessions/${id}`, { method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  expect(answer.status, await answer.text()).toBe(200);
}

export const playButton = (page: Page) => page.getByRole("button", { name: words.transport.play, exact: true });
export const pauseButton = (page: Page) => page.getByRole("button", { name: words.transport.pause, exact: true });
export const stopButton = (page: Page) => page.getByRole("button", { name: words.transport.stop, exact: true });
export const fader = (page: Page, track: string) => page.getByRole("slider", { name: words.mixer.strip.fader(track), exact: true });

/** What a fader says, in dB. */
export async function faderDb(page: Page, track: string): Promise<number> {
  const text = (await fader(page, track).getAttribute("aria-valuetext")) ?? "";
  return Number.parseFloat(text.replace("−", "-"));
}

export interface Sound {
  sampleRate: number;
  seconds: number;
  channels: Float32Array[];
}

/** What a person hears, as they would keep it: the file of a bounce, in 32 bit float. */
export async function bounce(page: Page, { loop = false } = {}): Promise<Sound> {
  const { bounce: text } = words.mixer;
  await page.keyboard.press("ControlOrMeta+b");
  const dialog = page.getByRole("dialog", { name: text.title });
  await dialog.getByRole("radio", { name: loop ? text.loop : text.song }).check();
  await dialog.getByRole("radio", { name: text.bitNames[32] }).check();
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: 50_000 }), dialog.getByRole("button", { name: text.start, exact: true }).click()]);
  const sound = readWav(await readFile(await download.path()));
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  return sound;
}

/** The float samples of a WAV file (RIFF, format 3 or its extensible form). */
export function readWav(file: Buffer): Sound {
  expect(file.toString("latin1", 0, 4) + file.toString("latin1", 8, 12)).toBe("RIFFWAVE");
  let at = 12;
  let channelCount = 0;
  let sampleRate = 0;
  while (at < file.length) {
    const name = file.toString("latin1", at, at + 4);
    const size = file.readUInt32LE(at + 4);
    if (name === "fmt ") {
      channelCount = file.readUInt16LE(at + 10);
      sampleRate = file.readUInt32LE(at + 12);
      expect(file.readUInt16LE(at + 22)).toBe(32);
    } else if (name === "data") {
      const frames = size / 4 / channelCount;
      const channels = Array.from({ length: channelCount }, (_, channel) =>
        Float32Array.from({ length: frames }, (__, frame) => file.readFloatLE(at + 8 + 4 * (frame * channelCount + channel))),
      );
      return { sampleRate, seconds: frames / sampleRate, channels };
    }

    at += 8 + size + (size % 2);
  }

  throw new Error("The file has no data.");
}

/** A 16 bit mono WAV of a sine, as any recorder writes it. */
export function sineWav(frequency: number, seconds: number, amplitude: number, sampleRate = 44_100): Buffer {
  const frames = Math.round(seconds * sampleRate);
  const file = Buffer.alloc(44 + frames * 2);
  file.write("RIFF", 0, "latin1");
  file.writeUInt32LE(36 + frames * 2, 4);
  file.write("WAVEfmt ", 8, "latin1");
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(sampleRate, 24);
  file.writeUInt32LE(sampleRate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36, "latin1");
  file.writeUInt32LE(frames * 2, 40);
  for (let frame = 0; frame < frames; frame++) {
    file.writeInt16LE(Math.round(32_767 * amplitude * Math.sin((2 * Math.PI * frequency * frame) / sampleRate)), 44 + 2 * frame);
  }

  return file;
}

export const peakDb = (sound: Sound): number => 20 * Math.log10(Math.max(...sound.channels.map((samples) => samples.reduce((most, each) => Math.max(most, Math.abs(each)), 0))));

export const rmsDb = (sound: Sound, channel?: number): number => {
  const heard = channel === undefined ? sound.channels : sound.channels.slice(channel, channel + 1);
  const sum = heard.reduce((total, samples) => total + samples.reduce((all, each) => all + each * each, 0), 0);
  return 10 * Math.log10(sum / heard.reduce((all, samples) => all + samples.length, 0));
};

/** How much two sounds differ, relative to the first, in dB; -Infinity when they are the same. */
export function differenceDb(a: Sound, b: Sound): number {
  let difference = 0;
  let all = 0;
  a.channels.forEach((samples, channel) =>
    samples.forEach((sample, frame) => {
      difference += (sample - (b.channels[channel]?.[frame] ?? 0)) ** 2;
      all += sample ** 2;
    }),
  );
  return 10 * Math.log10(difference / all);
}
