import type { Parameter } from "@/engine";
import type { Taper } from "@/ui/slider";

/** Even steps of the ear for hertz and times; straight for the rest. */
export function taperOf({ taper, min, max }: Parameter): Taper | undefined {
  if (taper === "linear") {
    return undefined;
  }

  const ratio = Math.log(max / min);
  return { toPosition: (value) => Math.log(value / min) / ratio, toValue: (position) => min * Math.exp(position * ratio) };
}
