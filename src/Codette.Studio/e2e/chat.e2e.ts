import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { words } from "../src/text";
import type { Tab } from "./browser";
import { openStudio, server } from "./stage";
import { fader, loadDemo } from "./studio";

const { chat, common } = words;
const dotted = "how long is a dotted eighth at 93 bpm?";

let tab: Tab;
let page: Page;

beforeEach(async () => {
  tab = await openStudio();
  page = tab.page;
});

const messageBox = () => page.getByRole("textbox", { name: chat.message });
const transcript = () => page.getByRole("region", { name: chat.transcript });
const answers = () => transcript().getByRole("article", { name: new RegExp(`^${chat.codette}, `) });
const questions = () => transcript().getByRole("article", { name: new RegExp(`^${chat.you}, `) });

async function write(text: string): Promise<void> {
  await messageBox().fill(text);
  await messageBox().press("Enter");
}

async function ask(text: string): Promise<string> {
  const before = await answers().count();
  await write(text);
  return await answerAfter(before);
}

async function answerAfter(before: number): Promise<string> {
  await answers().nth(before).waitFor();
  return (await answers().nth(before).textContent()) ?? "";
}

const conversations = () => page.getByRole("navigation", { name: chat.conversations });

async function listConversations(): Promise<void> {
  if (!(await conversations().isVisible())) {
    await page.getByRole("button", { name: chat.conversations, exact: true }).click();
    await conversations().waitFor();
  }
}

