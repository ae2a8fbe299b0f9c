import { accessToken } from "@/api/access-token";
import { baseUrl } from "@/api/base-url";
import { delayBefore } from "./backoff";
import { useConnection, type OfflineReason } from "./connection-store";
import { findReason } from "./find-reason";
import { readFrame, type Frame, type FrameBody, type FrameType } from "./frames";
import { pageTime, ServerClock } from "./server-clock";

/** After these the server does not want to see this token again; a new one makes a new attempt. */
const ClosedForGood: Record<number, OfflineReason> = { 4401: "token_expired", 4403: "token_refused" };

const OpeningMs = 5_000;
const PingMs = 2_000;
const FirstPings = [0, 60, 120, 240, 480];
const SilenceMs = 8_000;

type Handler<T extends FrameType> = (body: FrameBody<T>) => void;

/** The one socket of this tab. It connects for ever, keeps the server's time, and hands frames to whoever reads them. */
export class Bridge {
  readonly clock = new ServerClock();
  #socket: WebSocket | null = null;
  #handlers = new Map<FrameType, Set<Handler<never>>>();
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #heardAt = 0;

  constructor(readonly session: string) {}

  /** Connects, and from now on again whenever the page wakes up, the network returns or the token changes. */
  start(): () => void {
    const wake = () => {
      if (document.visibilityState === "visible" && !this.isOpen) {
        this.#connect();
      }
    };
    const lifetime = new AbortController();
    document.addEventListener("visibilitychange", wake, { signal: lifetime.signal });
    window.addEventListener("online", wake, { signal: lifetime.signal });
    const forget = accessToken.subscribe((token) => this.#renew(token));
    this.#connect();
    return () => {
      lifetime.abort();
      forget();
      this.#drop();
      clearTimeout(this.#retry);
    };
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** Tries at once, whatever the wait. */
  retryNow(): void {
    this.#connect();
  }

  /** Whether it left; what has to arrive is sent again by its owner after a `connected`. */
  send(message: object): boolean {
    if (!this.isOpen) {
      return false;
    }

    this.#socket?.send(JSON.stringify(message));
    return true;
  }

  on<T extends FrameType>(type: T, handler: Handler<T>): () => void {
    const handlers = this.#handlers.get(type) ?? new Set();
    this.#handlers.set(type, handlers.add(handler));
    return () => void handlers.delete(handler);
  }

  #connect(): void {
    clearTimeout(this.#retry);
    this.#drop();
    const url = new URL(`${baseUrl.replace(/^http/, "ws")}/ws`);
    url.searchParams.set("session", this.session);
    const token = accessToken.get();
    if (token) {
      url.searchParams.set("access_token", token);
    }

    const socket = new WebSocket(url);
    this.#socket = socket;
    const patience = setTimeout(() => socket.close(), OpeningMs);
    socket.onopen = () => {
      clearTimeout(patience);
      this.#opened();
    };
    socket.onmessage = (event: MessageEvent<string>) => this.#hear(event.data);
    socket.onclose = (event) => {
      clearTimeout(patience);
      if (this.#socket === socket) {
        void this.#closed(event.code);
      }
    };
  }

  #opened(): void {
    this.#attempt = 0;
    this.#heardAt = performance.now();
    this.clock.forget();
    this.#stopTimers();
    this.#timers.push(...FirstPings.map((after) => setTimeout(() => this.#ping(), after)));
    this.#timers.push(setInterval(() => this.#beat(), PingMs));
    useConnection.setState({ connection: { state: "connected" } });
    console.info("[CodetteBridge] WebSocket connected successfully");
  }

  /** A connection that says nothing is none, though the operating system may take minutes to find out. */
  #beat(): void {
    if (performance.now() - this.#heardAt > SilenceMs && document.visibilityState === "visible") {
      this.#socket?.close();
      void this.#closed(1006);
    } else {
      this.#ping();
    }
  }

  #ping(): void {
    this.send({ type: "ping", t: pageTime() });
  }

  #hear(text: string): void {
    const arrived = pageTime();
    this.#heardAt = performance.now();
    const frame = readFrame(text);
    if (frame?.type === "pong") {
      this.clock.add({ sent: frame.body.t, server: frame.body.timestamp_ms, arrived });
      useConnection.setState({ roundTripMs: this.clock.roundTripMs });
    } else if (frame) {
      this.#dispatch(frame);
    }
  }

  #dispatch(frame: Frame): void {
    if (frame.type === "server_status") {
      useConnection.setState({ sockets: frame.body.connections });
    }

    for (const handler of this.#handlers.get(frame.type) ?? []) {
      handler(frame.body as never);
    }
  }

  async #closed(code: number): Promise<void> {
    this.#drop();
    const final = ClosedForGood[code];
    if (final) {
      useConnection.setState({ connection: { state: "offline", reason: final }, roundTripMs: null });
      return;
    }

    const wait = delayBefore(this.#attempt++);
    const retryAt = Date.now() + wait;
    const before = useConnection.getState().connection;
    const reason = before.state === "reconnecting" ? before.reason : "server_down";
    useConnection.setState({ connection: { state: "reconnecting", retryAt, reason }, roundTripMs: null });
    this.#retry = setTimeout(() => this.#connect(), wait);
    const found = await findReason(baseUrl, accessToken.get());
    this.#explain(found, retryAt);
  }

  /** Another attempt with the same expired token is refused as well, so that one waits for a person. */
  #explain(reason: OfflineReason, retryAt: number): void {
    const { connection } = useConnection.getState();
    if (connection.state !== "reconnecting" || connection.retryAt !== retryAt) {
      return;
    }

    if (reason === "token_expired" || reason === "token_refused") {
      clearTimeout(this.#retry);
      useConnection.setState({ connection: { state: "offline", reason } });
    } else {
      useConnection.setState({ connection: { ...connection, reason } });
    }
  }

  #renew(token: string | null): void {
    if (!token || !this.send({ type: "auth", access_token: token })) {
      this.#connect();
    }
  }

  #drop(): void {
    this.#stopTimers();
    const socket = this.#socket;
    this.#socket = null;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
  }

  #stopTimers(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
  }
}
