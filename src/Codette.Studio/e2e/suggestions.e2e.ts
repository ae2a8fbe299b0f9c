import type { Locator, Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { words } from "../src/text";
import type { Tab } from "./browser";
import { openStudio, server, session } from "./stage";
import { bounce, chorusOf, differenceDb, fader, faderDb, peakDb, putSession, rmsDb, saved } from "./studio";

const { suggestions: say, mixer } = words;
const Same = -90; // dB that two sounds may differ by
const bass = { id: "bass", name: "Bass", type: "audio", volume: -4, pan: 0.4, clips: [chorusOf("bass")] };
const kick = { id: "kick", name: "Kick", type: "audio", volume: -3, clips: [chorusOf("kick")] };
const snare = { id: "snare", name: "Snare", type: "audio", volume: -3 };
const guitar = { id: "guitar", name: "Guitar", type: "audio", volume: 3, pan: 0.3 };
const vocal = { id: "vocal", name: "Lead Vocal", type: "audio", volume: -9, clips: [chorusOf("vocal")] };
const drumBus = { id: "drums", name: "Drum Bus", type: "aux", volume: -6 };

let tab: Tab;
let page: Page;

afterEach(() => expect(tab.errors.filter((text) => !text.includes("409"))).toEqual([])); // a refused undo is a 409, and the browser tells every one

const showSuggestions = (on = page) => on.getByRole("tab", { name: words.shell.views.suggestions }).click();

async function open(...tracks: readonly object[]): Promise<void> {
  await putSession(server, session, tracks);
  tab = await openStudio();
  page = tab.page;
  await showSuggestions();
  await fader(page, "Master").waitFor();
}

const card = (title: string, on = page) => on.getByRole("article", { name: title, exact: true });
const button = (within: Locator, name: string) => within.getByRole("button", { name, exact: true });
const apply = (title: string, on = page) => button(card(title, on), say.apply).click();
const undo = (title: string, on = page) => button(card(title, on), say.undo).click();
const isApplied = (title: string, on = page) => card(title, on).getByText(say.applied, { exact: true }).waitFor();
const isOffered = (title: string, on = page) => button(card(title, on), say.apply).waitFor();
const list = (state: keyof typeof say.states, on = page) => on.getByRole("tab", { name: new RegExp(`^${say.states[state]}`) });

/** A suggestion as the server keeps it. */
async function stored(title: string) {
  const answer = (await (await fetch(`${server.url}/api/suggestions?session=${session}&limit=100`)).json()) as { suggestions: { title: string }[] };
  return answer.suggestions.find((each) => each.title === title);
}

const trackNow = async (id: string) => (await server.session(session)).tracks.find((track) => track.id === id);

describe("a suggestion that is applied is heard, and its undo gives back the same sound", () => {
  it("when it turns a control: the bass stands in the centre", async () => {
    const title = "Pan Bass to the centre";
    const pan = () => page.getByRole("slider", { name: mixer.strip.pan("Bass") }).getAttribute("aria-valuetext");
    await open(bass, kick);
    const before = await bounce(page);
    expect(rmsDb(before, 1) - rmsDb(before, 0)).toBeGreaterThan(1);

    await apply(title);
    await expect.poll(pan).toBe(mixer.units.panSpoken(0));
    const after = await bounce(page);
    expect(Math.abs(rmsDb(after, 1) - rmsDb(after, 0))).toBeLessThan(0.01);
    expect(await trackNow("bass")).toMatchObject({ pan: 0 });

    await undo(title);
    await expect.poll(pan).toBe(mixer.units.panSpoken(0.4));
    expect(differenceDb(before, await bounce(page))).toBeLessThan(Same);
  });

  it("when it adds an effect: the bass is compressed", async () => {
    const title = "Compress Bass";
    const inserts = () => page.getByRole("list", { name: mixer.inserts.of("Bass") }).getByRole("listitem");
    await open(bass);
    await page.getByRole("button", { name: mixer.inserts.title, exact: true }).click();
    const before = await bounce(page);

    await apply(title);
    await expect.poll(() => inserts().count()).toBe(1);
    const after = await bounce(page);
    expect(differenceDb(before, after)).toBeGreaterThan(-60);
    expect(rmsDb(after)).toBeLessThan(rmsDb(before) - 1); // without make-up gain a compressor only takes off
    expect((await trackNow("bass"))?.inserts).toMatchObject([{ type: "compressor", enabled: true }]);

    await undo(title);
    await expect.poll(() => inserts().count()).toBe(0);
    expect(differenceDb(before, await bounce(page))).toBeLessThan(Same);
  });

  it("when it routes: the kick goes through the bus, whose fader stands at -6 dB", async () => {
    const title = "Route Kick to Drum Bus";
    const output = () => page.getByLabel(mixer.strip.outputOf("Kick")).textContent();
    await open(kick, snare, drumBus);
    const before = await bounce(page);

    await apply(title);
    await expect.poll(output).toContain("Drum Bus");
    const after = await bounce(page);
    expect(rmsDb(after) - rmsDb(before)).toBeCloseTo(-6, 2);
    expect(await trackNow("kick")).toMatchObject({ routing: "drums" });

    await undo(title);
    await expect.poll(output).toContain("Master");
    expect(await trackNow("kick")).toMatchObject({ routing: "master" });
    expect(differenceDb(before, await bounce(page))).toBeLessThan(Same);
  });

  it("when it sets switches: the mix comes back from a track that was muted and in solo", async () => {
    const title = "Clear mute and solo on Bass";
    const solo = () => page.getByRole("button", { name: mixer.strip.solo("Bass") }).last().getAttribute("aria-pressed");
    await open({ ...bass, muted: true, soloed: true }, kick);
    expect(peakDb(await bounce(page))).toBe(-Infinity);

    await apply(title);
    await expect.poll(solo).toBe("false");
    expect(rmsDb(await bounce(page))).toBeGreaterThan(-40);
    expect(await trackNow("bass")).toMatchObject({ muted: false, soloed: false });

    await undo(title);
    await expect.poll(solo).toBe("true");
    expect(peakDb(await bounce(page))).toBe(-Infinity);
    expect(await trackNow("bass")).toMatchObject({ muted: true, soloed: true });
  });
});

describe("a suggestion", () => {
  it("for no track in particular cannot be applied, and says why", async () => {
    await open({ id: "notes", name: "Notes", type: "midi" });
    const advice = page.getByRole("list", { name: say.list }).getByRole("article");
    await advice.first().waitFor();
    for (const each of await advice.all()) {
      expect(await button(each, say.apply).isDisabled()).toBe(true);
      expect(await each.textContent()).toContain(say.noTrack);
    }
  });

  it("is not undone when what it set was changed since", async () => {
    const title = "Bring Lead Vocal forward";
    await open(vocal, guitar);
    await apply(title);
    await expect.poll(() => faderDb(page, "Lead Vocal")).toBe(-1);
    await isApplied(title);
    await fader(page, "Lead Vocal").focus();
    await page.keyboard.press("ArrowDown");
    const moved = await faderDb(page, "Lead Vocal");
    expect(moved).toBeLessThan(-1);
    await saved(page);

    await undo(title);
    await expect.poll(() => card(title).getByRole("alert").textContent()).toBe(say.targetChanged);
    expect(await faderDb(page, "Lead Vocal")).toBe(moved);
    expect((await trackNow("vocal"))?.volume).toBeCloseTo(moved, 5);
    expect(await stored(title)).toMatchObject({ state: "applied" });
  });

  it("that is dismissed is not offered again, until it is taken back", async () => {
    const title = "Pan Bass to the centre";
    await open(bass);
    await button(card(title), say.dismiss).click();
    await page.getByText(say.dismissedLine(title)).waitFor();
    expect(await stored(title)).toMatchObject({ state: "dismissed" });

    await page.reload();
    await showSuggestions();
    await card("Compress Bass").waitFor();
    expect(await card(title).count()).toBe(0);
    await list("dismissed").click();
    await page.getByText(say.dismissedLine(title)).waitFor();
    await page.getByRole("button", { name: say.takeBack }).click();
    await list("offered").click();
    await isOffered(title);
    expect(await stored(title)).toMatchObject({ state: "offered" });
  });

  it("keeps the thumb that it was given", async () => {
    const title = "Compress Bass";
    const thumb = (name: string) => button(card(title), name);
    await open(bass);
    await thumb(say.unhelpful).click();
    await expect.poll(() => thumb(say.unhelpful).getAttribute("aria-pressed")).toBe("true");
    await thumb(say.helpful).click();
    await expect.poll(() => thumb(say.helpful).getAttribute("aria-pressed")).toBe("true");
    expect(await stored(title)).toMatchObject({ rating: 5, state: "offered" });
    await page.reload();
    await showSuggestions();
    await expect.poll(() => thumb(say.helpful).getAttribute("aria-pressed")).toBe("true");
    expect(await thumb(say.unhelpful).getAttribute("aria-pressed")).toBe("false");
  });

  it("that is applied in one tab is applied in the other, is undone from there, and dismissed in both", async () => {
    const title = "Bring Lead Vocal forward";
    await open(vocal, guitar);
    const other = (await openStudio()).page;
    await showSuggestions(other);
    await isOffered(title, other);
    await apply(title);
    await expect.poll(() => faderDb(other, "Lead Vocal")).toBe(-1);
    await list("applied", other).click();
    await isApplied(title, other);
    await undo(title, other);
    await expect.poll(() => faderDb(page, "Lead Vocal")).toBe(-9);
    await isOffered(title);
    await list("dismissed", other).click();
    await button(card(title), say.dismiss).click();
    await other.getByText(say.dismissedLine(title)).waitFor();
  });

  it("is compared at matched loudness, which ends on Escape and stores nothing", async () => {
    const title = "Bring Lead Vocal forward";
    await open(vocal, guitar);
    const before = await server.session(session);
    await button(card(title), say.compare).click();
    const strip = card(title).getByRole("region", { name: say.comparing });
    const side = (name: string) => strip.getByRole("radio", { name });
    await side(say.withIt).waitFor({ timeout: 20_000 });
    const [asItIs, withIt] = await Promise.all([figures(side(say.asItIs)), figures(side(say.withIt))]);
    expect(withIt.lufs - asItIs.lufs).toBeCloseTo(8, 1); // only the vocal sounds, and its fader goes from -9 to -1 dB
    expect(asItIs.trim).toBe(0);
    expect(withIt.lufs + withIt.trim).toBeCloseTo(asItIs.lufs, 0);
    expect(await side(say.withIt).getAttribute("aria-checked")).toBe("true");
    await page.keyboard.press("a");
    await expect.poll(() => side(say.asItIs).getAttribute("aria-checked")).toBe("true");

    await page.keyboard.press("Escape");
    await strip.waitFor({ state: "hidden" });
    expect(await button(card(title), say.compare).getAttribute("aria-pressed")).toBe("false");
    expect(await server.session(session)).toEqual(before);
    expect(await faderDb(page, "Lead Vocal")).toBe(-9);
  });
});

async function figures(side: Locator): Promise<{ lufs: number; trim: number }> {
  const text = ((await side.textContent()) ?? "").replaceAll("−", "-");
  const [, lufs, trim] = /(-\d+\.\d) LUFS(?:no trim|trim (-\d+\.\d) dB)$/.exec(text) ?? expect.fail(text);
  return { lufs: Number(lufs), trim: Number(trim ?? 0) };
}
