import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { listenToKeys } from "@/commands/registry";
import { selectTrack } from "@/session/selection-store";
import { HintProvider } from "@/ui/hint";
import { closeBounce } from "./bounce/bounce-store";
import { MixerCommands } from "./mixer-commands";
import { sessionNow, sessionOf, trackNow } from "./testing";

let endListening: () => void;

beforeEach(() => {
  closeBounce();
  endListening = listenToKeys(window);
  sessionOf({ id: "bass", name: "Bass" }, { id: "verb", type: "aux" });
  render(<HintProvider><MixerCommands /></HintProvider>);
});

afterEach(() => endListening());

const press = (key: string, more = {}) => fireEvent.keyDown(document.body, { key, ...more });

it("mutes, solos and arms the selected track by M, S and R", () => {
  selectTrack("bass");
  press("m");
  press("s");
  press("r");
  expect(trackNow("bass")).toMatchObject({ muted: true, soloed: true, armed: true });
});

it("does nothing without a selected track, and arms no bus", () => {
  const before = sessionNow();
  press("m");
  selectTrack("verb");
  press("r");
  expect(sessionNow()).toBe(before);
});

it("opens the bounce dialog by Ctrl+B", () => {
  press("b", { ctrlKey: true });
  expect(screen.getByRole("dialog", { name: "Bounce to a file" })).toBeTruthy();
});
