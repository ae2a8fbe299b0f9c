import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { listenToKeys } from "@/commands/registry";
import { usePlayback } from "@/playback/playback-store";
import { restingReading } from "@/playback/reading";
import { readSession } from "@/session/model";
import { selectTrack } from "@/session/selection-store";
import { undo, useSession } from "@/session/session-store";
import { emptyStack } from "@/session/undo-stack";
import { Notices } from "@/ui/notices";
import { HintProvider } from "@/ui/hint";
import { TransportBar } from ".";

const player = vi.hoisted(() => ({ toggle: vi.fn(), command: vi.fn() }));
vi.mock("@/playback/studio", () => ({ player }));

const session = () => useSession.getState().session;
const steps = () => useSession.getState().stack.past.length;

beforeEach(() => {
  player.toggle.mockReset().mockResolvedValue(undefined);
  player.command.mockReset().mockResolvedValue(undefined);
  usePlayback.setState({ reading: restingReading, metronome: false });
  useSession.setState({ session: readSession({ id: "s", tempo_bpm: 100, tracks: [{ id: "bass", name: "Bass" }] }), stack: emptyStack });
  selectTrack(null);
});

const show = (compact = false) =>
  render(
    <HintProvider>
      <TransportBar compact={compact} />
      <Notices closeLabel="Close" />
    </HintProvider>,
  );

it("plays and pauses by the button and by space", async () => {
  const stop = listenToKeys(window);
  show();
  await userEvent.click(screen.getByRole("button", { name: "Play" }));
  await userEvent.keyboard(" ");
  expect(player.toggle).toHaveBeenCalledTimes(2);
  stop();
});

it("says why the browser gives no sound", async () => {
  player.toggle.mockRejectedValue(new Error("no output device"));
  show();
  await userEvent.click(screen.getByRole("button", { name: "Play" }));
  expect(await screen.findByText(/did not start the sound: no output device/)).toBeTruthy();
});

it("shows the playhead in bars and in minutes, and makes the other one large on a click", async () => {
  usePlayback.setState({ reading: { ...restingReading, state: "paused", seconds: 3 } });
  show();
  const timer = screen.getByRole("timer", { name: "Position" });
  expect(timer.textContent).toBe("2.2.000:03.000"); // 100 bpm: the sixth beat
  await userEvent.click(screen.getByRole("button", { name: "Show minutes and seconds large" }));
  expect(screen.getByRole("button", { name: "Show bars and beats large" })).toBeTruthy();
});

it("takes a typed tempo once, and Escape takes none", async () => {
  show();
  const tempo = screen.getByRole("spinbutton", { name: "Tempo" });
  await userEvent.clear(tempo);
  await userEvent.type(tempo, "96,5{Enter}");
  expect(session()?.tempo_bpm).toBe(96.5);
  expect(steps()).toBe(1);
  await userEvent.clear(tempo);
  await userEvent.type(tempo, "140{Escape}");
  expect(session()?.tempo_bpm).toBe(96.5);
  expect((tempo as HTMLInputElement).value).toBe("96.5");
});

it("changes the tempo by arrows in one step to undo", async () => {
  show();
  screen.getByRole("spinbutton", { name: "Tempo" }).focus();
  await userEvent.keyboard("{ArrowUp}{Shift>}{ArrowUp}{/Shift}{ArrowDown}");
  expect(session()?.tempo_bpm).toBe(110);
  undo();
  expect(session()?.tempo_bpm).toBe(100);
});

it("sets a time signature, and says what is wrong with one that is none", async () => {
  show();
  await userEvent.click(screen.getByRole("button", { name: "Time signature: 4/4" }));
  await userEvent.type(screen.getByLabelText("Another one"), "4/5{Enter}");
  expect(screen.getByText(/Write it like 7\/8/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "6/8" }));
  expect(session()?.time_signature).toEqual([6, 8]);
});

it("arms the selected track, and none when none is selected", async () => {
  show();
  expect(screen.getByRole("button", { name: "Select a track to arm it" }).getAttribute("aria-disabled")).toBe("true");
  selectTrack("bass");
  await userEvent.click(await screen.findByRole("button", { name: "Arm Bass for recording" }));
  expect(session()?.tracks[0]?.armed).toBe(true);
});

it("makes four bars from the playhead the loop where none was set", async () => {
  usePlayback.setState({ reading: { ...restingReading, seconds: 3 } });
  show();
  await userEvent.click(screen.getByRole("button", { name: "Loop" }));
  expect(player.command).toHaveBeenCalledWith({ type: "loop", enabled: true, start_seconds: 2.4, end_seconds: 12 });
});

it("keeps the range of a loop that is switched off and on", async () => {
  usePlayback.setState({ reading: { ...restingReading, loop: { enabled: true, start: 1, end: 5 } } });
  show();
  await userEvent.click(screen.getByRole("button", { name: "Loop" }));
  expect(player.command).toHaveBeenCalledWith({ type: "loop", enabled: false, start_seconds: 1, end_seconds: 5 });
});

it("has what is set rarely behind a button where there is little room", async () => {
  show(true);
  expect(screen.queryByRole("spinbutton", { name: "Tempo" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Tempo and more" }));
  expect(screen.getByRole("spinbutton", { name: "Tempo" })).toBeTruthy();
});
