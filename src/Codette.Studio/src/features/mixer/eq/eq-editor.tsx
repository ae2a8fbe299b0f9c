import { useState } from "react";
import { engine } from "@/engine";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import type { EditedInsert } from "../inserts/edit-insert";
import { NumberEntry } from "../values/number-entry";
import { bandAlone, eqBands, type EqBand } from "./bands";
import { GraphFrame } from "./graph-frame";
import { GraphNode, type Place } from "./graph-node";
import { areaPath, curveHz, curvePath } from "./graph-scale";

const { editor, units } = words.mixer;

/** Four bands, on the curve they make and as numbers. */
export function EqEditor({ edited }: { edited: EditedInsert }) {
  const [active, setActive] = useState<EqBand>(eqBands[1]);
  const { kind, values, track } = edited;
  const respond = (of: Readonly<Record<string, number>>) => kind.response?.(of, curveHz, engine.sampleRate) ?? new Float32Array(curveHz.length);

  return (
    <div className="flex flex-wrap gap-3">
      <GraphFrame
        trackId={track.id}
        className="h-56 flex-[1_1_24rem]"
        curves={(width, height) => (
          <>
            {eqBands.map((band) => (
              <path key={band.db} d={areaPath(respond(bandAlone(values, band)), width, height)} className={classes("fill-current", band.color)} fillOpacity={band === active ? 0.28 : 0.1} />
            ))}
            <path d={curvePath(respond(values), width, height)} className="fill-none stroke-ink" strokeWidth={2} strokeLinejoin="round" />
          </>
        )}
      >
        {() => eqBands.map((band) => <BandNode key={band.db} edited={edited} band={band} isActive={band === active} onActive={() => setActive(band)} />)}
      </GraphFrame>
      <BandTable edited={edited} active={active} onActive={setActive} />
    </div>
  );
}

/** The settings of a band under their names in the effects table. */
const named = (band: EqBand, place: Partial<Place>): Record<string, number> => ({
  ...(place.hz !== undefined && { [band.hz]: place.hz }),
  ...(typeof place.db === "number" && { [band.db]: place.db }),
  ...(typeof place.q === "number" && band.q && { [band.q]: place.q }),
});

const placeOf = (values: Readonly<Record<string, number>>, band: EqBand): Place => ({
  hz: values[band.hz] ?? 1000,
  db: values[band.db] ?? 0,
  q: band.q ? (values[band.q] ?? 1) : null,
});

const limitsOf = (edited: EditedInsert, name: string | null): readonly [number, number] => {
  const parameter = edited.kind.parameters.find((each) => each.name === name);
  return [parameter?.min ?? 0, parameter?.max ?? 1];
};

interface BandProps {
  edited: EditedInsert;
  band: EqBand;
  isActive: boolean;
  onActive(): void;
}

function BandNode({ edited, band, isActive, onActive }: BandProps) {
  const place = placeOf(edited.values, band);
  return (
    <GraphNode
      label={band.label}
      letter={band.letter}
      color={band.color}
      place={place}
      spoken={editor.bandSpoken(units.hz(place.hz), units.db(place.db ?? 0), place.q === null ? null : units.bare(place.q))}
      limits={{ hz: limitsOf(edited, band.hz), q: limitsOf(edited, band.q) }}
      isActive={isActive}
      onActive={onActive}
      onChange={(changed, gesture) => edited.set(band.label, named(band, changed), gesture)}
      onLevel={() => edited.set(band.label, { [band.db]: 0 })}
    />
  );
}

function BandTable({ edited, active, onActive }: { edited: EditedInsert; active: EqBand; onActive(band: EqBand): void }) {
  return (
    <table className="h-fit flex-[1_1_17rem] lg:w-76 lg:flex-none border-separate border-spacing-y-1 text-2xs">
      <thead>
        <tr className="text-ink-soft">
          <td />
          <th scope="col" className="font-medium">{editor.frequency}</th>
          <th scope="col" className="font-medium">{editor.gain}</th>
          <th scope="col" className="font-medium">{editor.q}</th>
        </tr>
      </thead>
      <tbody>
        {eqBands.map((band) => (
          <BandRow key={band.db} edited={edited} band={band} isActive={band === active} onActive={() => onActive(band)} />
        ))}
      </tbody>
    </table>
  );
}

function BandRow({ edited, band, isActive, onActive }: BandProps) {
  const place = placeOf(edited.values, band);
  const entry = (setting: string, name: string, value: number, text: string) => (
    <NumberEntry
      label={editor.bandSetting(band.label, setting)}
      className="h-7! w-full text-xs!"
      value={value}
      text={text}
      min={limitsOf(edited, name)[0]}
      max={limitsOf(edited, name)[1]}
      onChange={(next) => edited.set(band.label, { [name]: next })}
    />
  );
  return (
    <tr onFocus={onActive} className={classes("[&>*]:border-y", isActive ? "[&>*]:border-line [&>*]:bg-hover" : "[&>*]:border-transparent")}>
      <th scope="row" className="rounded-l-md pl-2 text-left font-medium whitespace-nowrap first:border-l">
        <span className={classes("mr-1.5 inline-block size-2 rounded-full bg-current", band.color)} />
        {band.label}
      </th>
      <td>{entry(editor.frequency, band.hz, place.hz, units.hz(place.hz))}</td>
      <td>{entry(editor.gain, band.db, place.db ?? 0, units.db(place.db ?? 0))}</td>
      <td className="rounded-r-md text-center text-ink-soft last:border-r">
        {band.q ? entry(editor.q, band.q, place.q ?? 1, units.bare(place.q ?? 1)) : <span title={editor.noQ}>–</span>}
      </td>
    </tr>
  );
}
