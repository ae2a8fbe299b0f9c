import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../src/text";
import { desk, launch, openTab } from "./browser";
import { Server } from "./server";
import { fader, faderDb, loadDemo, pauseButton, playButton, saved } from "./studio";

let server: Server;
/** It lets in pages of one address alone, of which none is here. */
let other: Server;
let browser: Browser;

beforeAll(async () => {
  [server, other, browser] = await Promise.all([Server.start(), Server.start({ CODETTE_ORIGINS: "http://localhost:1" }), launch()]);
});
afterAll(() => Promise.all([browser.close(), server.stop(), other.stop()]));

async function openDemo(session: string) {
  const context = await browser.newContext(desk);
  const tab = await openTab(context, server.url, { path: `/?session=${session}` });
  await loadDemo(tab.page);
  return tab;
}

const position = async (page: Awaited<ReturnType<typeof openDemo>>["page"]) => {
  const text = (await page.getByLabel(words.transport.position).first().textContent()) ?? "";
  const [, minutes = "0", seconds = "0"] = /\.\d\d(\d+):(\d\d\.\d+)$/.exec(text) ?? [];
  return Number(minutes) * 60 + Number(seconds);
};

describe("a server that is killed and started again under the page", () => {
  it("is found again, and nothing that was changed meanwhile is lost or doubled", async () => {
    const { page } = await openDemo("killed");
    const before = await server.session("killed");
    await server.kill();
    await page.getByText(/^Reconnecting/).first().waitFor();

    await fader(page, "Bass").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.getByRole("button", { name: words.mixer.strip.mute("Keys") }).first().click();
    await page.getByText(/not saved yet/).first().waitFor();
    const bass = await faderDb(page, "Bass");

    await server.start();
    await page.getByText(words.connection.connected, { exact: true }).first().waitFor({ timeout: 40_000 });
    await saved(page);
    const after = await server.session("killed");
    expect(after.tracks.find((track) => track.name === "Bass")?.volume).toBe(bass);
    expect(after.tracks.find((track) => track.name === "Keys")?.muted).toBe(true);
    expect(after.tracks).toHaveLength(before.tracks.length);
    expect(after.version).toBeGreaterThan(before.version);
    expect(after.version - before.version).toBeLessThanOrEqual(2); // what waited went as one or two batches, each once
    await page.context().close();
  });

  it("does not interrupt what plays, and plays on afterwards", async () => {
    const { page } = await openDemo("playing");
    await playButton(page).click();
    await expect.poll(() => position(page)).toBeGreaterThan(1);
    await server.kill();
    await page.getByText(/^Reconnecting/).first().waitFor();
    const away = await position(page);
    await expect.poll(() => position(page), { timeout: 10_000 }).toBeGreaterThan(away + 1);
    await server.start();
    await page.getByText(words.connection.connected, { exact: true }).first().waitFor({ timeout: 40_000 });
    const back = await position(page);
    expect(back).toBeGreaterThan(away);
    await expect.poll(() => position(page), { timeout: 10_000 }).toBeGreaterThan(back + 1);
    await pauseButton(page).waitFor();
    const transport = (await (await fetch(`${server.url}/transport/status?session=playing`)).json()) as { playing: boolean; time_seconds: number };
    expect(transport.playing).toBe(true);
    expect(transport.time_seconds).toBeGreaterThan(away);
    await page.context().close();
  });

  it("gets what was changed before the page was loaded anew", async () => {
    const { page } = await openDemo("reloaded");
    await server.kill();
    await page.getByText(/^Reconnecting/).first().waitFor();
    await fader(page, "Bass").focus();
    await page.keyboard.press("ArrowDown");
    const bass = await faderDb(page, "Bass");
    await server.start();
    await page.reload();
    await fader(page, "Bass").waitFor();
    await saved(page);
    expect(await faderDb(page, "Bass")).toBe(bass);
    expect((await server.session("reloaded")).tracks.find((track) => track.name === "Bass")?.volume).toBe(bass);
    await page.context().close();
  });

  it("is told apart from a page that it does not let in", async () => {
    const context = await browser.newContext({ ...desk, bypassCSP: true });
    const page = await context.newPage();
    await page.addInitScript(() => localStorage.setItem("codette.tour", "taken"));
    await page.goto(server.url);
    const { reasons } = words.connection;
    const down = reasons.server_down("").title;
    expect(down).not.toBe(reasons.origin_refused("", "").title);

    // A page of one server that is pointed at another, as `npm run dev` with VITE_CODETTE_API would be.
    await page.addInitScript(`{
      const Socket = WebSocket; window.WebSocket = class extends Socket { constructor(url) { super(String(url).replace("${server.port}", "${other.port}")); } };
      const ask = fetch; window.fetch = (input, init) => ask(typeof input === "string" && /health|ws.status/.test(input) ? input.replace("${server.port}", "${other.port}") : input, init);
    }`);
    await page.reload();
    await page.getByText(/^(Reconnecting|Offline)/).first().click();
    await page.getByText(reasons.origin_refused("", "").title).first().waitFor({ timeout: 20_000 });
    await context.close();
  });
});
