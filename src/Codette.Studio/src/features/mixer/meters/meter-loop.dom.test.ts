import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { engine } from "@/engine";
import { startDrawing, wake, type Drawing } from "./meter-loop";

/** Tells what can be seen when the test says so. */
const sight = vi.hoisted(() => {
  const told: { tell: (entries: { target: Element; isIntersecting: boolean }[]) => void } = { tell: () => undefined };
  globalThis.IntersectionObserver = class {
    constructor(tell: typeof told.tell) {
      told.tell = tell;
    }
    observe(target: Element) {
      told.tell([{ target, isIntersecting: true }]);
    }
    unobserve() {}
    disconnect() {}
  } as unknown as typeof IntersectionObserver;
  return told;
});

let frames: FrameRequestCallback[] = [];
let running = false;
let endings: (() => void)[] = [];

function drawing(moves = false): Drawing & { paint: ReturnType<typeof vi.fn> } {
  const made = { element: document.createElement("canvas"), paint: vi.fn(() => moves) };
  endings.push(startDrawing(made));
  return made;
}

/** Lets the next frame come; false when nobody asked for one. */
function nextFrame(now = 0): boolean {
  const due = frames;
  frames = [];
  due.forEach((frame) => frame(now));
  return due.length > 0;
}

beforeEach(() => {
  frames = [];
  running = false;
  vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal("cancelAnimationFrame", () => (frames = []));
  vi.spyOn(engine, "running", "get").mockImplementation(() => running);
});

afterEach(() => {
  endings.forEach((end) => end());
  endings = [];
  vi.unstubAllGlobals();
});

describe("the loop of the meters", () => {
  it("is one for all of them", () => {
    running = true;
    const all = Array.from({ length: 32 }, () => drawing());
    expect(frames).toHaveLength(1);
    nextFrame();
    expect(frames).toHaveLength(1);
    all.forEach((each) => expect(each.paint).toHaveBeenCalledOnce());
  });

  it("rests after one picture while no sound runs, and goes on when it is woken", () => {
    const one = drawing();
    nextFrame();
    expect(nextFrame()).toBe(false);
    running = true;
    wake();
    nextFrame();
    expect(nextFrame()).toBe(true);
    expect(one.paint).toHaveBeenCalledTimes(3);
  });

  it("goes on without sound as long as a bar falls", () => {
    drawing(true);
    nextFrame();
    expect(nextFrame()).toBe(true);
  });

  it("takes the readings of what is not seen, but does not draw it, and rests when nothing is", () => {
    running = true;
    const hidden = { ...drawing(), read: vi.fn() };
    endings.push(startDrawing(hidden));
    const shown = drawing();
    sight.tell([{ target: hidden.element, isIntersecting: false }]);
    nextFrame();
    expect(hidden.read).toHaveBeenCalled();
    expect(hidden.paint).not.toHaveBeenCalled();
    sight.tell([{ target: shown.element, isIntersecting: false }]);
    nextFrame();
    expect(nextFrame()).toBe(false);
  });

  it("ends when nothing is left to draw", () => {
    running = true;
    const one = drawing();
    nextFrame();
    endings.forEach((end) => end());
    expect(nextFrame()).toBe(false);
    expect(one.paint).toHaveBeenCalledOnce();
  });
});
