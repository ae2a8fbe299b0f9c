import { dbToFader, faderToDb } from "@/engine";
import { setTrack } from "@/session/edits";
import { LoudestDb, SilenceDb, type Track } from "@/session/model";
import { words } from "@/text";
import { useSliding } from "@/ui/slider";
import { changeChannel } from "../change-channel";
import { nameOf } from "../channels";
import { CapPx, levelAt } from "./fader-scale";

const { strip, changes, units } = words.mixer;

const taper = { toPosition: dbToFader, toValue: (position: number) => Math.max(SilenceDb, faderToDb(position)) };

/** What every level with a fader's ends has in common. */
export const faderWay = { min: SilenceDb, max: LoudestDb, step: 0.5, fine: 0.1, grid: 0.1, taper } as const;

export const setVolume = (track: Track, volume: number, gesture?: string): void =>
  changeChannel(track, changes.volume(nameOf(track)), [setTrack(track.id, { volume })], gesture);

export function Fader({ track }: { track: Track }) {
  const sliding = useSliding({
    ...faderWay,
    label: strip.fader(nameOf(track)),
    value: track.volume,
    usual: 0,
    text: units.level(track.volume),
    axis: "y",
    travel: (element) => element.clientHeight - CapPx,
    onChange: (volume, gesture) => setVolume(track, volume, gesture),
  });
  return (
    <div {...sliding} className="group relative w-8 shrink-0 cursor-ns-resize touch-pan-x select-none rounded-md">
      <div className="absolute inset-y-2 left-1/2 w-1 -translate-x-1/2 rounded-full border border-line bg-sunken" />
      <div
        className="absolute inset-x-0.5 flex translate-y-1/2 flex-col items-center justify-center gap-[3px] rounded-[5px] border border-line-strong bg-raised shadow-[0_2px_5px_rgb(0_0_0/0.35)] group-hover:bg-hover"
        style={{ bottom: levelAt(track.volume), height: CapPx }}
      >
        <span className="h-px w-3.5 bg-line-strong" />
        <span className="h-0.5 w-full bg-ink" />
        <span className="h-px w-3.5 bg-line-strong" />
      </div>
    </div>
  );
}
