import { createHmac, randomUUID } from "node:crypto";
import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../src/text";
import { desk, launch, openTab } from "./browser";
import { Server } from "./server";
import { loadDemo } from "./studio";

const Secret = "a secret of this test, which nobody else ever signs with";
const PublicKey = "sb_publishable_abcdefghijklmnopqrstuv_12345678";
const people: Record<string, string> = { "ann@example.org": randomUUID(), "bob@example.org": randomUUID() };
const { account } = words;

let project: HttpServer;
let server: Server;
let browser: Browser;

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** An access token as Supabase's sign-in issues it. */
function tokenFor(email: string, issuer: string): string {
  const now = Math.floor(Date.now() / 1000);
  const body = `${encoded({ alg: "HS256", typ: "JWT" })}.${encoded({ iss: issuer, aud: "authenticated", role: "authenticated", sub: people[email], email, iat: now, exp: now + 3_600 })}`;
  return `${body}.${createHmac("sha256", Secret).update(body).digest("base64url")}`;
}

/** The part of a project that people sign in at, with one password for everybody. */
function startProject(): Promise<HttpServer> {
  const http = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const headers = { "access-control-allow-origin": "*", "access-control-allow-headers": "*", "access-control-allow-methods": "*", "content-type": "application/json" };
      const say = (status: number, body: object) => response.writeHead(status, headers).end(JSON.stringify(body));
      if (request.method !== "POST" || !request.url?.startsWith("/auth/v1/token")) {
        say(200, request.url?.startsWith("/auth/v1/settings") ? { disable_signup: true, external: { email: true } } : {});
        return;
      }

      const { email, password } = JSON.parse(Buffer.concat(chunks).toString()) as { email: string; password: string };
      const issuer = `http://${request.headers.host ?? ""}/auth/v1`;
      if (password !== "right" || request.headers.apikey !== PublicKey) {
        say(400, { code: 400, error_code: "invalid_credentials", msg: "Invalid login credentials" });
      } else {
        const user = { id: people[email], aud: "authenticated", role: "authenticated", email, app_metadata: {}, user_metadata: {}, created_at: new Date().toISOString() };
        say(200, { access_token: tokenFor(email, issuer), token_type: "bearer", expires_in: 3_600, expires_at: Math.floor(Date.now() / 1000) + 3_600, refresh_token: randomUUID(), user });
      }
    });
  });
  return new Promise((done) => http.listen(0, "127.0.0.1", () => done(http)));
}

beforeAll(async () => {
  project = await startProject();
  const url = `http://127.0.0.1:${(project.address() as AddressInfo).port}`;
  const settings = { CODETTE_STORE: "sqlite", SUPABASE_URL: url, SUPABASE_PUBLISHABLE_KEY: PublicKey, SUPABASE_JWT_SECRET: Secret };
  [server, browser] = await Promise.all([Server.start(settings), launch()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), server.stop()]);
  project.close();
});

async function signIn(email: string, password: string) {
  const context = await browser.newContext(desk);
  const tab = await openTab(context, server.url);
  await tab.page.getByRole("heading", { name: account.gateTitle }).waitFor();
  await enter(tab.page, email, password);
  return tab;
}

async function enter(page: Page, email: string, password: string) {
  await page.getByRole("textbox", { name: account.email }).fill(email);
  await page.getByLabel(account.password, { exact: true }).fill(password);
  await page.keyboard.press("Enter");
}

describe("a server that has to know who is there", () => {
  it("shows who is not signed in how to, and not an empty studio", async () => {
    const { page } = await signIn("ann@example.org", "wrong");
    await page.getByText(account.failures.wrong).waitFor();
    expect(await page.getByText(words.tracks.welcome.title).count()).toBe(0);
    await page.context().close();
  });

  it("lets in who signs in, keeps them over a reload, and shows nobody another's session", async () => {
    const { page: ann } = await signIn("ann@example.org", "right");
    await loadDemo(ann);
    await ann.reload();
    await ann.getByLabel("Track Lead Vocal").first().waitFor();

    const { page: bob } = await signIn("bob@example.org", "right");
    await bob.getByText(words.tracks.welcome.title).waitFor();
    await Promise.all([ann.context().close(), bob.context().close()]);
  });

  it("lets nobody in any more who signed out", async () => {
    const { page } = await signIn("ann@example.org", "right");
    await page.getByLabel("Track Lead Vocal").first().waitFor();
    await page.getByRole("button", { name: account.account("ann@example.org") }).click();
    await page.getByRole("menuitem", { name: account.signOut }).click();
    await page.getByRole("heading", { name: account.gateTitle }).waitFor();

    await enter(page, "bob@example.org", "right");
    await page.getByText(words.tracks.welcome.title).waitFor(); // of the song before him he sees nothing, in the same tab
    await page.context().close();
  });
});
