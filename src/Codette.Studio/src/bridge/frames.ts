import * as z from "zod/mini";

/** The frames of `/ws` that the studio reads, as docs/protocol has them; what it does not read is not told here. */
const Transport = z.object({
  session: z.string(),
  state: z.enum(["stopped", "playing", "paused"]),
  playing: z.boolean(),
  time_seconds: z.number(),
  bpm: z.number(),
  time_signature: z.tuple([z.number(), z.number()]),
  loop_enabled: z.boolean(),
  loop_start: z.number(),
  loop_end: z.number(),
  version: z.number(),
  timestamp_ms: z.number(),
});

const At = z.string();
const EditShape = z.union([
  z.object({ op: z.literal("set"), at: At, values: z.record(z.string(), z.unknown()) }),
  z.object({ op: z.literal("put"), at: At, value: z.record(z.string(), z.unknown()), index: z.optional(z.number()) }),
  z.object({ op: z.literal("remove"), at: At }),
  z.object({ op: z.literal("move"), at: At, index: z.number() }),
]);

const Bodies = {
  connected: z.object({ session: z.string() }),
  transport_state: Transport,
  server_status: z.object({ transport: Transport, connections: z.number() }),
  pong: z.object({ t: z.number(), timestamp_ms: z.number() }),
  authenticated: z.object({ user: z.string() }),
  state_update: z.object({ session: z.string(), version: z.number(), deleted: z.boolean() }),
  session_edited: z.object({ version: z.number(), client: z.string(), seq: z.number(), edits: z.array(EditShape) }),
  suggestion: z.object({ id: z.string(), state: z.string() }),
  error: z.object({ code: z.string(), message: z.string(), id: z.optional(z.unknown()) }),
  transport_response: z.object({ id: z.optional(z.unknown()), state: Transport }),
  edit_response: z.object({
    id: z.optional(z.unknown()),
    version: z.number(),
    client: z.string(),
    seq: z.number(),
    repeated: z.boolean(),
    skipped: z.array(z.number()),
  }),
} as const;

export type FrameType = keyof typeof Bodies;
export type FrameBody<T extends FrameType> = z.infer<(typeof Bodies)[T]>;
export type TransportFrame = z.infer<typeof Transport>;
export type Frame = { [T in FrameType]: { type: T; body: FrameBody<T> } }[FrameType];

/** The frame, or null when it is none that the studio reads. A frame of a known type with another shape is a fault, and thrown. */
export function readFrame(text: string): Frame | null {
  const message = JSON.parse(text) as { type?: string; data?: unknown };
  const shape = Bodies[message.type as FrameType] as z.ZodMiniType | undefined;
  return shape ? ({ type: message.type, body: shape.parse(message.data) } as Frame) : null;
}
