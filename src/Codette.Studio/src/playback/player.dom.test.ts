import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Bridge } from "@/bridge/bridge";
import { engine } from "@/engine";
import { usePlayback } from "./playback-store";
import { carriedOut, Player } from "./player";
import { restingReading } from "./reading";

class FakeBridge {
  isOpen = true;
  sent: object[] = [];
  clock = { at: (performanceNow: number) => performance.timeOrigin + performanceNow };
  #handlers = new Map<string, (body: unknown) => void>();

  on(type: string, handler: (body: never) => void) {
    this.#handlers.set(type, handler as (body: unknown) => void);
    return () => void this.#handlers.delete(type);
  }

  send(message: object) {
    if (this.isOpen) {
      this.sent.push(message);
    }

    return this.isOpen;
  }

  /** The transport as the server tells it now. */
  tell(told: object) {
    this.#handlers.get("transport_state")?.({
      session: "song", state: "stopped", playing: false, time_seconds: 0, bpm: 120, time_signature: [4, 4], loop_enabled: false, loop_start: 0,
      loop_end: 0, version: 0, timestamp_ms: performance.timeOrigin + performance.now(), ...told,
    });
  }

  greet() {
    this.#handlers.get("connected")?.({ session: "song" });
  }
}

const reading = () => usePlayback.getState().reading;
let bridge: FakeBridge;
let player: Player;
let stop: () => void;

beforeEach(() => {
  vi.spyOn(engine, "start").mockResolvedValue();
  usePlayback.setState({ reading: restingReading, silent: false });
  bridge = new FakeBridge();
  player = new Player(bridge as unknown as Bridge);
  stop = player.start();
});
afterEach(() => stop());

describe("the player", () => {
  it("carries a command out at once, and asks the server for the same", () => {
    player.command({ type: "seek", time_seconds: 7 });
    expect(reading().seconds).toBe(7);
    expect(bridge.sent).toEqual([{ type: "seek", time_seconds: 7 }]);
  });

  it("is not set back by a reading that left the server before its command arrived", () => {
    bridge.tell({ version: 4, time_seconds: 1 });
    player.command({ type: "seek", time_seconds: 7 });
    bridge.tell({ version: 4, time_seconds: 1 });
    expect(reading().seconds).toBe(7);
    bridge.tell({ version: 6, time_seconds: 2 });
    expect(reading().seconds).toBe(2);
  });

  it("plays on by itself while the server is away, and tells one that began anew where it is", async () => {
    await player.play();
    bridge.tell({ version: 9, state: "playing", playing: true, time_seconds: 30 });
    bridge.isOpen = false;
    player.command({ type: "seek", time_seconds: 50 });
    expect(reading()).toMatchObject({ state: "playing", seconds: 50 });

    bridge.isOpen = true;
    bridge.sent = [];
    bridge.greet();
    bridge.tell({ version: 0 });
    expect(bridge.sent.map((message) => (message as { type: string }).type)).toEqual(["loop", "seek", "play"]);
    expect(reading().state).toBe("playing");
  });

  it("follows a server that stopped while it was away", () => {
    bridge.tell({ version: 3, state: "playing", playing: true, time_seconds: 30 });
    bridge.greet();
    bridge.tell({ version: 4, state: "stopped" });
    expect(reading().state).toBe("stopped");
  });

  it("says that it is silent as long as the browser lets it not sound", () => {
    bridge.tell({ version: 3, state: "playing", playing: true });
    expect(usePlayback.getState().silent).toBe(true);
    bridge.tell({ version: 4, state: "paused" });
    expect(usePlayback.getState().silent).toBe(false);
  });
});

describe("a command without a server", () => {
  it("does to the reading what the server would do", () => {
    const playing = { ...restingReading, state: "playing" as const, seconds: 3 };
    expect(carriedOut(playing, { type: "pause" }, 5, 1)).toMatchObject({ state: "paused", seconds: 5, at: 1 });
    expect(carriedOut(playing, { type: "stop" }, 5, 1)).toMatchObject({ state: "stopped", seconds: 0 });
    expect(carriedOut(playing, { type: "loop", enabled: true, end_seconds: 9 }, 5, 1).loop).toEqual({ enabled: true, start: 0, end: 9 });
  });
});
