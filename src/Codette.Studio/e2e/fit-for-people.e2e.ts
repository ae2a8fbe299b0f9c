import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../src/text";
import { launch, openTab, screenshot } from "./browser";
import { Server } from "./server";
import { fader, loadDemo, saved } from "./studio";

let server: Server;
let browser: Browser;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

beforeAll(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
});
afterAll(() => Promise.all([browser.close(), server.stop()]));

/** What axe finds, one line each; nothing, when all is well. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[] }> } };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`));
  });
}

interface View {
  width: number;
  height: number;
  colorScheme: "dark" | "light";
}

const open = async ({ width, height, colorScheme }: View, path: string) => {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, bypassCSP: true });
  return openTab(context, server.url, { path });
};

const views: View[] = [
  { width: 390, height: 844, colorScheme: "dark" },
  { width: 1440, height: 900, colorScheme: "dark" },
  { width: 1440, height: 900, colorScheme: "light" },
  { width: 2560, height: 1440, colorScheme: "dark" },
];

describe.each(views)("at $width px, $colorScheme", (view) => {
  const name = `${view.width}-${view.colorScheme}`;

  it("the empty studio and the studio with a song have no fault that axe finds", async () => {
    const { page, errors } = await open(view, `/?session=${name}`);
    await page.getByText(words.tracks.welcome.title).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await loadDemo(page);
    await page.getByText(words.tracks.clip.reading).first().waitFor({ state: "hidden", timeout: 60_000 });
    await screenshot(page, `studio-${name}`);
    expect(await faultsOf(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("the health page has none, and nothing is wider than the screen", async () => {
    const { page, errors } = await open(view, "/#/health");
    await page.getByText(words.diagnostics.title).first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await screenshot(page, `health-${name}`);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe.each(views.filter(({ width }) => width <= 1440))("with that song at $width px, $colorScheme", (view) => {
  const name = `${view.width}-${view.colorScheme}`;

  it("the chat with an answer, the suggestions and the mixer have no fault that axe finds", async () => {
    const { page } = await open(view, `/?session=${name}`);
    await fader(page, "Bass").or(page.getByRole("button", { name: words.shell.views.mixer, exact: true })).first().waitFor();
    const show = async (which: "chat" | "suggestions") => page.getByRole(view.width < 1024 ? "button" : "tab", { name: words.shell.views[which], exact: true }).click();
    await show("chat");
    await page.getByRole("textbox", { name: words.chat.message }).fill("Why is it muddy?");
    await page.keyboard.press("Enter");
    await page.getByRole("list", { name: words.chat.citations }).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await screenshot(page, `chat-${name}`);
    await show("suggestions");
    await page.getByRole("button", { name: words.suggestions.apply, exact: true }).or(page.getByRole("button", { name: new RegExp(`^${words.suggestions.apply}`) })).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await screenshot(page, `suggestions-${name}`);
    if (view.width < 1024) {
      await page.getByRole("button", { name: words.shell.views.mixer, exact: true }).click();
      await fader(page, "Bass").waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await screenshot(page, `mixer-${name}`);
    }

    await page.context().close();
  });
});

describe("the keyboard", () => {
  it("plays, lists its keys, finds every command, and reaches every control with a visible focus", async () => {
    const { page } = await open({ width: 1440, height: 900, colorScheme: "dark" }, "/?session=keys");
    await loadDemo(page);
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: words.transport.pause, exact: true }).waitFor();
    await page.keyboard.press("Space");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: words.shell.keys }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("Escape");

    await page.keyboard.press("ControlOrMeta+k");
    await page.keyboard.type("fit the song");
    await page.getByRole("option", { name: words.tracks.commands.fit }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "hidden" });

    const reached = new Set<string>();
    for (let n = 0; n < 60; n++) {
      await page.keyboard.press("Tab");
      reached.add(
        await page.evaluate(() => {
          const focused = document.activeElement as HTMLElement;
          const { outlineStyle, boxShadow } = getComputedStyle(focused);
          const visible = outlineStyle !== "none" || boxShadow !== "none" || focused.closest(":focus-within")?.matches("[class*=focus]");
          return `${visible ? "" : "unseen: "}${focused.getAttribute("aria-label") ?? focused.textContent ?? focused.tagName}`;
        }),
      );
    }

    expect([...reached].filter((each) => each.startsWith("unseen: "))).toEqual([]);
    expect(reached.size).toBeGreaterThan(40);
    await saved(page);
    await page.context().close();
  });

  it("mutes, solos and arms the selected track", async () => {
    const { page } = await open({ width: 1440, height: 900, colorScheme: "dark" }, "/?session=keys");
    await fader(page, "Bass").focus();
    await page.keyboard.press("m");
    await page.keyboard.press("s");
    await saved(page);
    const bass = (await server.session("keys")).tracks.find((track) => track.name === "Bass");
    expect(bass).toMatchObject({ muted: true, soloed: true });
    await page.context().close();
  });
});
