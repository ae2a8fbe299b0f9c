import { fireEvent, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import { useSelection } from "@/session/selection-store";
import { undo, useSession } from "@/session/session-store";
import { HintProvider } from "@/ui/hint";
import { MasterStrip } from "../master/master-strip";
import { sessionNow, sessionOf, trackNow } from "../testing";
import { Strip } from "./strip";

const shown = { inserts: true, sends: true };
const show = (element: ReactElement) => render(<HintProvider>{element}</HintProvider>);
const showBass = () => show(<Strip trackId="bass" shown={shown} />);

describe("a fader", () => {
  it("moves by half a dB with an arrow and by a tenth with Shift, and that is one step to undo", () => {
    sessionOf({ id: "bass", name: "Bass", volume: -3 });
    showBass();
    const fader = screen.getByRole("slider", { name: "Fader of Bass" });
    fireEvent.keyDown(fader, { key: "ArrowDown" });
    fireEvent.keyDown(fader, { key: "ArrowUp", shiftKey: true });
    expect(trackNow("bass").volume).toBe(-3.4);
    expect(fader.getAttribute("aria-valuetext")).toBe("-3.4 dB");
    expect(undo()).toBe("Volume of Bass");
    expect(trackNow("bass").volume).toBe(-3);
  });

  it("goes to 0 dB with a double click, and is silent at its lower end", () => {
    sessionOf({ id: "bass", name: "Bass", volume: -3 });
    showBass();
    const fader = screen.getByRole("slider", { name: "Fader of Bass" });
    fireEvent.doubleClick(fader);
    expect(trackNow("bass").volume).toBe(0);
    fireEvent.keyDown(fader, { key: "Home" });
    expect(fader.getAttribute("aria-valuetext")).toBe("-∞ dB");
  });

  it("takes a typed level, and leaves it at Escape", async () => {
    sessionOf({ id: "bass", name: "Bass", volume: -3 });
    showBass();
    const entry = screen.getByLabelText("Level of Bass in dB");
    await userEvent.clear(entry);
    await userEvent.type(entry, "-7,5 dB{Enter}");
    expect(trackNow("bass").volume).toBe(-7.5);
    await userEvent.type(entry, "99{Escape}");
    expect(trackNow("bass").volume).toBe(-7.5);
    await userEvent.clear(entry);
    await userEvent.type(entry, "99{Enter}");
    expect(trackNow("bass").volume).toBe(12);
  });
});

describe("a strip", () => {
  it("mutes, solos and arms its track", async () => {
    const sent = sessionOf({ id: "bass", name: "Bass" });
    showBass();
    await userEvent.click(screen.getByRole("button", { name: "Mute Bass" }));
    await userEvent.click(screen.getByRole("button", { name: "Solo Bass" }));
    await userEvent.click(screen.getByRole("button", { name: "Record-arm Bass" }));
    expect(sent.map((edit) => edit.op === "set" && edit.values)).toEqual([{ muted: true }, { soloed: true }, { armed: true }]);
    expect(screen.getByRole("button", { name: "Mute Bass" }).getAttribute("aria-pressed")).toBe("true");
  });

  it("selects its track when it is touched", () => {
    sessionOf({ id: "bass", name: "Bass" });
    showBass();
    fireEvent.pointerDown(screen.getByRole("region", { name: "Bass" }));
    expect(useSelection.getState().trackId).toBe("bass");
  });

  it("renames with F2, and keeps the name at Escape", async () => {
    sessionOf({ id: "bass", name: "Bass" });
    showBass();
    fireEvent.keyDown(screen.getByRole("button", { name: "Bass" }), { key: "F2" });
    await userEvent.keyboard("Sub{Enter}");
    expect(trackNow("bass").name).toBe("Sub");
    await userEvent.dblClick(screen.getByRole("button", { name: "Sub" }));
    await userEvent.keyboard("Other{Escape}");
    expect(trackNow("bass").name).toBe("Sub");
  });

  it("sets the pan back to the centre with a double click", () => {
    sessionOf({ id: "bass", name: "Bass", pan: -0.4 });
    showBass();
    const pan = screen.getByRole("slider", { name: "Pan of Bass" });
    expect(pan.getAttribute("aria-valuetext")).toBe("40 % left");
    fireEvent.doubleClick(pan);
    expect(trackNow("bass").pan).toBe(0);
  });

  it("has no record-arm where nothing can be recorded", () => {
    sessionOf({ id: "bass", name: "Bass", type: "aux" });
    showBass();
    expect(screen.queryByRole("button", { name: /Record-arm/ })).toBeNull();
  });
});

describe("sends", () => {
  const verb = { id: "verb", name: "Plate", type: "aux" };

  it("are added to a bus below unity, after the fader", async () => {
    sessionOf({ id: "bass", name: "Bass" }, verb);
    showBass();
    await userEvent.click(screen.getByRole("button", { name: "Add send to Bass" }));
    await userEvent.click(screen.getByRole("menuitem", { name: "Plate" }));
    expect(trackNow("bass").sends).toMatchObject([{ destination: "verb", level: -12, pre_post: "post", enabled: true }]);
  });

  it("change level and tap, and are removed", async () => {
    sessionOf({ id: "bass", name: "Bass", sends: [{ id: "s", destination: "verb", level: -6, pre_post: "post", enabled: true }] }, verb);
    showBass();
    fireEvent.keyDown(screen.getByRole("slider", { name: "Send to Plate" }), { key: "ArrowUp" });
    await userEvent.click(screen.getByRole("button", { name: /^POST/ }));
    expect(trackNow("bass").sends[0]).toMatchObject({ level: -5.5, pre_post: "pre" });
    await userEvent.click(screen.getByRole("button", { name: "Options of the send to Plate" }));
    await userEvent.click(screen.getByRole("menuitem", { name: "Remove send" }));
    expect(trackNow("bass").sends).toEqual([]);
  });

  it("are not offered to a bus that would feed itself", async () => {
    sessionOf({ id: "bass", name: "Bass", type: "aux" }, { ...verb, routing: "bass" });
    showBass();
    await userEvent.click(screen.getByRole("button", { name: "Add send to Bass" }));
    expect(within(screen.getByRole("menu")).getAllByRole("menuitem").map((item) => item.textContent)).toEqual(["There is no other bus it can feed."]);
  });
});

it("puts a master into the session at its first change, and takes it out again with undo", () => {
  sessionOf({ id: "bass", name: "Bass" });
  show(<MasterStrip shown={shown} />);
  fireEvent.keyDown(screen.getByRole("slider", { name: "Fader of Master" }), { key: "ArrowDown" });
  expect(trackNow("master")).toMatchObject({ type: "master", volume: -0.5 });
  undo();
  expect(sessionNow().tracks.map((track) => track.id)).toEqual(["bass"]);
  expect(useSession.getState().stack.future).toHaveLength(1);
});
