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

/**
 * Joins the transport of the server, the session and the engine of this tab. The server's transport is the truth; while it
 * is away this tab plays on by itself, and a server that began anew is told where this tab is.
 */
export class Player {
  #away = false;
  #asked = new Set<string>();

  constructor(private readonly bridge: Bridge) {}

  start(): () => void {
    keepTimeBy(this.bridge.clock);
    const endings = [
      this.bridge.on("connected", () => (this.#away = true)),
      this.bridge.on("transport_state", (frame) => this.#told(readTransport(frame))),
      this.bridge.on("server_status", (frame) => this.#told(readTransport(frame.transport))),
      usePlayback.subscribe(({ reading, metronome }) => {
        engine.setMetronome(metronome);
        this.#follow(reading);
      }),
      useSession.subscribe(({ session }, before) => {
        if (session && session !== before.session) {
          this.#load(session);
        }
      }),
    ];
    return () => endings.forEach((end) => end());
  }

  /** Play and pause in one. Sound needs a click or key of the person, which this is called from. */
  async toggle(): Promise<void> {
    await (usePlayback.getState().reading.state === "playing" ? this.command({ type: "pause" }) : this.play());
  }

  async play(): Promise<void> {
    await engine.start();
    await this.command({ type: "play" });
  }

  /** Tells the server; without one the command is carried out here alone. */
  command(command: Command): Promise<void> {
    if (!this.bridge.send(command)) {
      usePlayback.setState({ reading: carriedOut(usePlayback.getState().reading, command, positionNow(), serverTime()) });
    }

    return Promise.resolve();
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

    show(reading);
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
