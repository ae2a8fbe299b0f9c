import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

const Arguments = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--autoplay-policy=no-user-gesture-required",
];

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: Arguments });

/** The screen of a person at a desk. */
export const desk = { viewport: { width: 1440, height: 900 } };

/** Where screenshots go: the test's output folder, else one beside the sources that is not kept. */
export const outputFolder = process.env.CODETTE_OUTPUT ?? resolve(import.meta.dirname, "../e2e-output");

export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(outputFolder, { recursive: true });
  await page.screenshot({ path: join(outputFolder, `${name}.png`) });
}

export interface Tab {
  page: Page;
  /** What the page complained of, as a person would see it in the console. */
  errors: string[];
  /** What it said, all of it. */
  said: string[];
}

export interface TabOptions {
  /** The first-run tour is for its own test. */
  tour?: boolean;
  path?: string;
}

/** A page of the studio that has connected. */
export async function openTab(context: BrowserContext, url: string, { tour = false, path = "/" }: TabOptions = {}): Promise<Tab> {
  const page = await context.newPage();
  const tab: Tab = { page, errors: [], said: [] };
  page.on("console", (message) => {
    tab.said.push(message.text());
    if (message.type() === "error") {
      tab.errors.push(message.text());
    }
  });
  page.on("pageerror", (fault) => tab.errors.push(fault.message));
  if (!tour) {
    await page.addInitScript(() => localStorage.setItem("codette.tour", "taken"));
  }

  const connected = page.waitForEvent("console", { predicate: (message) => message.text().includes("[CodetteBridge] WebSocket connected successfully"), timeout: 20_000 });
  await page.goto(url + path);
  await connected;
  return tab;
}
