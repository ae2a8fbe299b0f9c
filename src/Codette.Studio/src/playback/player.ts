import type { Bridge } from "@/bridge/bridge";
import { engine } from "@/engine";
import { MediaError, openSource } from "@/media/library";
import type { Session } from "@/session/model";
import { useSession } from "@/session/session-store";
import { keepTimeBy, positionNow, serverTime, show, usePlayback } from "./playback-store";
import { readTransport, secondsAt, type Reading } from "./reading";

type Command =
  | { type: "play" | "pause" | "stop" }
  | { type: "seek"; time_seconds: number }
  | { type: "loop"; enabled: boolean; start_seconds?: number; end_seconds?: number };

/** How long a prediction stands against readings that left the server before it. */
const PredictionMs = 1_000;

/**
 * Joins the transport of the server, the session and the engine of this tab. The server's transport is the truth; while it
 * is away this tab plays on by itself, and a server that began anew is told where this tab is.
 */
export class Player {
  #away = false;
  #predictedAt = -Infinity;
  #asked = new Set<string>();

  constructor(private readonly bridge: Bridge) {}

  start(): () => void {
    keepTimeBy(this.bridge.clock);
    const lifetime = new AbortController();
    const wake = () => void this.#wake();
    window.addEventListener("pointerdown", wake, { capture: true, signal: lifetime.signal });
    window.addEventListener("keydown", wake, { capture: true, signal: lifetime.signal });
    const endings = [
      engine.subscribe(() => this.#tellSilence()),
      this.bridge.on("connected", () => (this.#away = true)),
      this.bridge.on("transport_state", (frame) => this.#told(readTransport(frame))),
      this.bridge.on("server_status", (frame) => this.#told(readTransport(frame.transport))),
      usePlayback.subscribe(({ reading, metronome }, before) => {
        if (metronome !== before.metronome) {
          engine.setMetronome(metronome);
        }

        if (reading !== before.reading) {
          this.#follow(reading);
        }
      }),
      useSession.subscribe(({ session }, before) => {
        if (session && session !== before.session) {
          this.#load(session);
        }
      }),
    ];
    return () => {
      lifetime.abort();
      endings.forEach((end) => end());
    };
  }

  /** Play and pause in one. Sound needs a click or key of the person, which this is called from. */
  async toggle(): Promise<void> {
    if (usePlayback.getState().reading.state === "playing") {
      this.command({ type: "pause" });
    } else {
      await this.play();
    }
  }

  async play(): Promise<void> {
    await engine.start();
    this.command({ type: "play" });
  }

  /** Is carried out here at once, as the server will; its answer then corrects by what the way there took. */
  command(command: Command): void {
    const known = usePlayback.getState().reading;
    const predicted = carriedOut(known, command, positionNow(), serverTime());
    this.#predictedAt = performance.now();
    usePlayback.setState({ reading: this.bridge.send(command) ? { ...predicted, version: known.version + 1 } : predicted });
  }

  #told(reading: Reading): void {
    const known = usePlayback.getState().reading;
    const wasAway = this.#away;
    this.#away = false;
    if (wasAway && reading.version < known.version && reading.state === "stopped" && known.state === "playing") {
      this.command({ type: "loop", enabled: known.loop.enabled, start_seconds: known.loop.start, end_seconds: known.loop.end });
      this.command({ type: "seek", time_seconds: secondsAt(known, serverTime()) });
      this.command({ type: "play" });
      return;
    }

    const isLate = !wasAway && reading.version < known.version && performance.now() - this.#predictedAt < PredictionMs;
    if (!isLate) {
      show(reading);
    }
  }

  #follow(reading: Reading): void {
    engine.follow({
      playing: reading.state === "playing",
      secondsAt: (performanceNow) => secondsAt(reading, serverTime(performanceNow)),
      loop: reading.loop,
      tempo: reading.tempo,
      beats: reading.beats,
      unit: reading.unit,
      version: reading.version,
    });
    if (reading.state === "playing" && navigator.userActivation?.hasBeenActive) {
      void this.#wake(); // another tab plays, and this one may be heard
    }

    this.#tellSilence();
  }

  /** Browsers let a page sound only after a click or key in it. */
  async #wake(): Promise<void> {
    if (usePlayback.getState().reading.state === "playing" && !engine.running) {
      try {
        await engine.start();
      } catch (failure) {
        console.info("[CodetteStudio] The browser does not let this tab sound yet", failure); // the page says that it is silent
      }
    }
  }

  #tellSilence(): void {
    const silent = usePlayback.getState().reading.state === "playing" && !engine.running;
    if (silent !== usePlayback.getState().silent) {
      usePlayback.setState({ silent });
    }
  }

  #load(session: Session): void {
    engine.load(session);
    for (const source of new Set(session.tracks.flatMap((track) => track.clips.map((clip) => clip.source)))) {
      void this.#open(source);
    }
  }

  /** A recording has come that was missing before. */
  reopen(source: string): void {
    this.#asked.delete(source);
    void this.#open(source);
  }

  /** A recording that this browser does not have stays silent, and its clips say why; it is not asked for at every change. */
  async #open(source: string): Promise<void> {
    if (this.#asked.has(source)) {
      return;
    }

    this.#asked.add(source);
    try {
      engine.setSource(source, await openSource(source));
    } catch (failure) {
      if (!(failure instanceof MediaError)) {
        throw failure;
      }
    }
  }
}

/** What a command does to a transport that nobody else keeps. */
export function carriedOut(reading: Reading, command: Command, seconds: number, at: number): Reading {
  switch (command.type) {
    case "play":
      return { ...reading, state: "playing", seconds, at };
    case "pause":
      return { ...reading, state: "paused", seconds, at };
    case "stop":
      return { ...reading, state: "stopped", seconds: 0, at };
    case "seek":
      return { ...reading, seconds: command.time_seconds, at };
    case "loop":
      return {
        ...reading, seconds, at,
        loop: { enabled: command.enabled, start: command.start_seconds ?? reading.loop.start, end: command.end_seconds ?? reading.loop.end },
      };
  }
}
