import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { accessToken } from "@/api/access-token";
import type { Bridge } from "@/bridge/bridge";
import { sessionOf, track } from "@/testing/sessions";
import { setTrack, type Edit } from "./edits";
import { Outbox } from "./outbox";
import { SessionSync } from "./session-sync";
import { change, useSession } from "./session-store";
import { emptyStack } from "./undo-stack";

/** A server of one session that keeps what it is told, and a socket to it that can be cut. */
class FakeBridge {
  readonly session = "test";
  isOpen = false;
  sent: { seq: number; edits: Edit[] }[] = [];
  #handlers = new Map<string, (body: unknown) => void>();

  on(type: string, handler: (body: never) => void) {
    this.#handlers.set(type, handler as (body: unknown) => void);
    return () => void this.#handlers.delete(type);
  }

  send(message: { seq: number; edits: Edit[] }) {
    if (this.isOpen) {
      this.sent.push(message);
    }

    return this.isOpen;
  }

  hear(type: string, body: object) {
    this.#handlers.get(type)?.(body);
  }
}

let stored = sessionOf(track("bass"));
const server = setupServer(http.get("*/api/sessions/test", () => HttpResponse.json(stored)));
let bridge: FakeBridge;
let stop: () => void;

const bass = () => useSession.getState().session?.tracks[0];
const setVolume = (volume: number) => change("Volume", [setTrack("bass", { volume })]);
const edited = (version: number, client: string, seq: number, edits: Edit[]) => bridge.hear("session_edited", { version, client, seq, edits });

async function connect() {
  bridge.isOpen = true;
  bridge.hear("connected", {});
  await vi.waitFor(() => expect(useSession.getState().confirmed?.version).toBe(stored.version));
}

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());
beforeEach(() => {
  stored = { ...sessionOf(track("bass")), version: 1 };
  useSession.setState({ session: null, confirmed: null, unsaved: 0, failure: null, stack: emptyStack });
  bridge = new FakeBridge();
  stop = new SessionSync(bridge as unknown as Bridge, new Outbox("tab-1", sessionStorage)).start();
});
afterEach(() => {
  stop();
  server.resetHandlers();
});

