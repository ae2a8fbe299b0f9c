import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useConnection } from "@/bridge/connection-store";
import { readSession } from "@/session/model";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { HintProvider } from "@/ui/hint";
import { UnsavedIndicator } from "./unsaved-indicator";

const say = words.connection;

beforeEach(() => {
  vi.useFakeTimers();
  useConnection.setState({ connection: { state: "connected" } });
  useSession.setState({ ...useSession.getInitialState(), session: readSession({ id: "default" }) }, true);
  render(
    <HintProvider>
      <UnsavedIndicator />
    </HintProvider>,
  );
});
afterEach(() => vi.useRealTimers());

const change = (unsaved: number) => act(() => useSession.setState({ unsaved }));
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
const shown = () => screen.getByRole("button").getAttribute("aria-label");

it("says nothing of a change that is saved within a second", () => {
  change(2);
  pass(900);
  expect(shown()).toBe(say.allSaved);
  change(0);
  change(1);
  pass(900);
  expect(shown()).toBe(say.allSaved);
});

it("tells how many changes wait when it takes longer, and that all is saved afterwards", () => {
  change(2);
  pass(1_100);
  expect(shown()).toBe(say.unsaved(2));
  change(3);
  expect(shown()).toBe(say.unsaved(3));
  change(0);
  expect(shown()).toBe(say.allSaved);
  change(1);
  expect(shown()).toBe(say.allSaved);
});

it("tells it at once while there is no connection, and does not read each number out", () => {
  act(() => useConnection.setState({ connection: { state: "offline", reason: "server_down" } }));
  change(1);
  expect(shown()).toBe(say.unsaved(1));
  const said = screen.getByRole("status").textContent;
  change(2);
  expect(screen.getByRole("status").textContent).toBe(said);
});

it("tells that the session could not be read, and why", () => {
  act(() => useSession.setState({ failure: "The server cannot be reached." }));
  expect(shown()).toBe(say.unreadable);
  expect(screen.getByRole("status").textContent).toContain("The server cannot be reached.");
});
