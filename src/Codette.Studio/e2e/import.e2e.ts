import type { Download, Locator, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { words } from "../src/text";
import { desk, type Tab } from "./browser";
import type { SessionOnServer } from "./server";
import { browser, openStudio, server, session } from "./stage";
import { bounce, differenceDb, loadDemo, peakDb, saved, sineWav } from "./studio";

const { tracks: say, mixer, common } = words;

const Beat = 0.5; // of a session that nobody has changed: 120 bpm
const Tail = 0.5; // what a bounce of the whole song leaves after the last clip, when no effect sounds on
const Half = -6.02; // the peak of a sine of half the full scale, in dB

let tab: Tab;
let page: Page;

beforeEach(async () => {
  tab = await openStudio();
  page = tab.page;
  await page.getByText(say.welcome.title).waitFor();
});
afterEach(() => expect(tab.errors).toEqual([]));

/** As a file from the desktop comes: over a place of the page, and let go there. */
async function drop(name: string, bytes: Buffer, place: { x: number; y: number }): Promise<void> {
  await page.evaluate(
    ({ name, base64, x, y }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name, { type: "audio/wav" }));
      for (const type of ["dragenter", "dragover", "drop"]) {
        document.elementFromPoint(x, y)?.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, clientX: x, clientY: y, bubbles: true, cancelable: true }));
      }
    },
    { name, base64: bytes.toString("base64"), ...place },
  );
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  return box ?? expect.fail("It has no place on the page.");
}

const middleOf = async (locator: Locator) => {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
};

const row = (name: string) => page.getByRole("group", { name: say.row(name), exact: true });
const clip = (name: string) => page.locator(`[aria-roledescription="${say.clip.kind}"]`).and(page.getByRole("group", { name: new RegExp(`^${name}, `) }));
const ruler = () => page.getByRole("group", { name: say.ruler });

/** How a moment lies on the page, by a clip that begins the song. */
async function scaleBy(name: string, seconds: number): Promise<(at: number) => number> {
  const box = await boxOf(clip(name));
  return (at) => box.x + (at * box.width) / seconds;
}

async function dragTo(from: { x: number; y: number }, x: number): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(x, from.y, { steps: 8 });
  await page.mouse.up();
}

const trackNow = async (name: string): Promise<SessionOnServer["tracks"][number]> => (await server.session(session)).tracks.find((track) => track.name === name) ?? expect.fail(`The server has no track ${name}.`);
const clipNow = async (track: string) => (await trackNow(track)).clips?.[0] ?? expect.fail(`${track} has no clip.`);

/** Two seconds of a tone, as the first track of the song. */
async function dropTone(): Promise<void> {
  await drop("Tone.wav", sineWav(440, 2, 0.5), await middleOf(page.getByText(say.welcome.drop)));
  await clip("Tone").waitFor();
  await expect.poll(async () => (await boxOf(clip("Tone"))).width).toBeGreaterThan(300); // the first song is brought into view
  await saved(page);
}

const zoomOut = (times: number) => page.getByRole("button", { name: say.zoomOut }).click({ clickCount: times });

describe("a recording that is dropped on the page", () => {
  it("becomes a track with a clip of its length, here and on the server, and sounds as loud as it is", async () => {
    await dropTone();
    await row("Tone").waitFor();
    const stored = await clipNow("Tone");
    expect(stored).toMatchObject({ name: "Tone", start_seconds: 0, offset_seconds: 0 });
    expect(stored.length_seconds).toBeCloseTo(2, 3);
    const sound = await bounce(page);
    expect(sound.seconds).toBeCloseTo(2 + Tail, 3);
    expect(Math.abs(peakDb(sound) - Half)).toBeLessThan(0.1);
  });

  it("comes to stand at the beat and on the track where it is let go, or below them on a track of its own", async () => {
    await dropTone();
    await zoomOut(3);
    const at = await scaleBy("Tone", 2);
    await drop("Second.wav", sineWav(660, 0.5, 0.25), { x: at(2.6), y: (await middleOf(row("Tone"))).y });
    await clip("Second").waitFor();
    await drop("Third.wav", sineWav(880, 0.5, 0.25), { x: at(1.1), y: (await middleOf(page.getByText(say.dropNew))).y });
    await row("Third").waitFor();
    await saved(page);
    expect((await trackNow("Tone")).clips).toMatchObject([{ name: "Tone", start_seconds: 0 }, { name: "Second", start_seconds: 2.5 }]);
    expect(await clipNow("Third")).toMatchObject({ start_seconds: 1 });
    const sound = await bounce(page);
    expect(sound.seconds).toBeCloseTo(3 + Tail, 2);
  });

  it("is still in the browser after a reload, and sounds the same", async () => {
    await dropTone();
    const before = await bounce(page);
    await page.reload();
    await clip("Tone").waitFor();
    expect(await clip("Tone").getByText(say.clip.missing).count()).toBe(0);
    expect(differenceDb(before, await bounce(page))).toBeLessThan(-90);
  });

  it("is missing in another browser, where its clip asks for the file", async () => {
    await dropTone();
    const other = await browser.newContext(desk);
    const there = await openStudio(other);
    await there.page.getByText(say.clip.missing, { exact: true }).waitFor();
    await there.page.getByRole("button", { name: say.clip.chooseFor("Tone") }).waitFor();
    await other.close();
  });

  it("is refused with the reason when it is no audio, and changes nothing", async () => {
    await drop("notes.wav", Buffer.from("Remember the milk."), await middleOf(page.getByText(say.welcome.drop)));
    const imports = page.getByRole("region", { name: say.imports.title });
    await expect.poll(() => imports.getByRole("alert").textContent()).toContain('"notes.wav" is not audio that this browser can read');
    expect((await server.session(session)).tracks.filter((track) => track.type === "audio")).toEqual([]);
    await imports.getByRole("button", { name: say.imports.dismiss("notes.wav") }).click();
    await imports.waitFor({ state: "hidden" });
  });
});

