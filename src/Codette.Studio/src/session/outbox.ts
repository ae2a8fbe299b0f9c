import type { Edit } from "./edits";
import { compactEdits } from "./invert-edits";

/** Edits under one number; the server carries out each number of a client once. */
export interface Batch {
  seq: number;
  edits: Edit[];
  /** It may have arrived, so nothing may be added to it any more. */
  sent: boolean;
}

interface Kept {
  client: string;
  nextSeq: number;
  batches: Batch[];
  /** Who made the changes, where people sign in. */
  person?: string;
}

const Key = "codette.outbox";
const MostEdits = 200;

/**
 * What was changed here and is not yet acknowledged, in order. It survives a reload of the page, and a number is sent until
 * it is acknowledged, so that a lost answer neither loses nor doubles a change.
 */
export class Outbox {
  #kept: Kept;

  constructor(
    client: string,
    private readonly storage: Storage,
  ) {
    const stored = storage.getItem(Key);
    const kept = stored ? (JSON.parse(stored) as Kept) : null;
    // The storage of a duplicated tab is copied with it; its client is another, and the edits are the first tab's to send.
    this.#kept = kept?.client === client ? kept : { client, nextSeq: 1, batches: [] };
  }

  /** The client of this tab's earlier life, if there was one. */
  static clientIn(storage: Storage): string | null {
    const stored = storage.getItem(Key);
    return stored ? (JSON.parse(stored) as Kept).client : null;
  }

  get client(): string {
    return this.#kept.client;
  }

  get batches(): readonly Batch[] {
    return this.#kept.batches;
  }

  /** How many changes wait. */
  get unsaved(): number {
    return this.batches.reduce((sum, batch) => sum + batch.edits.length, 0);
  }

  /** Drops what another person left, and says whether there was another. */
  belongTo(person: string): boolean {
    const isAnother = this.#kept.person !== undefined && this.#kept.person !== person;
    this.#kept = { ...this.#kept, person, batches: isAnother ? [] : this.#kept.batches };
    this.#keep();
    return isAnother;
  }

  add(edits: readonly Edit[]): void {
    const last = this.#kept.batches.at(-1);
    if (last && !last.sent && last.edits.length + edits.length <= MostEdits) {
      last.edits = compactEdits([...last.edits, ...edits]);
    } else {
      for (let start = 0; start < edits.length; start += MostEdits) {
        this.#kept.batches.push({ seq: this.#kept.nextSeq++, edits: compactEdits(edits.slice(start, start + MostEdits)), sent: false });
      }
    }

    this.#keep();
  }

  /** The batch to send next, marked as sent; null when there is none. */
  next(): Batch | null {
    const first = this.#kept.batches[0];
    if (first && !first.sent) {
      first.sent = true;
      this.#keep();
    }

    return first ?? null;
  }

  /** What has arrived, or was refused and is given up, with everything before it. */
  settle(seq: number): void {
    this.#kept.batches = this.#kept.batches.filter((batch) => batch.seq > seq);
    this.#keep();
  }

  #keep(): void {
    try {
      this.storage.setItem(Key, JSON.stringify(this.#kept));
    } catch {
      // Full or forbidden: the edits are still in memory, and are sent from there.
    }
  }
}
