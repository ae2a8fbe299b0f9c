import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useConnection, type Connection } from "@/bridge/connection-store";
import { bridge } from "@/playback/studio";
import { words } from "@/text";
import { HintProvider } from "@/ui/hint";
import { ConnectionIndicator } from "./connection-indicator";

vi.mock("@/playback/studio", () => ({ bridge: { retryNow: vi.fn() } }));

const say = words.connection;

beforeEach(() => useConnection.setState(useConnection.getInitialState(), true));
afterEach(() => vi.useRealTimers());

function show(connection: Connection, onSignIn?: () => void) {
  useConnection.setState({ connection });
  render(
    <HintProvider>
      <ConnectionIndicator onSignIn={onSignIn} />
    </HintProvider>,
  );
}

const open = (name: string | RegExp) => userEvent.setup().click(screen.getByRole("button", { name }));

it("counts down to the next attempt, each second, without saying each of them", () => {
  vi.useFakeTimers();
  show({ state: "reconnecting", retryAt: Date.now() + 4_000, reason: "server_down" });
  const said = screen.getByRole("status").textContent;
  expect(screen.getByRole("button", { name: say.reconnectingIn(4) })).toBeTruthy();
  act(() => void vi.advanceTimersByTime(1_000));
  expect(screen.getByRole("button", { name: say.reconnectingIn(3) })).toBeTruthy();
  expect(screen.getByRole("status").textContent).toBe(said);
  act(() => void vi.advanceTimersByTime(5_000));
  expect(screen.getByRole("button", { name: say.reconnecting })).toBeTruthy();
});

it("counts anew for the next wait, whatever passed before", () => {
  vi.useFakeTimers();
  show({ state: "connected" });
  vi.advanceTimersByTime(3_600_000);
  act(() => useConnection.setState({ connection: { state: "reconnecting", retryAt: Date.now() + 2_000, reason: "server_down" } }));
  expect(screen.getByRole("button", { name: say.reconnectingIn(2) })).toBeTruthy();
});

it("connects at once when asked to", async () => {
  show({ state: "reconnecting", retryAt: Date.now() + 20_000, reason: "server_down" });
  await userEvent.click(screen.getByRole("button", { name: say.tryNow }));
  expect(bridge.retryNow).toHaveBeenCalledOnce();
});

it.each([
  ["server_down", "dotnet run --project src/Codette.WebApi"],
  ["origin_refused", `CODETTE_ORIGINS=${window.location.origin}`],
] as const)("tells what to type when the reason is %s", async (reason, command) => {
  show({ state: "offline", reason });
  await open(say.offline);
  expect(screen.getByRole("dialog").textContent).toContain(command);
  expect(screen.getByRole("button", { name: say.copy })).toBeTruthy();
});

it.each(["too_many_sockets", "network_down"] as const)("offers no command where none helps: %s", async (reason) => {
  show({ state: "offline", reason });
  await open(say.offline);
  expect(screen.getByText(say.reasons[reason]().title)).toBeTruthy();
  expect(screen.queryByRole("button", { name: say.copy })).toBeNull();
});

it("leads to the sign-in when the sign-in has ended", async () => {
  const onSignIn = vi.fn();
  show({ state: "offline", reason: "token_expired" }, onSignIn);
  await open(say.offline);
  await userEvent.click(screen.getByRole("button", { name: say.signIn }));
  expect(onSignIn).toHaveBeenCalledOnce();
});

it("tells the round trip once it is measured, and that it is not before", async () => {
  show({ state: "connected" });
  await open(say.connected);
  expect(screen.getByRole("dialog").textContent).toContain(say.notMeasured);
  act(() => useConnection.setState({ roundTripMs: 3.21 }));
  expect(screen.getByRole("dialog").textContent).toContain("3.2 ms");
});
