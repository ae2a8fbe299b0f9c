import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { accessToken } from "@/api/access-token";
import { Bridge } from "./bridge";
import { useConnection } from "./connection-store";

/** A socket whose other end is the test. */
class FakeSocket {
  static readonly OPEN = 1;
  static made: FakeSocket[] = [];
  readyState = 0;
  sent: string[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  constructor(readonly url: URL) {
    FakeSocket.made.push(this);
  }

  send(text: string) {
    this.sent.push(text);
  }

  close() {
    this.readyState = 3;
  }

  open() {
    this.readyState = 1;
    this.onopen?.();
  }

  end(code: number) {
    this.readyState = 3;
    this.onclose?.({ code });
  }
}

const server = setupServer(http.get("*/health", () => HttpResponse.json({})), http.get("*/ws/status", () => HttpResponse.json({})));
const connection = () => useConnection.getState().connection;
const last = () => FakeSocket.made.at(-1)!;
let stop: () => void;
let bridge: Bridge;

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());
beforeEach(() => {
  FakeSocket.made = [];
  vi.stubGlobal("WebSocket", FakeSocket);
  vi.spyOn(console, "info").mockImplementation(() => undefined);
  bridge = new Bridge("song");
  stop = bridge.start();
});
afterEach(() => {
  stop();
  accessToken.set(null);
  server.resetHandlers();
  vi.unstubAllGlobals();
});

describe("the bridge", () => {
  it("connects to its session and says so once", () => {
    last().open();
    expect(last().url.searchParams.get("session")).toBe("song");
    expect(console.info).toHaveBeenCalledExactlyOnceWith("[CodetteBridge] WebSocket connected successfully");
    expect(connection()).toEqual({ state: "connected" });
  });

  it("waits and connects again when the connection is lost, and at once when asked", () => {
    last().open();
    last().end(1006);
    expect(connection()).toMatchObject({ state: "reconnecting" });
    expect(FakeSocket.made).toHaveLength(1);
    bridge.retryNow();
    expect(FakeSocket.made).toHaveLength(2);
  });

  it("connects at once when the page is seen again or the network returns", () => {
    last().end(1006);
    window.dispatchEvent(new Event("online"));
    expect(FakeSocket.made).toHaveLength(2);
    last().open();
    document.dispatchEvent(new Event("visibilitychange"));
    expect(FakeSocket.made).toHaveLength(2);
  });

  it("does not try a token again that the server said has expired, but a new one", () => {
    accessToken.set("old");
    last().open();
    last().end(4401);
    expect(connection()).toEqual({ state: "offline", reason: "token_expired" });
    accessToken.set("new");
    expect(last().url.searchParams.get("access_token")).toBe("new");
  });

  it("renews the token of an open socket in place", () => {
    last().open();
    accessToken.set("newer");
    expect(FakeSocket.made).toHaveLength(1);
    expect(last().sent.map((text) => JSON.parse(text) as object)).toContainEqual({ type: "auth", access_token: "newer" });
  });

  it.each([
    ["origin_refused", 403, "origin_refused", "health"],
    ["token_expired", 401, "token_expired", "ws/status"],
    ["token_refused", 401, "token_signature_invalid", "ws/status"],
    ["too_many_sockets", 503, "too_many_sockets", "ws/status"],
  ])("tells %s by what the server answers a plain request", async (reason, status, code, path) => {
    server.use(http.get(`*/${path}`, () => HttpResponse.json({ code }, { status })));
    last().end(1006);
    await vi.waitFor(() => expect(connection()).toMatchObject({ reason }));
  });

  it("hands frames to those who read their type, and finds the server's clock by pings", () => {
    const heard = vi.fn();
    bridge.on("state_update", heard);
    last().open();
    last().onmessage?.({ data: '{"type":"state_update","data":{"session":"song","version":3,"deleted":false}}' });
    expect(heard).toHaveBeenCalledWith({ session: "song", version: 3, deleted: false });
    const t = performance.timeOrigin + performance.now();
    last().onmessage?.({ data: JSON.stringify({ type: "pong", data: { t, timestamp_ms: t + 60_000 } }) });
    expect(bridge.clock.offsetMs).toBeGreaterThan(59_000);
  });
});