describe("a clip", () => {
  it("moves by a beat with the arrows and by a drag, each of which is one step to undo", async () => {
    await dropTone();
    const at = await scaleBy("Tone", 2);
    const startNow = async () => (await clipNow("Tone")).start_seconds;
    await clip("Tone").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(startNow).toBe(Beat);
    const middle = await middleOf(clip("Tone"));
    await dragTo(middle, middle.x + at(1) - at(0));
    await expect.poll(startNow).toBe(Beat + 1);
    await saved(page);
    expect((await bounce(page)).seconds).toBeCloseTo(Beat + 1 + 2 + Tail, 3);
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(startNow).toBe(Beat);
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(startNow).toBe(0);
    expect((await trackNow("Tone")).clips).toHaveLength(1);
  });

  it("is trimmed at its end by the pointer and at its start by a key, and sounds on where it was", async () => {
    await dropTone();
    const whole = await bounce(page);
    const at = await scaleBy("Tone", 2);
    await clip("Tone").focus();
    await dragTo(await middleOf(clip("Tone").getByTitle(say.clip.trimEnd)), at(1.5));
    await expect.poll(async () => (await clipNow("Tone")).length_seconds).toBe(1.5);

    await page.mouse.click(at(0.5), (await middleOf(ruler())).y); // the playhead goes there
    await expect.poll(() => page.getByLabel(words.transport.position).first().textContent()).toContain("1.2.");
    await page.keyboard.press("[");
    await expect.poll(() => clipNow("Tone")).toMatchObject({ length_seconds: expect.closeTo(1, 2) as number });
    const { start_seconds: start, offset_seconds: offset, length_seconds: length } = await clipNow("Tone");
    expect(offset).toBeCloseTo(start, 6);
    expect(start + length).toBeCloseTo(1.5, 6);
    const trimmed = await bounce(page);
    expect(trimmed.seconds).toBeCloseTo(1.5 + Tail, 3);
    const middle = ({ channels }: typeof whole) => channels.map((samples) => samples.slice(0.7 * 48_000, 1.3 * 48_000));
    expect(differenceDb({ ...whole, channels: middle(whole) }, { ...trimmed, channels: middle(trimmed) })).toBeLessThan(-60);
    expect(Math.max(...(trimmed.channels[0]?.slice(0, Math.floor((start - 0.01) * 48_000)) ?? [1]).map(Math.abs))).toBe(0);

    await page.keyboard.press("ControlOrMeta+z");
    await page.keyboard.press("ControlOrMeta+z");
    await saved(page);
    expect(differenceDb(whole, await bounce(page))).toBeLessThan(-90);
  });
});

describe("a track", () => {
  it("that is deleted comes back by the notice's Undo, with its sound", async () => {
    await dropTone();
    const before = await bounce(page);
    const stored = await trackNow("Tone");
    await row("Tone").hover();
    await page.getByRole("button", { name: say.menuOf("Tone") }).click();
    await page.getByRole("menuitem", { name: common.delete }).click();
    await clip("Tone").waitFor({ state: "hidden" });
    await saved(page);
    expect((await server.session(session)).tracks).not.toContainEqual(expect.objectContaining({ name: "Tone" }));
    const notice = page.getByText(say.deleted("Tone"));
    await notice.locator("..").getByRole("button", { name: common.undo, exact: true }).click();
    await clip("Tone").waitFor();
    await saved(page);
    expect(await trackNow("Tone")).toEqual(stored);
    expect(differenceDb(before, await bounce(page))).toBeLessThan(-90);
  });
});

describe("a bounce", () => {
  it("of the loop range is exactly as long as the range", async () => {
    await dropTone();
    await zoomOut(6); // until the end of the loop that every session has at first is in view
    const at = await scaleBy("Tone", 2);
    const edge = (name: string) => page.getByRole("slider", { name });
    await dragTo(await middleOf(edge(say.loopEnd)), at(1.5));
    await expect.poll(() => edge(say.loopEnd).getAttribute("aria-valuenow")).toBe("1.5");
    await dragTo(await middleOf(edge(say.loopStart)), at(0.5));
    await expect.poll(() => edge(say.loopStart).getAttribute("aria-valuenow")).toBe("0.5");
    const sound = await bounce(page, { loop: true });
    expect(sound.channels.map((samples) => samples.length)).toEqual([48_000, 48_000]);
    expect(Math.abs(peakDb(sound) - Half)).toBeLessThan(0.1);
  });

  it("that is cancelled leaves no file, and says nothing of a fault", async () => {
    const files: Download[] = [];
    page.on("download", (file) => files.push(file));
    await loadDemo(page);
    const { bounce: text } = mixer;
    const dialog = page.getByRole("dialog", { name: text.title });
    await page.keyboard.press("ControlOrMeta+b");
    await dialog.getByRole("button", { name: text.start, exact: true }).click();
    await dialog.getByRole("progressbar", { name: text.progress }).waitFor();
    await dialog.getByRole("button", { name: common.cancel }).click();
    await dialog.getByRole("button", { name: text.start, exact: true }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await bounce(page); // once this one has come, the one before would have come too
    expect(files).toHaveLength(1);
  });
});
