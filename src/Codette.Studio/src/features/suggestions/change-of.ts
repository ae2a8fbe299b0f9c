import * as z from "zod/mini";
import type { Suggestion } from "./api/suggest";

const number = z.number();
const Adjustments = z.object({
  volume: z.optional(number), pan: z.optional(number), muted: z.optional(z.boolean()), soloed: z.optional(z.boolean()), armed: z.optional(z.boolean()),
});

const Shapes = {
  effect: z.object({ effectType: z.string(), settings: z.optional(z.record(z.string(), number)) }),
  parameter: z.object({ paramName: z.enum(["volume", "pan", "inputGain"]), value: number }),
  routing: z.object({ destination: z.string() }),
  mixing: z.object({ adjustments: Adjustments }),
  automation: z.object({ parameterName: z.string(), timePosition: number, value: number }),
};

type Shape<T extends keyof typeof Shapes> = z.infer<(typeof Shapes)[T]>;

/** What applying does, as the wire has it in `type` and `parameters`. */
export type Change = { [T in keyof typeof Shapes]: { type: T } & Shape<T> }[keyof typeof Shapes];
export type AdjustmentName = keyof z.infer<typeof Adjustments>;

/** The change, or null when it is none that the studio knows. */
export function changeOf({ type, parameters }: Pick<Suggestion, "type" | "parameters">): Change | null {
  const shape = Shapes[type as keyof typeof Shapes] as z.ZodMiniType<object> | undefined;
  const read = shape?.safeParse(parameters);
  return read?.success ? ({ type, ...read.data } as Change) : null;
}