async function choose(title: string, item: string): Promise<void> {
  await listConversations();
  await conversations().getByRole("button", { name: chat.conversationActions(title) }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

async function exported(title: string, item: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), choose(title, item)]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

const read = async <T>(path: string): Promise<T> => (await (await fetch(server.url + path)).json()) as T;
/** What the server has stored, the newest first. */
const history = async () => (await read<{ interactions: { role: string; content: string; conversation_id: string }[] }>("/api/codette/history?limit=200")).interactions;
const titles = async () => (await read<{ conversations: { title: string }[] }>("/api/conversations")).conversations.map(({ title }) => title);

/** How often the server has stored a question, and how often it has answered in its conversation. */
async function turnsOf(question: string): Promise<{ asked: number; answered: number }> {
  const all = await history();
  const asked = all.filter((each) => each.role === "user" && each.content === question);
  const answered = all.filter((each) => each.role === "assistant" && asked.some((one) => one.conversation_id === each.conversation_id));
  return { asked: asked.length, answered: answered.length };
}

describe("the chat", () => {
  it("calculates, and answers a follow-up in its context", async () => {
    expect(await ask(dotted)).toContain("483.87 ms");
    expect(await ask("and a triplet?")).toContain("215.05 ms");
    expect(tab.errors).toEqual([]);
  });

  it("says what an answer rests on and how well it fits, and what that means", async () => {
    await ask(dotted);
    const trust = answers().first().getByRole("button", { name: chat.aboutAnswer(`${chat.sources.calculator.label} · ${chat.fit(97)}`) });
    await trust.click();
    const told = page.getByRole("dialog", { name: /^About this answer/ });
    await expect.poll(() => told.textContent()).toContain(chat.sources.calculator.hint);
    expect(await told.textContent()).toContain(chat.fitMeaning);
  });

  it("says that it does not know, with no figure for how well nothing fits", async () => {
    await ask("Who won the football world cup in 1954?");
    const trust = answers().first().getByRole("button", { name: /^About this answer/ });
    expect(await trust.textContent()).toBe(chat.sources.none.label);
  });

  it("keeps the history past a reload", async () => {
    await ask(dotted);
    await ask("and a triplet?");
    await page.reload();
    await answers().nth(1).waitFor();
    expect(await questions().allTextContents()).toEqual([expect.stringContaining(dotted), expect.stringContaining("and a triplet?")]);
    expect(await answers().nth(0).textContent()).toContain("483.87 ms");
    expect(await answers().nth(1).textContent()).toContain("215.05 ms");
  });

  it("opens the knowledge that an answer cites", async () => {
    expect(await ask("How should I set a de-esser?")).toContain(chat.sources.knowledge.label);
    const entry = await read<{ title: string; text: string }>("/api/knowledge/de-esser-settings");
    await answers().first().getByRole("button", { name: chat.openEntry("De esser settings") }).click();
    const dialog = page.getByRole("dialog", { name: entry.title });
    await dialog.getByText(entry.text).waitFor();
    expect(await dialog.textContent()).toContain(chat.source);
    expect(tab.errors).toEqual([]);
  });

  it("shows what is sent along, which is what the faders say, and sends just that", async () => {
    await loadDemo(page);
    await fader(page, "Bass").focus();
    await page.keyboard.press("ArrowDown");
    const level = Number.parseFloat((await fader(page, "Bass").getAttribute("aria-valuetext")) ?? "");
    await page.getByRole("button", { name: new RegExp(`^${chat.sent}`) }).click();
    const shown = page.getByRole("dialog", { name: chat.sent });
    expect(await shown.getByRole("row", { name: /^Bass/ }).textContent()).toContain(chat.db(level));
    expect(await shown.getByRole("row", { name: /^Lead Vocal/ }).textContent()).toContain("−9 dB");
    await shown.getByRole("button", { name: chat.json }).click();
    const told = JSON.parse((await shown.locator("pre").textContent()) ?? "") as { tracks: { name: string; volume: number }[] };
    expect(told.tracks.find((track) => track.name === "Bass")?.volume).toBeCloseTo(level, 2);

    await page.keyboard.press("Escape");
    const [request] = await Promise.all([page.waitForRequest("**/codette/chat"), ask("Why is it muddy?")]);
    expect((request.postDataJSON() as { daw_context: unknown }).daw_context).toEqual(told);
  });

  it("sends no mix when that is switched off", async () => {
    await loadDemo(page);
    await page.getByRole("button", { name: new RegExp(`^${chat.sent}`) }).click();
    await page.getByRole("switch", { name: chat.sendMix }).click();
    await page.keyboard.press("Escape");
    const [request] = await Promise.all([page.waitForRequest("**/codette/chat"), ask(dotted)]);
    expect(request.postDataJSON()).not.toHaveProperty("daw_context");
  });

  it("begins a conversation that knows nothing of the one before", async () => {
    await ask(dotted);
    await page.getByRole("button", { name: chat.newConversation }).click();
    await expect.poll(() => answers().count()).toBe(0);
    expect(await ask("and a triplet?")).not.toContain("215.05");
    const newest = await history();
    expect(newest[0]?.conversation_id).not.toBe(newest.find((each) => each.content === dotted)?.conversation_id);
  });
});

describe("conversations", () => {
  it("are renamed, also past a reload", async () => {
    await ask("How many cents are in a semitone?");
    await choose("How many cents are in a semitone?", common.rename);
    const dialog = page.getByRole("dialog", { name: chat.renameTitle });
    await dialog.getByRole("textbox", { name: chat.titleField }).fill("Cents");
    await dialog.getByRole("button", { name: common.save }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.reload();
    await page.getByRole("heading", { name: "Cents", exact: true }).waitFor();
    expect(await titles()).toContain("Cents");
  });

  it("are found by a word said in them, and opened at it", async () => {
    await ask("What is a xylorimba good for?");
    await page.getByRole("button", { name: chat.newConversation }).click();
    await listConversations();
    await conversations().getByRole("searchbox", { name: chat.search }).fill("xylorim");
    await conversations().getByRole("listitem").filter({ hasText: chat.you }).getByRole("button").click();
    expect(await questions().first().textContent()).toContain("xylorimba");
    await listConversations();
    await conversations().getByRole("searchbox", { name: chat.search }).fill("zzyzzyva");
    await conversations().getByText(chat.foundNothing).waitFor();
  });

  it("are deleted for good, after a question", async () => {
    const title = "What is the frequency of A4?";
    await ask(title);
    await choose(title, common.delete);
    const dialog = page.getByRole("dialog", { name: chat.deleteTitle });
    await dialog.getByText(chat.deleteWarning(title, chat.messages(2))).waitFor();
    await dialog.getByRole("button", { name: common.delete }).click();
    await page.getByText(chat.deleted(title)).waitFor();
    expect(await titles()).not.toContain(title);
    expect(await history()).not.toContainEqual(expect.objectContaining({ content: title }));
    expect(await answers().count()).toBe(0);
  });

  it("are exported with every word of them", async () => {
    const title = "How long is a bar at 90 bpm?";
    const reply = (await ask(title)) && ((await history())[0]?.content ?? "");
    const markdown = await exported(title, chat.exportMarkdown);
    expect(markdown.name).toBe("How long is a bar at 90 bpm.md");
    expect(markdown.text).toContain(title);
    expect(markdown.text).toContain(reply);
    const json = await exported(title, chat.exportJson);
    expect(json.name).toBe("How long is a bar at 90 bpm.json");
    expect(JSON.parse(json.text)).toMatchObject({ messages: [{ role: "user", content: title }, { role: "assistant", content: reply }] });
  });
});

describe("a question that meets a dead server", () => {
  const sendAgain = () => page.getByRole("alert").getByRole("button", { name: chat.sendAgain });

  it("stays, says why it has no answer, and is asked once when it is sent again", async () => {
    const question = "How long is a quarter at 77 bpm?";
    await page.route("**/codette/chat", async (route) => {
      await server.kill();
      await route.continue();
    }, { times: 1 });
    await write(question);
    await expect.poll(() => page.getByRole("alert").textContent()).toContain(chat.notAnswered("The server cannot be reached."));
    expect(await messageBox().inputValue()).toBe(question);
    await server.start();
    await sendAgain().click();
    expect(await answerAfter(0)).toContain("779.22 ms");
    expect(await messageBox().inputValue()).toBe("");
    expect(await turnsOf(question)).toEqual({ asked: 1, answered: 1 });
  });

  it("is not asked twice though the server had answered before it died, not even after a reload", async () => {
    const question = "How long is a quarter at 79 bpm?";
    await page.route("**/codette/chat", async (route) => {
      await route.fetch(); // it has arrived and is answered, and nobody hears it
      await server.kill();
      await route.abort("connectionreset");
    }, { times: 1 });
    await write(question);
    await page.getByRole("alert").getByText(chat.keptInBox).waitFor();
    await server.start();
    expect(await turnsOf(question)).toEqual({ asked: 1, answered: 1 });
    await page.reload();
    await sendAgain().click();
    expect(await answerAfter(0)).toContain("759.49 ms");
    expect(await turnsOf(question)).toEqual({ asked: 1, answered: 1 });
  });
});
