import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { sessionOf, track } from "@/testing/sessions";
import { HintProvider } from "@/ui/hint";
import type { Suggestion } from "./api/suggest";
import { clearSettled } from "./settled-store";
import { aSuggestion } from "./suggestion.testing";
import { SuggestionsPanel } from "./suggestions-panel";

const frames = vi.hoisted(() => ({ handlers: new Set<(body: { id: string; state: string }) => void>() }));
vi.mock("@/playback/studio", () => ({
  sessionName: "default",
  player: {},
  bridge: {
    on: (_: string, handler: (body: { id: string; state: string }) => void) => {
      frames.handlers.add(handler);
      return () => frames.handlers.delete(handler);
    },
  },
}));
vi.mock("@/media/library", () => ({ MediaError: class extends Error {}, openSource: vi.fn() }));

const Api = "http://localhost:8000";
let offered: Suggestion[] = [];
let asked: unknown[] = [];
const list = (state: string) => offered.filter((each) => each.state === state);
const settleAs = (state: string) => {
  offered = offered.map((each) => ({ ...each, state, applied_on: state === "applied" ? "session" : undefined, changed_at: "2026-11-26T20:00:00Z" }));
  return HttpResponse.json(offered[0]);
};
const server = setupServer(
  http.post(`${Api}/codette/suggest`, async ({ request }) => {
    asked.push(await request.json());
    return HttpResponse.json({ success: true, suggestions: offered.filter((each) => each.state !== "dismissed"), context: "general", confidence: null, timestamp: "" });
  }),
  http.get(`${Api}/api/suggestions`, ({ request }) =>
    HttpResponse.json({ suggestions: list(new URL(request.url).searchParams.get("state") ?? ""), next_before: null })),
  http.post(`${Api}/api/suggestions/s-1/apply`, () => settleAs("applied")),
  http.post(`${Api}/api/suggestions/s-1/dismiss`, () => settleAs("dismissed")),
  http.post(`${Api}/api/suggestions/s-1/undo`, () => settleAs("offered")),
);

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());
beforeEach(() => {
  offered = [aSuggestion()];
  asked = [];
  clearSettled();
  const session = sessionOf(track("gtr", { name: "Guitar", volume: 4 }));
  useSession.setState({ session, confirmed: session, unsaved: 0 });
});

function show() {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <HintProvider>
        <SuggestionsPanel />
      </HintProvider>
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

const theCard = () => screen.findByRole("article", { name: /Bring the fader/ });

it("asks about the session and shows what each suggestion rests on and would do", async () => {
  show();
  const card = await theCard();
  expect(asked).toEqual([{ session: "default", context: { type: "general" }, limit: 12 }]);
  expect(card.textContent).toContain("Sets the fader of Guitar to 0 dB (now +4 dB)");
  expect(within(card).getByText("Fader").nextSibling?.textContent).toBe("+4 dB");
  expect(within(card).getByRole("meter").getAttribute("aria-valuetext")).toBe("73 %");
});

it("asks again for the kind that is chosen", async () => {
  const user = show();
  await theCard();
  await user.click(screen.getByRole("radio", { name: words.suggestions.kinds.mastering }));
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ context: { type: "mastering" } }));
});

it("applies at a click, keeps the card, and takes it back at another", async () => {
  const user = show();
  await user.click(within(await theCard()).getByRole("button", { name: words.suggestions.apply }));
  await user.click(await screen.findByRole("button", { name: words.suggestions.undo }));
  expect(await within(await theCard()).findByRole("button", { name: words.suggestions.apply })).toBeTruthy();
});

it("says in words what to do when somebody changed what an undo would restore", async () => {
  offered = [aSuggestion({ state: "applied", applied_on: "session" })];
  server.use(http.post(`${Api}/api/suggestions/s-1/undo`, () => HttpResponse.json({ code: "target_changed", detail: "No." }, { status: 409 })));
  const user = show();
  await user.click(within(await theCard()).getByRole("button", { name: words.suggestions.undo }));
  expect((await screen.findByRole("alert")).textContent).toBe(words.suggestions.targetChanged);
});

it("waits for unsaved changes, and applies nothing while they are not saved", async () => {
  const applying = vi.fn(() => settleAs("applied"));
  server.use(http.post(`${Api}/api/suggestions/s-1/apply`, applying));
  const user = show();
  const card = await theCard();
  act(() => useSession.setState({ unsaved: 2 }));
  await user.click(within(card).getByRole("button", { name: words.suggestions.apply }));
  await screen.findByText(words.suggestions.notSaved, {}, { timeout: 4000 });
  expect(applying).not.toHaveBeenCalled();
  await user.click(within(card).getByRole("button", { name: words.suggestions.apply }));
  act(() => useSession.setState({ unsaved: 0 }));
  await waitFor(() => expect(applying).toHaveBeenCalledOnce());
});

it("says before a click what the studio cannot do", async () => {
  offered = [aSuggestion({ type: "automation", parameters: { parameterName: "velocity", timePosition: 0, value: 90 } })];
  show();
  const card = await theCard();
  expect(within(card).getByRole("button", { name: words.suggestions.apply })).toHaveProperty("disabled", true);
  expect(card.textContent).toContain(words.suggestions.noAutomation);
});

it("keeps step with another tab", async () => {
  show();
  await theCard();
  settleAs("dismissed");
  act(() => frames.handlers.forEach((handler) => handler({ id: "s-1", state: "dismissed" })));
  await screen.findByText(words.suggestions.nothing);
  expect(await screen.findByRole("tab", { name: "Dismissed 1" })).toBeTruthy();
});

it("says that there is nothing, and that it failed with a way on", async () => {
  server.use(http.post(`${Api}/codette/suggest`, () => HttpResponse.json({ code: "x", detail: "The storage is away." }, { status: 503 })));
  const user = show();
  expect(await screen.findByText("The storage is away.")).toBeTruthy();
  server.resetHandlers();
  offered = [];
  await user.click(screen.getByRole("button", { name: words.common.retry }));
  expect(await screen.findByText(words.suggestions.nothing)).toBeTruthy();
});
