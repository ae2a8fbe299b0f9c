import type { Parameter } from "@/engine";
import { Knob } from "@/ui/knob";
import { Choice } from "../values/choice";
import { NumberEntry } from "../values/number-entry";
import { taperOf } from "../values/taper-of";
import { writeValue } from "../values/write-value";
import type { EditedInsert } from "./edit-insert";

/** With so few values a row of buttons says more than a knob. */
const MostChoices = 5;

/** A setting of an effect, as its row in the effects table says. */
export function ParameterControl({ edited, parameter }: { edited: EditedInsert; parameter: Parameter }) {
  const { name, label, min, max, step, usual } = parameter;
  const value = edited.values[name] ?? usual;
  const set = (next: number, gesture?: string) => edited.set(label, { [name]: next }, gesture);

  const choices = Math.round((max - min) / step) + 1;
  if (choices <= MostChoices) {
    const values = Array.from({ length: choices }, (_, index) => min + index * step);
    return (
      <div className="flex flex-col items-center gap-1.5">
        <span className="text-2xs text-ink-soft">{parameter.unit ? `${label}, ${parameter.unit}` : label}</span>
        <Choice small label={label} value={String(value)} options={values.map((each) => ({ value: String(each), label: each.toString() }))} onChange={(chosen) => set(Number(chosen))} />
      </div>
    );
  }

  return (
    <div className="flex w-18 flex-col items-center gap-0.5">
      <span className="max-w-full truncate text-2xs text-ink-soft">{label}</span>
      <Knob
        label={label}
        value={value}
        text={writeValue(parameter, value)}
        min={min}
        max={max}
        usual={usual}
        origin={min < 0 && max > 0 ? 0 : undefined}
        step={Math.max(step, (max - min) / 100)}
        fine={step}
        steps={parameter.taper === "log" ? "way" : "value"}
        grid={step}
        taper={taperOf(parameter)}
        size={48}
        onChange={set}
      />
      <NumberEntry
        label={`${label}, ${parameter.unit}`}
        className="w-full text-xs!"
        value={value}
        text={writeValue(parameter, value)}
        min={min}
        max={max}
        onChange={set}
      />
    </div>
  );
}
