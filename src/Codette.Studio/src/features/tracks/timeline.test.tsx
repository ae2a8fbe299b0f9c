import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { listenToKeys } from "@/commands/registry";
import { usePlayback } from "@/playback/playback-store";
import { restingReading } from "@/playback/reading";
import { readSession } from "@/session/model";
import { selectTrack, useSelection } from "@/session/selection-store";
import { undo, useSession } from "@/session/session-store";
import { emptyStack } from "@/session/undo-stack";
import { HintProvider } from "@/ui/hint";
import { Notices } from "@/ui/notices";
import { Timeline } from ".";
import { useSources } from "./sources-store";
import { useView } from "./view-store";

const player = vi.hoisted(() => ({ command: vi.fn(), reopen: vi.fn() }));
vi.mock("@/playback/studio", () => ({ player }));
vi.mock("@/media/library", async () => ({
  MediaError: (await import("@/media/media-error")).MediaError,
  hasSource: (source: string) => Promise.resolve(source !== "file:lost"),
  peaksOf: () => Promise.resolve({ perSecond: 200, min: new Float32Array(10), max: new Float32Array(10) }),
  importFile: vi.fn(),
  isPersistent: () => Promise.resolve(true),
}));

const clip = { id: "c", name: "Take", source: "file:a", start_seconds: 2, offset_seconds: 1, length_seconds: 4, source_seconds: 10 };
const tracksNow = () => useSession.getState().session?.tracks ?? [];
const clipNow = () => tracksNow()[0]?.clips[0];
const labels = () => useSession.getState().stack.past.map((step) => step.label);

function show(session: Parameters<typeof readSession>[0] | null) {
  useSession.setState({ session: session && readSession({ id: "s", tempo_bpm: 120, ...session }), failure: null, stack: emptyStack });
  return render(
    <HintProvider>
      <Timeline />
      <Notices closeLabel="Close" />
    </HintProvider>,
  );
}

const twoTracks = { tracks: [{ id: "a", name: "Bass", clips: [clip] }, { id: "b", name: "Keys" }, { id: "bus", name: "Hall", type: "aux" }] };

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1_200);
  player.command.mockReset();
  usePlayback.setState({ reading: restingReading });
  useSources.setState({ known: new Map() });
  useView.setState({ pixelsPerSecond: 100, drawnZoom: 100, from: 0, to: 2_048, firstRow: 0, lastRow: 20, narrow: false });
  selectTrack(null);
});

describe("Without tracks", () => {
  it("offers the demo song, which comes whole and goes with one undo", async () => {
    show({ tracks: [{ id: "bus", type: "aux" }] });
    await userEvent.click(screen.getByRole("button", { name: "Load the demo song" }));
    const session = useSession.getState().session;
    expect(session?.name).toBe("Slow Lantern");
    expect(session?.tempo_bpm).toBe(104);
    expect(session?.tracks.some((track) => track.type === "master")).toBe(true);
    expect(session?.markers.length).toBeGreaterThan(0);
    expect(screen.getByRole("group", { name: "Track Kick" })).toBeTruthy();
    undo();
    expect(tracksNow().map((track) => track.id)).toEqual(["bus"]);
  });

  it("says that it loads, or why it could not", () => {
    const { unmount } = show(null);
    expect(screen.getByRole("status", { name: "The session is loading" })).toBeTruthy();
    unmount();
    useSession.setState({ session: null, failure: "The server has no such session." });
    render(<Timeline />);
    expect(screen.getByText("The server has no such session.")).toBeTruthy();
  });
});

describe("Tracks", () => {
  it("have rows, buses have none", () => {
    show(twoTracks);
    expect(screen.getAllByRole("listitem")).toHaveLength(2);
  });

  it("are renamed by a double click, not when it ends with Escape", async () => {
    show(twoTracks);
    await userEvent.dblClick(screen.getByText("Bass"));
    await userEvent.keyboard("Low End{Enter}");
    expect(tracksNow()[0]?.name).toBe("Low End");
    await userEvent.dblClick(screen.getByText("Low End"));
    await userEvent.keyboard("Other{Escape}");
    expect(tracksNow()[0]?.name).toBe("Low End");
  });

  it("move by Alt and arrows", async () => {
    show(twoTracks);
    screen.getByRole("group", { name: "Track Bass" }).focus();
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(tracksNow().map((track) => track.name)).toEqual(["Keys", "Bass", "Hall"]);
  });

  it("are deleted with an offer to take it back", async () => {
    show(twoTracks);
    await userEvent.click(screen.getByRole("button", { name: "More about Keys" }));
    await userEvent.click(screen.getByRole("menuitem", { name: "Delete" }));
    expect(tracksNow().map((track) => track.name)).toEqual(["Bass", "Hall"]);
    await userEvent.click(within(screen.getByRole("status")).getByRole("button", { name: "Undo" }));
    expect(tracksNow().map((track) => track.name)).toEqual(["Bass", "Keys", "Hall"]);
  });

  it("are muted, soloed and armed by their switches", async () => {
    show(twoTracks);
    for (const name of ["Mute Bass", "Solo Bass", "Record-arm Bass"]) {
      await userEvent.click(screen.getByRole("button", { name }));
    }

    expect(tracksNow()[0]).toMatchObject({ muted: true, soloed: true, armed: true });
  });

  it("have their switches in the menu where there is no room for them", async () => {
    vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(360);
    show(twoTracks);
    expect(screen.queryByRole("button", { name: "Mute Bass" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "More about Bass" }));
    await userEvent.click(screen.getByRole("menuitem", { name: "Mute Bass" }));
    expect(tracksNow()[0]?.muted).toBe(true);
  });

  it("beyond the view are not drawn", () => {
    show({ tracks: Array.from({ length: 64 }, (_, n) => ({ id: `t${n}`, name: `T${n}` })) });
    expect(screen.getAllByRole("listitem").length).toBeLessThan(64);
  });
});

