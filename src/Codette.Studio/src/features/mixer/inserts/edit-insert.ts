import { effectOf, settle, type EffectKind } from "@/engine";
import type { Insert, Track } from "@/session/model";
import { setParameters } from "../change-inserts";

/** What every editor of an insert works on. */
export interface EditedInsert {
  track: Track;
  insert: Insert;
  kind: EffectKind;
  /** All settings, the usual ones where the session names none. */
  values: Readonly<Record<string, number>>;
  /** @param label What is set, as the step to undo is called. */
  set(label: string, values: Record<string, number>, gesture?: string): void;
}

/** Null for a type that Codette does not have. */
export function editInsert(track: Track, insert: Insert): EditedInsert | null {
  const kind = effectOf(insert.type);
  return kind
    ? {
        track, insert, kind,
        values: settle(kind.parameters, insert.parameters),
        set: (label, values, gesture) => setParameters(track, insert, label, values, gesture),
      }
    : null;
}
