import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = new URL("../..", import.meta.url).pathname;
const { chromium } = createRequire(join(root, "src/Codette.Studio/package.json"))("playwright-core");

const Port = 8477;
const Tracks = 32;
const SongSeconds = 30;
const WatchedMs = 5_000;
const SettlingMs = 9_000; // the demo song is synthesised first
const Loads = 5;
const url = `http://localhost:${Port}`;

const folder = mkdtempSync(join(tmpdir(), "codette-bench-"));
const server = spawn("dotnet", [join(root, "src/Codette.WebApi/bin/Release/net10.0/Codette.WebApi.dll")], {
  env: { ...process.env, PORT: String(Port), CODETTE_DATA: folder },
  cwd: folder,
  stdio: "ignore",
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking", "--no-first-run", "--autoplay-policy=no-user-gesture-required"],
});

try {
  await answers();
  await load();
  await frames();
} finally {
  await browser.close();
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}

/** The weight of a first load, and how long until the transport can be clicked; the middle of five, each in a new profile. */
async function load() {
  const times = [];
  let bytes = {};
  for (let n = 0; n < Loads; n++) {
    const { page, context } = await open();
    const sizes = { script: 0, style: 0, font: 0, other: 0 };
    const network = await context.newCDPSession(page);
    await network.send("Network.enable");
    const types = new Map();
    network.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type.toLowerCase()));
    network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const type = types.get(requestId);
      sizes[{ script: "script", stylesheet: "style", font: "font" }[type] ?? "other"] += encodedDataLength;
    });
    const begun = performance.now();
    await page.goto(url);
    await page.getByRole("button", { name: /^play/i }).first().click({ trial: true });
    times.push(performance.now() - begun);
    await page.waitForLoadState("networkidle");
    bytes = sizes;
    await context.close();
  }

  times.sort((a, b) => a - b);
  const kb = (size) => `${(size / 1000).toFixed(0)} kB`;
  console.log(`first load      script ${kb(bytes.script)}, style ${kb(bytes.style)}, fonts ${kb(bytes.font)}, other ${kb(bytes.other)}, as transferred`);
  console.log(`interactive     ${times[Loads >> 1].toFixed(0)} ms (middle of ${Loads}; ${times[0].toFixed(0)} to ${times.at(-1).toFixed(0)})`);
}

/** Frames a second while all tracks play and their meters move, and of a page that draws nothing. */
async function frames() {
  const blank = await open();
  await blank.page.goto("about:blank");
  const most = await rate(blank.page);
  await blank.context.close();

  await fetch(`${url}/api/sessions/bench`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "Bench", tempo_bpm: 100, tracks: Array.from({ length: Tracks }, track) }),
  }).then((answer) => answer.ok || Promise.reject(new Error(`The session was not taken: ${answer.status}`)));
  const { page, context } = await open();
  await page.goto(`${url}/?session=bench`);
  await page.getByRole("button", { name: /^play/i }).first().click();
  await page.waitForTimeout(SettlingMs);
  const reached = await rate(page);
  console.log(`frames a second ${reached.toFixed(1)} with ${Tracks} tracks playing, of ${most.toFixed(1)} on an empty page (${((100 * reached) / most).toFixed(0)} %)`);
  await page.getByRole("button", { name: /^stop/i }).first().click();
  await bounce(page);
  await context.close();
}

/** How long it takes from the click to the file, beside how long it sounds. */
async function bounce(page) {
  await page.keyboard.press("Control+b");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Whole song" }).check();
  const begun = performance.now();
  await Promise.all([page.waitForEvent("download", { timeout: 300_000 }), dialog.getByRole("button", { name: "Bounce", exact: true }).click()]);
  const seconds = (performance.now() - begun) / 1000;
  console.log(`bounce          ${seconds.toFixed(1)} s for ${SongSeconds} s of those tracks: ${(SongSeconds / seconds).toFixed(1)} times as fast as it sounds`);
}

function track(_, index) {
  const part = ["kick", "snare", "bass", "keys", "guitar", "vocal"][index % 6];
  return {
    id: `t${index}`,
    name: `Track ${index + 1}`,
    type: "audio",
    volume: -12,
    inserts: [
      { id: "eq", name: "EQ", type: "eq", enabled: true, parameters: { bell_1_frequency_hz: 300, bell_1_gain_db: -2, bell_1_q: 1 } },
      { id: "comp", name: "Compressor", type: "compressor", enabled: true, parameters: { threshold_db: -20, ratio: 3 } },
    ],
    clips: [{ id: "c", name: part, source: `demo:${part}`, start_seconds: 0, offset_seconds: 0, length_seconds: SongSeconds, source_seconds: SongSeconds }],
  };
}

function rate(page) {
  return page.evaluate(
    (watched) =>
      new Promise((done) => {
        let count = 0;
        const begun = performance.now();
        const next = (now) => (now - begun < watched ? (count++, requestAnimationFrame(next)) : done((1000 * count) / (now - begun)));
        requestAnimationFrame(next);
      }),
    WatchedMs,
  );
}

async function open() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => localStorage.setItem("codette.tour", "taken"));
  return { context, page };
}

async function answers() {
  for (let n = 0; n < 300; n++) {
    if ((await fetch(`${url}/health`).catch(() => null))?.ok) {
      return;
    }

    await new Promise((done) => setTimeout(done, 100));
  }

  throw new Error("The server did not start.");
}
