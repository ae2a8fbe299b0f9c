import type { Edit } from "./edits";
import { compactEdits } from "./invert-edits";

/** Something a person did, and both ways between before and after it. */
export interface Step {
  /** In words: "Volume of Bass". */
  label: string;
  undo: Edit[];
  redo: Edit[];
  gesture?: string;
}

const Deepest = 200;

/** What can be taken back and done again. Immutable: each change gives the next stack. */
export interface UndoStack {
  past: readonly Step[];
  future: readonly Step[];
}

export const emptyStack: UndoStack = { past: [], future: [] };

/** A step of the same gesture as the last one joins it: one drag is one step. */
export function record(stack: UndoStack, step: Step): UndoStack {
  const last = stack.past.at(-1);
  if (last && step.gesture && last.gesture === step.gesture) {
    const joined: Step = { ...last, undo: compactEdits([...step.undo, ...last.undo]), redo: compactEdits([...last.redo, ...step.redo]) };
    return { past: [...stack.past.slice(0, -1), joined], future: [] };
  }

  return { past: [...stack.past.slice(-(Deepest - 1)), step], future: [] };
}

export function stepBack(stack: UndoStack): { step: Step; stack: UndoStack } | null {
  const step = stack.past.at(-1);
  return step ? { step, stack: { past: stack.past.slice(0, -1), future: [step, ...stack.future] } } : null;
}

export function stepForward(stack: UndoStack): { step: Step; stack: UndoStack } | null {
  const [step, ...future] = stack.future;
  return step ? { step, stack: { past: [...stack.past, step], future } } : null;
}
