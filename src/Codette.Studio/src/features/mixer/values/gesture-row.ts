import { newId } from "@/session/edits";

const PauseMs = 700;

/** Steps that follow one another quickly, by keys or the wheel, are one gesture and so one step to undo. */
export class GestureRow {
  private gesture = "";
  private until = 0;

  next(now = performance.now()): string {
    if (now >= this.until) {
      this.gesture = newId("gesture");
    }

    this.until = now + PauseMs;
    return this.gesture;
  }
}
