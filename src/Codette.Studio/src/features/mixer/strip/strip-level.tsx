import { LoudestDb, SilenceDb, type Track } from "@/session/model";
import { words } from "@/text";
import { isMaster, nameOf } from "../channels";
import { clearClips } from "../meters/clear-clips";
import { useLevelMeter } from "../meters/use-level-meter";
import { NumberEntry } from "../values/number-entry";
import { Fader, faderWay, setVolume } from "./fader";
import { CapPx, FaderScale } from "./fader-scale";

const { strip, units } = words.mixer;

/** The two lower rows of a strip: its values, and below them fader and meter on one scale. */
export function StripLevel({ track }: { track: Track }) {
  const name = nameOf(track);
  const { canvas, light, readout } = useLevelMeter(track.id, isMaster(track));
  return (
    <>
      <div className="flex items-center justify-center gap-1">
        <NumberEntry
          label={strip.faderValue(name)}
          className="w-11 border-line! bg-sunken! font-medium"
          value={track.volume}
          text={units.level(track.volume).replace(" dB", "")}
          min={faderWay.min}
          max={faderWay.max}
          onChange={(volume) => setVolume(track, volume)}
        />
        <button
          type="button"
          ref={readout}
          aria-label={strip.peak(name)}
          title={strip.peakHint}
          onClick={clearClips}
          className="h-5 w-11 rounded border border-transparent text-center text-2xs text-ink-soft tabular hover:border-line-strong data-[clipped=true]:border-bad data-[clipped=true]:bg-bad-soft data-[clipped=true]:font-semibold data-[clipped=true]:text-bad"
        >
          {units.silent}
        </button>
      </div>
      <div className="flex min-h-34 justify-center gap-1">
        <FaderScale />
        <Fader track={track} />
        <div className="relative ml-1 w-3 shrink-0" style={{ paddingBlock: CapPx / 2 }}>
          <button
            type="button"
            ref={light}
            aria-label={words.mixer.clearClips}
            title={words.mixer.clearClips}
            onClick={clearClips}
            tabIndex={-1}
            className="absolute inset-x-0 top-0 h-3 rounded-sm border border-line bg-sunken data-[clipped=true]:border-bad data-[clipped=true]:bg-meter-high"
          />
          <canvas
            ref={canvas}
            role="meter"
            aria-label={strip.meter(name)}
            aria-valuemin={SilenceDb}
            aria-valuemax={LoudestDb}
            aria-valuenow={SilenceDb}
            aria-valuetext={units.dbfs(-Infinity)}
            className="block size-full rounded-sm bg-sunken"
          />
        </div>
      </div>
    </>
  );
}
