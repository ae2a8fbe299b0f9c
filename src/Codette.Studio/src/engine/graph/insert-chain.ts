import type { Insert } from "@/session/model";
import { normalise } from "../effects/normalise";
import { SettledMs } from "../effects/ramp";
import { InsertSlot } from "./insert-slot";

/** A track's inserts in order, from one node to another. */
export class InsertChain {
  private slots: InsertSlot[] = [];
  private wired: AudioNode[];

  constructor(private readonly context: BaseAudioContext, private readonly first: AudioNode, private readonly last: AudioNode) {
    first.connect(last);
    this.wired = [first, last];
  }

  /** Seconds by which the inserts that are on delay together. */
  get latency(): number {
    return this.slots.reduce((sum, slot) => sum + slot.latency, 0);
  }

  /** The place among the reductions of an insert, or -1. */
  place(insert: string): number {
    const slot = this.slots.find(({ id, leaving }) => id === insert && !leaving);
    return slot?.effect.place ?? -1;
  }

  update(inserts: readonly Insert[], tempo: number, when: number): void {
    const wanted = this.arrange(inserts, when);
    const going = this.slots.filter((slot) => !wanted.includes(slot) && !slot.leaving);
    if (going.length > 0) this.letGo(going, when);
    this.slots = this.weave(wanted);
    this.wire();
    inserts.forEach((insert, i) => wanted[i]?.set(insert, tempo, when));
  }

  dispose(): void {
    for (const slot of this.slots) slot.dispose();
    this.first.disconnect();
  }

  /** A slot per insert: its old one when that stands in the same order, else a new one, so that a move fades too. */
  private arrange(inserts: readonly Insert[], when: number): InsertSlot[] {
    let reached = -1;
    return inserts.map((insert) => {
      const at = this.slots.findIndex(({ id, type, leaving }) => id === insert.id && type === normalise(insert.type) && !leaving);
      const known = at > reached ? this.slots[at] : undefined;
      if (!known) return new InsertSlot(this.context, insert.id, insert.type, insert.enabled, when);
      reached = at;
      return known;
    });
  }

  private letGo(going: InsertSlot[], when: number): void {
    for (const slot of going) slot.leave(when);
    setTimeout(() => {
      this.slots = this.slots.filter((slot) => !going.includes(slot));
      this.wire();
      for (const slot of going) slot.dispose();
    }, SettledMs);
  }

  /** Those that fade out keep their place behind the one they followed. */
  private weave(wanted: InsertSlot[]): InsertSlot[] {
    const woven = [...wanted];
    let before: InsertSlot | null = null;
    for (const slot of this.slots) {
      if (slot.leaving) woven.splice(before ? woven.indexOf(before) + 1 : 0, 0, slot);
      before = slot;
    }
    return woven;
  }

  private wire(): void {
    const wanted: AudioNode[] = [this.first, ...this.slots.flatMap(({ input, output }) => [input, output]), this.last];
    const before = joints(this.wired);
    const after = joints(wanted);
    for (const [from, to] of after) if (!has(before, from, to)) from.connect(to);
    for (const [from, to] of before) if (!has(after, from, to)) from.disconnect(to);
    this.wired = wanted;
  }
}

/** Where one slot's output meets the next one's input. */
function joints(nodes: AudioNode[]): [AudioNode, AudioNode][] {
  const pairs: [AudioNode, AudioNode][] = [];
  for (let i = 0; i < nodes.length; i += 2) {
    const [from, to] = nodes.slice(i, i + 2);
    if (from && to) pairs.push([from, to]);
  }
  return pairs;
}

const has = (pairs: [AudioNode, AudioNode][], from: AudioNode, to: AudioNode): boolean => pairs.some(([a, b]) => a === from && b === to);