describe("the sync", () => {
  it("sends a change, and counts it as unsaved until the server has it", async () => {
    await connect();
    setVolume(-6);
    await vi.waitFor(() => expect(bridge.sent).toHaveLength(1));
    expect(useSession.getState().unsaved).toBe(1);
    edited(2, "tab-1", 1, bridge.sent[0]?.edits ?? []);
    expect(useSession.getState().unsaved).toBe(0);
    expect(bass()?.volume).toBe(-6);
  });

  it("lays its own changes over those of others that come before", async () => {
    await connect();
    setVolume(-6);
    edited(2, "tab-2", 1, [setTrack("bass", { volume: -20, pan: 0.5 })]);
    expect(bass()).toMatchObject({ volume: -6, pan: 0.5 });
  });

  it("keeps its change in sight when the acknowledgement overtakes what others did before it", async () => {
    await connect();
    setVolume(-6);
    await vi.waitFor(() => expect(bridge.sent).toHaveLength(1));
    bridge.hear("edit_response", { seq: 1, version: 3, repeated: false });
    edited(2, "tab-2", 1, [setTrack("bass", { volume: -20 })]);
    expect(bass()?.volume).toBe(-6);
    edited(3, "tab-1", 1, [setTrack("bass", { volume: -6 })]);
    expect(useSession.getState().unsaved).toBe(0);
  });

  it("keeps what is changed while it is away, and sends it once, after the reconnect", async () => {
    await connect();
    bridge.isOpen = false;
    setVolume(-3);
    setVolume(-6);
    expect(bridge.sent).toHaveLength(0);
    expect(useSession.getState().unsaved).toBe(1);
    await connect();
    await vi.waitFor(() => expect(bridge.sent.map((batch) => batch.edits)).toEqual([[setTrack("bass", { volume: -6 })]]));
  });

  it("sends a batch whose answer was lost under the same number", async () => {
    await connect();
    setVolume(-6);
    await vi.waitFor(() => expect(bridge.sent).toHaveLength(1));
    stored = { ...stored, version: 2, tracks: [track("bass", { volume: -6 })] };
    await connect();
    await vi.waitFor(() => expect(bridge.sent).toHaveLength(2));
    expect(bridge.sent[1]).toEqual(bridge.sent[0]);
    bridge.hear("edit_response", { seq: 1, version: 2, repeated: true });
    await vi.waitFor(() => expect(useSession.getState().unsaved).toBe(0));
    expect(bass()?.volume).toBe(-6);
  });

  it("reads the session again when it missed something", async () => {
    await connect();
    stored = { ...stored, version: 9, tracks: [track("bass", { volume: -1 })] };
    edited(9, "tab-2", 4, []);
    await vi.waitFor(() => expect(bass()?.volume).toBe(-1));
  });

  it("is not set back by a reading that others' edits have gone past", async () => {
    await connect();
    edited(9, "tab-2", 1, []); // a gap: the session is read again
    edited(2, "tab-2", 2, [setTrack("bass", { volume: -3 })]);
    await new Promise((done) => setTimeout(done, 100)); // the reading of version 1 has come
    expect(bass()?.volume).toBe(-3);
  });

  it("sends nothing twice when an acknowledgement comes after its echo", async () => {
    await connect();
    setVolume(-1);
    await vi.waitFor(() => expect(bridge.sent).toHaveLength(1));
    setVolume(-2);
    edited(2, "tab-1", 1, [setTrack("bass", { volume: -1 })]);
    await vi.waitFor(() => expect(bridge.sent).toHaveLength(2));
    bridge.hear("edit_response", { seq: 1, version: 2, repeated: false });
    await new Promise((done) => setTimeout(done, 100)); // longer than two messages are apart
    expect(bridge.sent.map((batch) => batch.seq)).toEqual([1, 2]);
  });

  it("uploads what is too large for a message of the socket", async () => {
    const uploaded: { seq: number; edits: Edit[] }[] = [];
    server.use(
      http.post("*/api/sessions/test/edits", async ({ request }) => {
        uploaded.push((await request.json()) as { seq: number; edits: Edit[] });
        return HttpResponse.json({ session: "test", version: 2, client: "tab-1", seq: 1, repeated: false, skipped: [] });
      }),
    );
    await connect();
    change("Notes", [setTrack("bass", { name: "b".repeat(30_000) })]);
    await vi.waitFor(() => expect(uploaded).toHaveLength(1));
    edited(2, "tab-1", 1, uploaded[0]?.edits ?? []);
    expect(bridge.sent).toHaveLength(0);
    expect(useSession.getState().unsaved).toBe(0);
  });

  it("shows a server that has an older session what it has, and not what another had", async () => {
    await connect();
    edited(2, "tab-2", 1, [setTrack("bass", { volume: -20 })]);
    stored = { ...stored, version: 1 };
    await connect();
    expect(bass()?.volume).toBe(0);
  });

  it("neither shows nor sends what another person left, who was signed in before", async () => {
    const tokenOf = (sub: string) => `h.${btoa(JSON.stringify({ sub }))}.s`;
    accessToken.set(tokenOf("ann"));
    await connect();
    bridge.isOpen = false;
    setVolume(-6);
    accessToken.set(null);
    expect(useSession.getState().unsaved).toBe(1);
    accessToken.set(tokenOf("bob"));
    expect(useSession.getState()).toMatchObject({ session: null, unsaved: 0, stack: emptyStack });
    await connect();
    expect(bass()?.volume).toBe(0);
    expect(bridge.sent).toHaveLength(0);
    accessToken.set(null);
  });

  it("gives up what the server refuses, and shows what is true", async () => {
    await connect();
    setVolume(99);
    await vi.waitFor(() => expect(bridge.sent).toHaveLength(1));
    bridge.hear("error", { code: "edit_invalid", message: "A fader goes from -60 to +12 dB.", id: "edit-1" });
    await vi.waitFor(() => expect(bass()?.volume).toBe(0));
    expect(useSession.getState().unsaved).toBe(0);
  });
});