describe("A clip", () => {
  const box = () => screen.getByRole("group", { name: /^Take, at bar/ });
  const drag = (element: Element, x: number, alt = false) => {
    fireEvent.pointerDown(element, { button: 0, clientX: 500, clientY: 100, pointerId: 1 });
    fireEvent.pointerMove(element, { clientX: 500 + x / 2, clientY: 100, altKey: alt, pointerId: 1 });
    fireEvent.pointerMove(element, { clientX: 500 + x, clientY: 100, altKey: alt, pointerId: 1 });
  };

  beforeEach(() => {
    Element.prototype.setPointerCapture = () => undefined;
  });

  it("moves by a beat with an arrow, by 10 ms with Alt", async () => {
    show(twoTracks);
    box().focus();
    expect(useSelection.getState().clipId).toBe("c");
    await userEvent.keyboard("{ArrowRight}");
    expect(clipNow()?.start_seconds).toBe(2.5);
    await userEvent.keyboard("{Alt>}{ArrowLeft}{/Alt}");
    expect(clipNow()?.start_seconds).toBeCloseTo(2.49);
  });

  it("snaps to beats when dragged, unless Alt is held, in one step to undo", () => {
    show(twoTracks);
    useView.setState({ pixelsPerSecond: 100 });
    drag(box(), 60);
    expect(clipNow()?.start_seconds).toBe(2); // nothing is changed before it is let go
    fireEvent.pointerUp(box(), { pointerId: 1 });
    expect(clipNow()?.start_seconds).toBe(2.5);
    drag(box(), 33, true);
    fireEvent.pointerUp(box(), { pointerId: 1 });
    expect(clipNow()?.start_seconds).toBeCloseTo(2.83);
    expect(labels()).toEqual(["Move Take", "Move Take"]);
  });

  it("goes back when the drag is cancelled", async () => {
    show(twoTracks);
    box().focus();
    drag(box(), 200);
    await userEvent.keyboard("{Escape}");
    fireEvent.pointerUp(box(), { pointerId: 1 });
    expect(clipNow()?.start_seconds).toBe(2);
    expect(labels()).toEqual([]);
  });

  it("is split at the playhead, duplicated and deleted by keys", async () => {
    const stop = listenToKeys(window);
    show(twoTracks);
    usePlayback.setState({ reading: { ...restingReading, seconds: 3 } });
    box().focus();
    await userEvent.keyboard("{Control>}e{/Control}");
    expect(tracksNow()[0]?.clips.map((each) => [each.start_seconds, each.offset_seconds, each.length_seconds])).toEqual([[2, 1, 1], [3, 2, 3]]);
    await userEvent.keyboard("{Control>}d{/Control}");
    expect(tracksNow()[0]?.clips).toHaveLength(3);
    await userEvent.keyboard("{Delete}");
    expect(tracksNow()[0]?.clips).toHaveLength(2);
    stop();
  });

  it("says that its recording is missing, and offers to take the file", async () => {
    show({ tracks: [{ id: "a", name: "Bass", clips: [{ ...clip, source: "file:lost" }] }] });
    expect(await screen.findByText("Not in this browser")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Choose file for Take", hidden: true })).toBeTruthy();
  });
});

describe("Markers", () => {
  it("are added at the playhead, moved by arrows, renamed and deleted", async () => {
    const stop = listenToKeys(window);
    show(twoTracks);
    usePlayback.setState({ reading: { ...restingReading, seconds: 4 } });
    await userEvent.keyboard("{Shift>}M{/Shift}");
    screen.getByRole("button", { name: "Marker Marker 1, bar 3, beat 1" }).focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(useSession.getState().session?.markers[0]?.seconds).toBe(4.5);
    await userEvent.keyboard("{F2}");
    const name = await screen.findByRole("textbox", { name: "Name of the marker" });
    await userEvent.clear(name);
    await userEvent.type(name, "Bridge{Enter}");
    screen.getByRole("button", { name: "Marker Bridge, bar 3, beat 2" }).focus();
    await userEvent.keyboard("{Delete}");
    expect(useSession.getState().session?.markers).toEqual([]);
    stop();
  });
});

it("The loop's ends move by arrows on the beats", async () => {
  usePlayback.setState({ reading: { ...restingReading, loop: { enabled: true, start: 1, end: 3 } } });
  show(twoTracks);
  screen.getByRole("slider", { name: "Loop end" }).focus();
  await userEvent.keyboard("{ArrowRight}");
  expect(player.command).toHaveBeenCalledWith({ type: "loop", enabled: true, start_seconds: 1, end_seconds: 3.5 });
});
