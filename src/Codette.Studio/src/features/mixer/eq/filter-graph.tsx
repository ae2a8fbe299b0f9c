import { engine } from "@/engine";
import { words } from "@/text";
import type { EditedInsert } from "../inserts/edit-insert";
import { GraphFrame } from "./graph-frame";
import { GraphNode } from "./graph-node";
import { curveHz, curvePath } from "./graph-scale";

const { units } = words.mixer;
const Hz = "frequency_hz";

/** The curve of a filter with one frequency, which is dragged along it. */
export function FilterGraph({ edited }: { edited: EditedInsert }) {
  const { kind, values, track } = edited;
  const parameter = kind.parameters.find((each) => each.name === Hz);
  const hz = values[Hz] ?? 1000;
  const curve = kind.response?.(values, curveHz, engine.sampleRate) ?? new Float32Array(curveHz.length);
  return (
    <GraphFrame
      trackId={track.id}
      className="h-48 flex-[1_1_20rem]"
      curves={(width, height) => (
        <>
          <path d={`${curvePath(curve, width, height)}L${width} ${height}L0 ${height}Z`} className="fill-accent" fillOpacity={0.12} />
          <path d={curvePath(curve, width, height)} className="fill-none stroke-accent" strokeWidth={2} strokeLinejoin="round" />
        </>
      )}
    >
      {() => (
        <GraphNode
          label={parameter?.label ?? kind.label}
          letter=""
          color="text-accent"
          place={{ hz, db: null, q: null }}
          spoken={units.hz(hz)}
          limits={{ hz: [parameter?.min ?? hz, parameter?.max ?? hz], q: [1, 1] }}
          isActive
          onActive={() => undefined}
          onChange={(changed, gesture) => changed.hz !== undefined && edited.set(parameter?.label ?? kind.label, { [Hz]: changed.hz }, gesture)}
          onLevel={() => parameter && edited.set(parameter.label, { [Hz]: parameter.usual })}
        />
      )}
    </GraphFrame>
  );
}
