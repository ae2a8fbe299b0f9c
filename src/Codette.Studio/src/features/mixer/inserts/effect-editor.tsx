import { words } from "@/text";
import { EqEditor } from "../eq/eq-editor";
import { FilterGraph } from "../eq/filter-graph";
import { SpectrumView } from "../eq/spectrum-view";
import { DelayTime } from "./delay-time";
import type { EditedInsert } from "./edit-insert";
import { ParameterControl } from "./parameter-control";
import { ReductionMeter } from "./reduction-meter";
import { TransferCurve } from "./transfer-curve";

const Dynamics: readonly string[] = ["compressor", "limiter", "gate", "de-esser"];
const DelayTimes: readonly string[] = ["time_ms", "note_beats"];

/** The controls of an effect: of most generated from its row in the effects table, with a picture where there is one. */
export function EffectEditor({ edited }: { edited: EditedInsert }) {
  const { kind, track, insert, values } = edited;
  if (kind.type === "eq") {
    return <EqEditor edited={edited} />;
  }

  if (kind.type === "meter") {
    return (
      <div className="flex h-52 flex-col gap-1">
        <SpectrumView trackId={track.id} />
        <p className="text-2xs text-ink-soft">{words.mixer.editor.spectrumOnly}</p>
      </div>
    );
  }

  const isDelay = kind.type === "delay";
  const shown = kind.parameters.filter((parameter) => !isDelay || !DelayTimes.includes(parameter.name));
  return (
    <div className="mx-auto flex max-w-5xl flex-wrap items-stretch gap-x-5 gap-y-4">
      {kind.type === "compressor" && <TransferCurve values={values} />}
      {kind.response && <FilterGraph edited={edited} />}
      <div className="order-last flex min-w-0 flex-1 basis-full flex-wrap content-center items-start sm:order-none sm:basis-0 justify-center gap-x-4 gap-y-3 py-1">
        {isDelay && <DelayTime edited={edited} />}
        {shown.map((parameter) => (
          <ParameterControl key={parameter.name} edited={edited} parameter={parameter} />
        ))}
      </div>
      {Dynamics.includes(kind.type) && <ReductionMeter trackId={track.id} insertId={insert.id} />}
    </div>
  );
}
