import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { desk, launch, openTab, type Tab } from "./browser";
import { Server } from "./server";

/**
 * What the tests of a file stand on when it imports this: one server and one browser for all of them, and for each a browser
 * profile and a session of its own. They are there from the first hook of the file on.
 */
export let server: Server;
export let browser: Browser;
export let context: BrowserContext;
export let session: string;
let count = 0;

beforeAll(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
});
afterAll(() => Promise.all([browser.close(), server.stop()]));

beforeEach(async () => {
  session = `session-${count++}`;
  context = await browser.newContext(desk);
});
afterEach(() => context.close());

/** The studio on the test's session, in a tab of its profile or of another. */
export const openStudio = (profile = context): Promise<Tab> => openTab(profile, server.url, { path: `/?session=${session}` });
