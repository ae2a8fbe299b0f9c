import { describe, expect, it } from "vitest";
import { setTrack } from "./edits";
import { Outbox } from "./outbox";

const volume = (value: number) => [setTrack("bass", { volume: value })];

describe("the outbox", () => {
  it("joins what waits, but nothing to what may have arrived", () => {
    const outbox = new Outbox("tab-1", sessionStorage);
    outbox.add(volume(-1));
    outbox.next();
    outbox.add(volume(-2));
    outbox.add(volume(-3));
    expect(outbox.batches).toEqual([
      { seq: 1, edits: volume(-1), sent: true },
      { seq: 2, edits: volume(-3), sent: false },
    ]);
  });

  it("sends the same number again until it is settled", () => {
    const outbox = new Outbox("tab-1", sessionStorage);
    outbox.add(volume(-1));
    expect(outbox.next()).toEqual(outbox.next());
    outbox.settle(1);
    expect(outbox.next()).toBeNull();
  });

  it("survives a reload with its numbers", () => {
    const before = new Outbox("tab-1", sessionStorage);
    before.add(volume(-1));
    before.next();
    before.settle(1);
    before.add(volume(-2));
    const after = new Outbox("tab-1", sessionStorage);
    after.add(volume(-3));
    expect(after.batches).toEqual([{ seq: 2, edits: volume(-3), sent: false }]);
    expect(Outbox.clientIn(sessionStorage)).toBe("tab-1");
  });

  it("of a duplicated tab leaves the first tab's changes to it", () => {
    new Outbox("tab-1", sessionStorage).add(volume(-1));
    expect(new Outbox("tab-2", sessionStorage).unsaved).toBe(0);
  });

  it("keeps batches within what one message may hold", () => {
    const outbox = new Outbox("tab-1", sessionStorage);
    outbox.add(Array.from({ length: 450 }, (_, index) => setTrack(`t${index}`, { pan: 0 })));
    expect(outbox.batches.map((batch) => batch.edits.length)).toEqual([200, 200, 50]);
    expect(outbox.unsaved).toBe(450);
  });
});
