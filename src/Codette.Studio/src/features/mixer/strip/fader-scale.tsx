import { dbToFader } from "@/engine";
import { LoudestDb, SilenceDb } from "@/session/model";
import { words } from "@/text";
import { classes } from "@/ui/classes";

/** The cap's height in pixels: the way of its middle is that much shorter than the fader. The meter keeps to the same way. */
export const CapPx = 30;

const Marks = [LoudestDb, 6, 0, -5, -10, -20, -30, -40, SilenceDb] as const;
const Unlabelled: readonly number[] = [-30];

/** Where a level lies, as a CSS length from the lower end. */
export const levelAt = (db: number): string => `calc(${CapPx / 2}px + ${dbToFader(db).toFixed(4)} * (100% - ${CapPx}px))`;

/** The dB marks of fader and meter. */
export function FaderScale() {
  return (
    <div aria-hidden className="relative w-5 shrink-0 text-[0.625rem] leading-none text-ink-soft tabular select-none">
      {Marks.map((db) => (
        <div key={db} className="absolute right-0 flex translate-y-1/2 items-center gap-0.5" style={{ bottom: levelAt(db) }}>
          {!Unlabelled.includes(db) && <span className={classes(db === 0 && "font-semibold text-ink")}>{written(db)}</span>}
          <span className={classes("h-px", db === 0 ? "w-1 bg-ink" : "w-1 bg-line-strong")} />
        </div>
      ))}
    </div>
  );
}

function written(db: number): string {
  return db === SilenceDb ? words.mixer.units.silent : String(Math.abs(db));
}
