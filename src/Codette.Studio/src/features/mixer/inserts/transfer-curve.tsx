import { compression } from "@/engine/dsp/compressor";
import { words } from "@/text";

const { editor, units } = words.mixer;

const LowestDb = -60;
const Side = 160;
const Lines = [-48, -36, -24, -12];

const along = (db: number) => ((db - LowestDb) / -LowestDb) * Side;
const up = (db: number) => Side - along(db);

/** What comes out of a compressor for what comes in, once it has settled. */
export function TransferCurve({ values }: { values: Readonly<Record<string, number>> }) {
  const { threshold_db: threshold = 0, ratio = 1, knee_db: knee = 0, makeup_db: makeup = 0 } = values;
  const out = (db: number) => db + compression(db, threshold, ratio, knee) + makeup;
  const points = Array.from({ length: 121 }, (_, index) => LowestDb + index / 2);
  const path = points.map((db) => `${along(db).toFixed(1)} ${up(out(db)).toFixed(1)}`).join("L");
  return (
    <figure className="flex shrink-0 flex-col items-center gap-1">
      <svg
        role="img"
        aria-label={`${editor.curve}: ${units.ratio(ratio)}, ${units.db(threshold)}`}
        viewBox={`0 0 ${Side} ${Side}`}
        className="size-40 overflow-hidden rounded-md border border-line bg-sunken"
      >
        {Lines.map((db) => (
          <path key={db} d={`M0 ${up(db)}H${Side}M${along(db)} 0V${Side}`} className="stroke-line" strokeWidth={1} />
        ))}
        <path d={`M0 ${Side}L${Side} 0`} className="stroke-line-strong" strokeWidth={1} strokeDasharray="3 3" />
        <path d={`M${along(threshold)} 0V${Side}`} className="stroke-warn" strokeWidth={1} strokeDasharray="2 3" />
        <path d={`M${path}L${Side} ${Side}L0 ${Side}Z`} className="fill-accent" fillOpacity={0.12} />
        <path d={`M${path}`} className="fill-none stroke-accent" strokeWidth={2} strokeLinejoin="round" />
      </svg>
      <figcaption className="flex w-full justify-between text-[0.625rem] text-ink-soft">
        <span>{editor.input}</span>
        <span>{editor.output} ↑</span>
      </figcaption>
    </figure>
  );
}
