import { DecodedCache } from "./decoded-cache";
import { isPart, synthesise } from "./demo/parts";
import { sourceOf } from "./digest";
import { MediaError } from "./media-error";
import { drawPeaks, packPeaks, unpackPeaks, type Peaks } from "./peaks";
import { openStore } from "./store";

export { MediaError, type MediaErrorCode } from "./media-error";
export type { Peaks } from "./peaks";

/** A file that has been taken in. */
export interface Recording {
  /** `file:<id>`; the same bytes have the same source in every browser. */
  source: string;
  /** The file's name without its ending. */
  name: string;
  seconds: number;
}

const sampleRate = 48000;
const largestFile = 512 * 2 ** 20;
const decodedLimit = 2 ** 30;

const decoded = new DecodedCache(decodedLimit);
const outlines = new Map<string, Promise<Peaks>>();

/**
 * Takes a file in: decodes whatever the browser decodes and keeps its bytes, at most 512 MB.
 * Throws MediaError "empty", "too_large", "not_audio", "no_room" or "missing" (it went away while it was read), and the
 * signal's reason when that was aborted.
 */
export async function importFile(file: File, signal?: AbortSignal): Promise<Recording> {
  signal?.throwIfAborted();
  if (file.size === 0) {
    throw new MediaError("empty", `"${file.name}" is empty.`);
  }
  if (file.size > largestFile) {
    throw new MediaError("too_large", `"${file.name}" is larger than 512 MB. Split it, or import a compressed copy.`);
  }
  const bytes = await file.arrayBuffer().catch((cause: unknown) => {
    throw new MediaError("missing", `"${file.name}" can no longer be read. Was it moved or deleted?`, { cause });
  });
  signal?.throwIfAborted();
  const source = await sourceOf(bytes);
  signal?.throwIfAborted();
  const buffer = await decoded.get(source, () => decode(bytes, file.name));
  try {
    signal?.throwIfAborted();
    await keep(source, file);
  } catch (error) {
    if (!(await hasSource(source))) {
      decoded.drop(source);
    }
    throw error;
  }
  return { source, name: nameOf(file), seconds: buffer.duration };
}

/** The samples of a source at 48 kHz. Throws MediaError "missing" when this browser has not got it. */
export function openSource(source: string): Promise<AudioBuffer> {
  return decoded.get(source, async () => {
    const part = demoPartOf(source);
    if (part !== null) {
      return await perform(part);
    }
    const bytes = await (await openStore()).read(fileOf(source));
    if (!bytes) {
      throw missing(source);
    }
    const name = await (await openStore()).read(`${fileOf(source)}.name`);
    return decode(await bytes.arrayBuffer(), (await name?.text()) ?? source);
  });
}

/** Whether openSource would find it, without decoding it. */
export async function hasSource(source: string): Promise<boolean> {
  return demoPartOf(source) !== null || (isFile(source) && (await (await openStore()).read(fileOf(source))) !== null);
}

/** The outline of a source, drawn once and kept. Throws as openSource does. */
export function peaksOf(source: string): Promise<Peaks> {
  let outline = outlines.get(source);
  if (!outline) {
    outline = outlineOf(source);
    outlines.set(source, outline);
    outline.catch(() => outlines.delete(source));
  }
  return outline;
}

/** Whether imported files are still there after a reload; where not, they live as long as this page. */
export const isPersistent = async (): Promise<boolean> => (await openStore()).persistent;

/** Bytes that imported files and their outlines take. */
export async function storedBytes(): Promise<number> {
  return (await (await openStore()).list()).reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * Removes the files that are not among the given sources, and tells how many bytes that freed. All sessions of this origin
 * share the files: the sources must be those of all of them.
 */
export async function forgetUnused(usedSources: Set<string>): Promise<number> {
  const store = await openStore();
  let freed = 0;
  for (const { name, bytes } of await store.list()) {
    const source = `file:${name.split(".")[0] ?? ""}`;
    if (isFile(source) && !usedSources.has(source)) {
      await store.remove(name);
      decoded.drop(source);
      outlines.delete(source);
      freed += bytes;
    }
  }
  return freed;
}

async function keep(source: string, file: File): Promise<void> {
  const store = await openStore();
  if ((await store.read(fileOf(source)))?.size !== file.size) {
    await store.write(`${fileOf(source)}.name`, new Blob([file.name]));
    await store.write(fileOf(source), file);
  }
}

async function outlineOf(source: string): Promise<Peaks> {
  if (!isFile(source)) {
    return drawPeaks(await openSource(source));
  }
  const store = await openStore();
  const name = `${fileOf(source)}.peaks`;
  const kept = await store.read(name);
  const known = kept && unpackPeaks(await kept.arrayBuffer());
  if (known && (await hasSource(source))) {
    return known;
  }
  const drawn = await drawPeaks(await openSource(source));
  // It can be drawn again, so a full disk is no reason to show none.
  await store.write(name, packPeaks(drawn)).catch(() => undefined);
  return drawn;
}

async function perform(part: string): Promise<AudioBuffer> {
  const [left, right] = await synthesise(part, sampleRate);
  const buffer = new AudioBuffer({ length: left.length, numberOfChannels: 2, sampleRate });
  buffer.copyToChannel(left, 0);
  buffer.copyToChannel(right, 1);
  return buffer;
}

/** Takes the bytes away from whoever passes them: decoding does that. */
async function decode(bytes: ArrayBuffer, name: string): Promise<AudioBuffer> {
  const buffer = await new OfflineAudioContext(2, 1, sampleRate).decodeAudioData(bytes).catch((cause: unknown) => {
    throw new MediaError("not_audio", `"${name}" is not audio that this browser can read. WAV, FLAC and MP3 are read everywhere.`, { cause });
  });
  if (buffer.length === 0) {
    throw new MediaError("empty", `"${name}" has no sound in it.`);
  }
  return buffer;
}

function demoPartOf(source: string): string | null {
  const part = source.startsWith("demo:") ? source.slice("demo:".length) : "";
  return isPart(part) ? part : null;
}

/** Sources come from other people's sessions; only these name a file. */
const isFile = (source: string): boolean => /^file:[0-9a-f]{32}$/.test(source);

function fileOf(source: string): string {
  if (!isFile(source)) {
    throw missing(source);
  }
  return source.slice("file:".length);
}

const missing = (source: string) =>
  new MediaError("missing", `The recording ${source} is not in this browser. Import its file again to hear it here.`);

const nameOf = ({ name }: File): string => name.replace(/\.[a-z0-9]{1,5}$/i, "") || name;
