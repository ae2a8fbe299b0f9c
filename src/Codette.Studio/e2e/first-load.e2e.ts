import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../src/text";
import { launch, openTab } from "./browser";
import { Server } from "./server";
import { loadDemo, pauseButton, playButton } from "./studio";

let server: Server;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
});
afterAll(() => Promise.all([browser.close(), server.stop()]));

describe("the first load", () => {
  it("gives the page to browsers and the contract's JSON to others", async () => {
    const page = await fetch(server.url, { headers: { accept: "text/html" } });
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(await (await fetch(server.url)).json()).toMatchObject({ name: "Codette" });
  });

  it("connects, says so in the console, and complains of nothing", async () => {
    const { page, errors, said } = await openTab(await browser.newContext(), server.url);
    await page.getByText(words.tracks.welcome.title).waitFor();
    await page.waitForLoadState("networkidle");
    expect(said).toContain("[CodetteBridge] WebSocket connected successfully");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("asks no other host for anything", async () => {
    const context = await browser.newContext();
    const hosts = new Set<string>();
    context.on("request", (request) => hosts.add(new URL(request.url()).host));
    const { page } = await openTab(context, server.url);
    await loadDemo(page);
    await page.waitForLoadState("networkidle");
    expect([...hosts]).toEqual([`localhost:${server.port}`]);
    await context.close();
  });

  it("shows a tour of three steps once, which can be skipped", async () => {
    const context = await browser.newContext();
    const { page } = await openTab(context, server.url, { tour: true });
    const { tour } = words.shell;
    for (const step of tour.steps.slice(0, 2)) {
      await page.getByRole("heading", { name: step.title }).waitFor();
      await page.getByRole("button", { name: tour.next }).click();
    }

    await page.getByRole("button", { name: tour.skip }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.reload();
    await page.getByRole("button", { name: words.shell.menu }).waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    await context.close();
  });

  it("plays the demo song, and its meters move", async () => {
    const { page, errors } = await openTab(await browser.newContext(), `${server.url}/?session=heard`, { path: "" });
    await loadDemo(page);
    await playButton(page).click();
    await pauseButton(page).waitFor();
    const loudness = page.getByRole("group", { name: words.mixer.loudness.title }).or(page.getByLabel(words.mixer.loudness.title)).first();
    await expect.poll(async () => /-\d+\.\d/.test((await loudness.textContent()) ?? ""), { timeout: 20_000 }).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
