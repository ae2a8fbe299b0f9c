import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const built = ["Release", "Debug"].map((kind) => resolve(import.meta.dirname, `../../Codette.WebApi/bin/${kind}/net10.0/Codette.WebApi.dll`));

/** The built server on a port of its own with a data folder of its own, which outlives a restart. */
export class Server {
  #process: ChildProcess | null = null;
  #said = "";

  private constructor(
    readonly port: number,
    private readonly folder: string,
    private readonly settings: Record<string, string>,
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<Server> {
    const server = new Server(await freePort(), await mkdtemp(join(tmpdir(), "codette-e2e-")), settings);
    await server.start();
    return server;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  async start(): Promise<void> {
    const dll = process.env.CODETTE_SERVER ?? built.find(existsSync);
    if (!dll) {
      throw new Error("The server is not built: dotnet build src/Codette.WebApi");
    }

    const env = { ...process.env, PORT: String(this.port), CODETTE_DATA: this.folder, ...this.settings };
    this.#process = spawn("dotnet", [dll], { cwd: this.folder, env, stdio: ["ignore", "pipe", "pipe"] });
    const keep = (text: Buffer) => (this.#said = (this.#said + text.toString()).slice(-8_000));
    this.#process.stdout?.on("data", keep);
    this.#process.stderr?.on("data", keep);
    await this.#answers();
  }

  /** As a crash does it: at once, with nothing said to anybody. */
  async kill(): Promise<void> {
    const ended = this.#process;
    this.#process = null;
    if (ended?.exitCode === null) {
      const gone = new Promise((done) => ended.once("exit", done));
      ended.kill("SIGKILL");
      await gone;
    }
  }

  async stop(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** What the server itself says of a session, past every page. */
  async session(id = "default"): Promise<SessionOnServer> {
    return (await (await fetch(`${this.url}/api/sessions/${id}`)).json()) as SessionOnServer;
  }

  async #answers(): Promise<void> {
    const until = Date.now() + 30_000;
    while (Date.now() < until) {
      if (this.#process?.exitCode !== null) {
        break;
      }

      const answer = await fetch(`${this.url}/health`).catch(() => null);
      if (answer?.ok) {
        return;
      }

      await new Promise((done) => setTimeout(done, 50));
    }

    throw new Error(`The server did not start.\n${this.#said}`);
  }
}

export interface SessionOnServer {
  version: number;
  name: string;
  tempo_bpm: number;
  markers?: { id: string; name: string; seconds: number }[];
  tracks: {
    id: string;
    name: string;
    type: string;
    volume: number;
    pan: number;
    muted: boolean;
    soloed: boolean;
    routing: string;
    inserts: { id: string; type: string; enabled: boolean; parameters: Record<string, number> }[];
    clips?: { id: string; source: string; start_seconds: number; offset_seconds: number; length_seconds: number }[];
  }[];
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
