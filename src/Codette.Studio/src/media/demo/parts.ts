import type { Stereo } from "./dsp/pcm";
import { isPart, parts, renderPart, type Part } from "./render-part";

export { isPart, parts, type Part };

export interface Answer {
  part: Part;
  sampleRate: number;
  channels: Stereo;
}

/**
 * Left and right of one part of the demo, each as long as the song, full scale at ±1. The same samples every time.
 * A worker does it where there are workers, so that the page stays responsive.
 */
export async function synthesise(part: string, sampleRate: number): Promise<Stereo> {
  if (!isPart(part)) {
    throw new RangeError(`The demo has no part "${part}"; it has ${parts.join(", ")}.`);
  }
  if (typeof Worker === "undefined") {
    return renderPart(part, sampleRate);
  }
  try {
    return await inWorker(part, sampleRate);
  } catch {
    // A page's policy may forbid workers; then the page waits for the sound, but it comes.
    return renderPart(part, sampleRate);
  }
}

/** One worker for what is wanted at a time; the last to be answered sends it home. */
let worker: Worker | null = null;
let waiting = 0;

function inWorker(part: Part, sampleRate: number): Promise<Stereo> {
  const mine = (worker ??= new Worker(new URL("./parts-worker.ts", import.meta.url), { type: "module", name: "codette-demo" }));
  const release = new AbortController();
  waiting++;
  return new Promise<Stereo>((resolve, reject) => {
    mine.addEventListener(
      "message",
      ({ data }: MessageEvent<Answer>) => {
        if (data.part === part && data.sampleRate === sampleRate) {
          resolve(data.channels);
        }
      },
      release,
    );
    mine.addEventListener("error", () => reject(new Error("The demo's worker could not run.")), release);
    mine.postMessage({ part, sampleRate });
  }).finally(() => {
    release.abort();
    waiting--;
    if (waiting === 0) {
      mine.terminate();
      worker = null;
    }
  });
}
