import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { usePlayback } from "@/playback/playback-store";
import { restingReading } from "@/playback/reading";
import { HintProvider } from "@/ui/hint";
import { sessionOf } from "../testing";
import { BounceDialog } from "./bounce-dialog";
import { closeBounce, openBounce } from "./bounce-store";
import { runBounce, type Bounced } from "./run-bounce";
import { saveFile } from "./save-file";

vi.mock("./run-bounce", () => ({ runBounce: vi.fn() }));
vi.mock("./save-file", () => ({ saveFile: vi.fn() }));

const clip = { id: "c", name: "Take", source: "demo:x", start_seconds: 0, offset_seconds: 0, length_seconds: 8, source_seconds: 8 };
const bounced: Bounced = {
  fileName: "Night drive.wav", seconds: 8.5, bits: 24, missing: [], file: new Uint8Array(4), measures: { peakDb: 1.5, truePeakDb: 1.6, rmsDb: -12, lufs: -9.34 },
};

const show = () => {
  openBounce();
  render(<HintProvider><BounceDialog /></HintProvider>);
};
const start = () => userEvent.click(screen.getByRole("button", { name: "Bounce" }));

beforeEach(() => {
  closeBounce();
  vi.mocked(runBounce).mockReset();
  usePlayback.setState({ reading: restingReading });
});

describe("the bounce dialog", () => {
  it("downloads the file, and tells its length, peak and loudness", async () => {
    sessionOf({ id: "a", clips: [clip] });
    vi.mocked(runBounce).mockResolvedValue(bounced);
    show();
    await start();
    expect(saveFile).toHaveBeenCalledWith(bounced.file, "Night drive.wav");
    expect(screen.getByText("0:08.5")).toBeTruthy();
    expect(screen.getByText("+1.5 dBFS")).toBeTruthy();
    expect(screen.getByText("-9.3 LUFS")).toBeTruthy();
    expect(screen.getByText(/goes above full scale, and this file format cuts it off/)).toBeTruthy();
  });

  it("shows how far it is, and stops at Cancel without a file", async () => {
    sessionOf({ id: "a", clips: [clip] });
    let signal: AbortSignal | undefined;
    vi.mocked(runBounce).mockImplementation((_session, _order, onStep, given) => {
      signal = given;
      onStep({ step: "rendering", share: 0.42, missing: ["Take on Vox"] });
      return new Promise((_, reject) => given.addEventListener("abort", () => reject(given.reason as Error)));
    });
    vi.mocked(saveFile).mockClear();
    show();
    await start();
    expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("42");
    expect(screen.getByText("Take on Vox")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(signal?.aborted).toBe(true);
    expect(saveFile).not.toHaveBeenCalled();
    expect(screen.getByRole("button", { name: "Bounce" })).toBeTruthy();
  });

  it("bounces the loop in the chosen format", async () => {
    sessionOf({ id: "a", clips: [clip] });
    usePlayback.setState({ reading: { ...restingReading, loop: { enabled: true, start: 2, end: 4 } } });
    vi.mocked(runBounce).mockResolvedValue(bounced);
    show();
    await userEvent.click(screen.getByRole("radio", { name: "Loop range" }));
    await userEvent.click(screen.getByRole("radio", { name: "16 bit" }));
    await userEvent.click(screen.getByRole("radio", { name: "44.1 kHz" }));
    await start();
    expect(vi.mocked(runBounce).mock.calls[0]?.[1]).toEqual({ span: { from: 2, to: 4, tail: 0 }, bits: 16, sampleRate: 44_100 });
  });

  it("says what failed, and lets one try again", async () => {
    sessionOf({ id: "a", clips: [clip] });
    vi.mocked(runBounce).mockRejectedValue(new Error("Out of memory."));
    show();
    await start();
    expect(screen.getByRole("alert").textContent).toBe("The bounce failed: Out of memory.");
    expect(screen.getByRole("button", { name: "Bounce" })).toBeTruthy();
  });

  it("has nothing to do without clips, and no loop where none is set", () => {
    sessionOf({ id: "a" });
    show();
    expect(screen.getByRole("button", { name: "Bounce" })).toHaveProperty("disabled", true);
    expect(screen.getByRole("radio", { name: "Loop range" })).toHaveProperty("disabled", true);
    expect(screen.getByText(/no track has a clip/)).toBeTruthy();
  });
});
