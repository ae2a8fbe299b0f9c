import { create } from "zustand";
import { applyEdits } from "./apply-edits";
import type { Edit } from "./edits";
import { invertEdits } from "./invert-edits";
import type { Session } from "./model";
import { emptyStack, record, stepBack, stepForward, type UndoStack } from "./undo-stack";

interface SessionStore {
  /** What is shown and heard: what the server confirmed, and on it what this tab has changed since. Null until read. */
  session: Session | null;
  /** As the server has it. */
  confirmed: Session | null;
  /** Changes of this tab that the server has not acknowledged. */
  unsaved: number;
  /** Why the session could not be read, in words for people; null while all is well. */
  failure: string | null;
  stack: UndoStack;
}

export const useSession = create<SessionStore>(() => ({ session: null, confirmed: null, unsaved: 0, failure: null, stack: emptyStack }));

/** Where changes go; the sync with the server puts itself here. */
let send: (edits: readonly Edit[]) => void = () => undefined;

export function sendChangesTo(receiver: typeof send): void {
  send = receiver;
}

/** What else a change may say of itself. */
export interface ChangeOptions {
  /** Changes of one gesture, such as a drag, are one step to undo. */
  gesture?: string;
}

/** Carries out a change at once, here, on the server and in the other tabs, and remembers how to take it back. */
export function change(label: string, edits: readonly Edit[], options: ChangeOptions = {}): void {
  const { session, stack } = useSession.getState();
  if (!session || edits.length === 0) {
    return;
  }

  const undo = invertEdits(session, edits);
  if (undo.length > 0) {
    useSession.setState({ stack: record(stack, { label, undo, redo: [...edits], gesture: options.gesture }) });
    carryOut(edits);
  }
}

/** Takes the last change back; its label, or null when there is none. */
export function undo(): string | null {
  const back = stepBack(useSession.getState().stack);
  if (back) {
    useSession.setState({ stack: back.stack });
    carryOut(back.step.undo);
  }

  return back?.step.label ?? null;
}

/** Does the last change that was taken back again. */
export function redo(): string | null {
  const forward = stepForward(useSession.getState().stack);
  if (forward) {
    useSession.setState({ stack: forward.stack });
    carryOut(forward.step.redo);
  }

  return forward?.step.label ?? null;
}

function carryOut(edits: readonly Edit[]): void {
  const { session } = useSession.getState();
  if (session) {
    useSession.setState({ session: applyEdits(session, edits) });
    send(edits);
  }
}

/** The track, or undefined when it is gone. */
export const useTrack = (id: string) => useSession((state) => state.session?.tracks.find((track) => track.id === id));
