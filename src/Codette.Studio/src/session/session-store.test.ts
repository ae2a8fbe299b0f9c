import { beforeEach, describe, expect, it } from "vitest";
import { sessionOf, track } from "@/testing/sessions";
import { setTrack, type Edit } from "./edits";
import { change, redo, sendChangesTo, undo, useSession } from "./session-store";
import { emptyStack } from "./undo-stack";

let sent: Edit[] = [];
const volume = () => useSession.getState().session?.tracks[0]?.volume;
const setVolume = (value: number, gesture?: string) => change("Volume of Bass", [setTrack("bass", { volume: value })], { gesture });

beforeEach(() => {
  sent = [];
  sendChangesTo((edits) => sent.push(...edits));
  useSession.setState({ session: sessionOf(track("bass")), stack: emptyStack });
});

describe("a change", () => {
  it("is seen at once and sent", () => {
    setVolume(-6);
    expect(volume()).toBe(-6);
    expect(sent).toEqual([setTrack("bass", { volume: -6 })]);
  });

  it("is undone and done again, each sent as a change of its own", () => {
    setVolume(-6);
    expect(undo()).toBe("Volume of Bass");
    expect(volume()).toBe(0);
    expect(redo()).toBe("Volume of Bass");
    expect(volume()).toBe(-6);
    expect(sent).toHaveLength(3);
  });

  it("of one gesture is one step", () => {
    [-1, -2, -3].forEach((value) => setVolume(value, "drag-1"));
    setVolume(-9, "drag-2");
    undo();
    expect(volume()).toBe(-3);
    undo();
    expect(volume()).toBe(0);
    expect(undo()).toBeNull();
    redo();
    expect(volume()).toBe(-3);
  });

  it("of something that is gone is no step", () => {
    change("Volume of Gone", [setTrack("gone", { volume: -1 })]);
    expect(useSession.getState().stack.past).toHaveLength(0);
    expect(sent).toHaveLength(0);
  });
});
