import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { useConnection } from "@/bridge/connection-store";
import { words } from "@/text";
import { HintProvider } from "@/ui/hint";
import type { Status } from "./api/get-status";
import { diagnosesKey } from "./api/use-diagnosis";
import { DegradedBanner } from "./banner";
import { occurrenceOf } from "./occurrence";
import { answers, urlOf } from "./testing/server";

const say = words.diagnostics.banner;
const server = setupServer();
const statusKey = [...diagnosesKey, "status"];
let client: QueryClient;
let told: object;

const faulty = (...reasons: string[]) => ({ ...answers.status, status: "degraded", state: "degraded", reasons, services: { ...answers.status.services, database: "impaired" } });

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() => {
  told = answers.status;
  server.use(http.get(urlOf("status"), () => HttpResponse.json(told)));
  useConnection.setState({ connection: { state: "connected" } });
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function show() {
  const onOpen = vi.fn();
  client = new QueryClient();
  render(
    <QueryClientProvider client={client}>
      <HintProvider>
        <DegradedBanner onOpen={onOpen} />
      </HintProvider>
    </QueryClientProvider>,
  );
  return { onOpen, user: userEvent.setup() };
}

/** Until what the server says after a reconnect is shown. */
async function loseAndFind() {
  act(() => useConnection.setState({ connection: { state: "reconnecting", retryAt: 0, reason: "server_down" } }));
  const asked = client.getQueryState(statusKey)?.dataUpdateCount ?? 0;
  act(() => useConnection.setState({ connection: { state: "connected" } }));
  await waitFor(() => expect(client.getQueryState(statusKey)?.dataUpdateCount).toBeGreaterThan(asked));
  await act(() => Promise.resolve());
}

it("says which part and why in one line, and leads to the diagnostics", async () => {
  told = faulty("The table feedback cannot be used: it is gone.", "Something else.");
  const { onOpen, user } = show();
  expect((await screen.findByText(/The table feedback/)).textContent).toBe(`The database is impaired: The table feedback cannot be used: it is gone. (${say.andMore(1)})`);
  await user.click(screen.getByRole("button", { name: say.open }));
  expect(onOpen).toHaveBeenCalledOnce();
});

it("is not there while all is well", async () => {
  show();
  await loseAndFind();
  expect(screen.getByRole("status").textContent).toBe("");
});

it("is not there while the server is away, and asks again when it is back", async () => {
  told = faulty("The disk is full.");
  show();
  await screen.findByText(/The disk is full/);
  act(() => useConnection.setState({ connection: { state: "reconnecting", retryAt: 0, reason: "server_down" } }));
  expect(screen.queryByText(/The disk is full/)).toBeNull();
  told = faulty("The table feedback is gone.");
  act(() => useConnection.setState({ connection: { state: "connected" } }));
  expect(await screen.findByText(/The table feedback is gone/)).toBeTruthy();
});

it("stays hidden for this occurrence, and comes back for another", async () => {
  told = faulty("Only 312 MB are free.");
  const { user } = show();
  await user.click(await screen.findByRole("button", { name: say.dismiss }));
  expect(screen.queryByText(/MB are free/)).toBeNull();

  told = faulty("Only 290 MB are free.");
  await loseAndFind();
  expect(screen.queryByText(/MB are free/)).toBeNull();

  told = faulty("Only 290 MB are free.", "The table feedback is gone.");
  await loseAndFind();
  expect(await screen.findByText(/Only 290 MB/)).toBeTruthy();
});

it("tells those who are no administrators which part it is", () => {
  const { status, version, uptime_seconds, websocket_available, services, timestamp } = answers.status;
  const short: Status = { status, state: "failing", version, uptime_seconds, websocket_available, services: { ...services, database: "unreachable" }, timestamp };
  expect(occurrenceOf(short)).toMatchObject({ isFailing: true, title: say.failing(say.database), why: say.databaseUnreachable });
  expect(occurrenceOf({ ...short, state: "degraded", services: { ...services, backend: "overloaded" } })).toMatchObject({ title: say.degraded(say.backend), why: say.overloaded });
});
