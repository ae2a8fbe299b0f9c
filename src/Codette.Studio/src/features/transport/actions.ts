import { positionNow, usePlayback } from "@/playback/playback-store";
import { beatSeconds } from "@/playback/reading";
import { player } from "@/playback/studio";
import { words } from "@/text";
import { notify } from "@/ui/notices";
import { musicNow } from "@/playback/music";
import { stepped, type StepSize } from "./steps";

/** Has to be called from a click or a key, else the browser gives no sound. */
export async function playOrPause(): Promise<void> {
  try {
    await player.toggle();
  } catch (failure) {
    notify({ kind: "error", text: words.transport.soundRefused(failure instanceof Error ? failure.message : String(failure)) });
  }
}

export const stop = () => player.command({ type: "stop" });

export const seek = (seconds: number) => player.command({ type: "seek", time_seconds: seconds });

export const step = (size: StepSize, direction: -1 | 1) => seek(stepped(musicNow(), positionNow(), size, direction));

export const toggleMetronome = () => usePlayback.setState(({ metronome }) => ({ metronome: !metronome }));

const BarsOfNewLoop = 4;

/** Where no loop was ever set, four bars from the playhead's bar become it. */
export function toggleLoop(): void {
  const { loop } = usePlayback.getState().reading;
  if (loop.enabled || loop.end > loop.start) {
    player.command({ type: "loop", enabled: !loop.enabled, start_seconds: loop.start, end_seconds: loop.end });
    return;
  }

  const bar = beatSeconds(musicNow()) * musicNow().beats;
  const start = Math.floor(positionNow() / bar + 1e-6) * bar;
  player.command({ type: "loop", enabled: true, start_seconds: start, end_seconds: start + BarsOfNewLoop * bar });
}
