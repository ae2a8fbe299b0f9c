import { fireEvent, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useRef } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { HintProvider } from "@/ui/hint";
import { openInsert } from "../open-insert";
import { StripInserts } from "../strip/strip-inserts";
import { sessionOf, trackNow } from "../testing";
import { useChannel } from "../channels";
import { InsertPanel } from "./insert-panel";

function Bench() {
  const root = useRef<HTMLElement>(null);
  const track = useChannel("vocal");
  return (
    <HintProvider>
      <section ref={root}>
        {track && <StripInserts track={track} />}
        <InsertPanel mixer={root} />
      </section>
    </HintProvider>
  );
}

const names = () => trackNow("vocal").inserts.map((insert) => insert.name).join();
const insert = (type: string, parameters: Record<string, number> = {}) => ({ id: type, name: type, type, enabled: true, parameters });

beforeEach(() => Object.defineProperty(window, "innerWidth", { value: 1440, configurable: true }));

describe("the inserts of a strip", () => {
  it("add an effect with all its usual settings, and open it", async () => {
    sessionOf({ id: "vocal", name: "Vocal" });
    render(<Bench />);
    await userEvent.click(screen.getByRole("button", { name: "Add effect to Vocal" }));
    await userEvent.click(screen.getByRole("menuitem", { name: "Compressor" }));
    expect(trackNow("vocal").inserts).toMatchObject([{ type: "compressor", enabled: true, parameters: { threshold_db: -18, ratio: 3, attack_ms: 10, release_ms: 120, knee_db: 6, makeup_db: 0 } }]);
    expect(screen.getByRole("region", { name: "Compressor on Vocal" })).toBeTruthy();
  });

  it("are reordered, bypassed and removed by keys and clicks", async () => {
    sessionOf({ id: "vocal", name: "Vocal", inserts: [insert("eq"), insert("gate"), insert("delay")] });
    render(<Bench />);
    const slot = screen.getByRole("button", { name: "delay of Vocal" });
    fireEvent.keyDown(slot, { key: "ArrowUp", altKey: true });
    expect(names()).toBe("eq,delay,gate");
    await userEvent.click(screen.getByRole("button", { name: "Bypass gate" }));
    expect(trackNow("vocal").inserts[2]?.enabled).toBe(false);
    fireEvent.keyDown(screen.getByRole("button", { name: "eq of Vocal" }), { key: "Delete" });
    expect(names()).toBe("delay,gate");
  });
});

describe("the editor of an insert", () => {
  it("sets one parameter and leaves the others", () => {
    const sent = sessionOf({ id: "vocal", name: "Vocal", inserts: [insert("compressor", { ratio: 4 })] });
    openInsert("vocal", "compressor");
    render(<Bench />);
    fireEvent.keyDown(screen.getByRole("slider", { name: "Threshold" }), { key: "ArrowDown", shiftKey: true });
    expect(sent).toEqual([{ op: "set", at: "tracks/vocal/inserts/compressor", values: { parameters: { threshold_db: -18.1 } } }]);
  });

  it("takes a typed frequency", async () => {
    sessionOf({ id: "vocal", name: "Vocal", inserts: [insert("high-pass")] });
    openInsert("vocal", "high-pass");
    render(<Bench />);
    const entry = screen.getByLabelText("Frequency, Hz");
    await userEvent.clear(entry);
    await userEvent.type(entry, "0.12k{Enter}");
    expect(trackNow("vocal").inserts[0]?.parameters.frequency_hz).toBe(120);
  });

  it("sets everything back at a reset", async () => {
    sessionOf({ id: "vocal", name: "Vocal", inserts: [insert("saturation", { drive_db: 20, mix_percent: 90 })] });
    openInsert("vocal", "saturation");
    render(<Bench />);
    await userEvent.click(screen.getByRole("button", { name: "Sets everything back to its usual value" }));
    expect(trackNow("vocal").inserts[0]?.parameters).toEqual({ drive_db: 4, mix_percent: 20 });
  });

  it("turns a delay's time into the nearest note of the tempo, and back", async () => {
    sessionOf({ id: "vocal", name: "Vocal", inserts: [insert("delay", { time_ms: 360, note_beats: 0 })] });
    openInsert("vocal", "delay");
    render(<Bench />);
    await userEvent.click(screen.getByRole("radio", { name: "Note" }));
    expect(trackNow("vocal").inserts[0]?.parameters.note_beats).toBe(0.75);
    expect(screen.getByText("375 ms at 120 BPM")).toBeTruthy();
    await userEvent.click(screen.getByRole("radio", { name: "Time" }));
    expect(trackNow("vocal").inserts[0]?.parameters).toMatchObject({ note_beats: 0, time_ms: 375 });
  });

  it("says of a type that Codette does not have that it changes nothing", () => {
    sessionOf({ id: "vocal", name: "Vocal", inserts: [insert("third-party")] });
    openInsert("vocal", "third-party");
    render(<Bench />);
    expect(screen.getByText("“third-party” is not one of Codette's effects")).toBeTruthy();
  });

  it("closes with Escape", () => {
    sessionOf({ id: "vocal", name: "Vocal", inserts: [insert("gate")] });
    openInsert("vocal", "gate");
    render(<Bench />);
    fireEvent.keyDown(screen.getByRole("region", { name: "gate on Vocal" }), { key: "Escape" });
    expect(screen.queryByRole("region", { name: "gate on Vocal" })).toBeNull();
  });
});
