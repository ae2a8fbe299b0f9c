import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { delay, http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { sessionOf, track } from "@/testing/sessions";
import { HintProvider } from "@/ui/hint";
import type { Message } from "./api/read-conversation";
import { ChatPanel } from "./chat-panel";
import { useChat } from "./chat-store";

vi.mock("@/playback/studio", () => ({ sessionName: "take-2" }));

const Api = "http://localhost:8000";
const Id = "0197a1b2-0000-7000-8000-000000000001";
let messages: Message[] = [];
let sent: { key: string | null; body: Record<string, unknown> }[] = [];

const message = (id: string, role: string, content: string): Message => ({
  id, role, content, conversation_id: Id, timestamp: new Date().toISOString(), citations: role === "user" ? [] : ["muddy-mix"], source: "session", confidence: 0.9,
});
const conversation = () => ({ id: Id, title: "Mud", created_at: new Date().toISOString(), updated_at: new Date().toISOString(), message_count: messages.length });

/** Stores a turn once for each key, as the server does. */
const answer = http.post(`${Api}/codette/chat`, async ({ request }) => {
  const key = request.headers.get("idempotency-key");
  const body = (await request.json()) as Record<string, unknown>;
  if (!sent.some((each) => each.key === key)) {
    messages = [...messages, message(`q-${sent.length}`, "user", String(body.message)), message(`a-${sent.length}`, "assistant", "Cut at <b>300</b> Hz.\nThen listen.")];
  }

  sent.push({ key, body });
  return HttpResponse.json({ response: "Cut at <b>300</b> Hz.\nThen listen.", conversation_id: Id, source: "session", confidence: 0.9, citations: [], perspective: "general" });
});
const server = setupServer(
  answer,
  http.get(`${Api}/api/conversations`, () => HttpResponse.json({ conversations: messages.length ? [conversation()] : [], next_before: null })),
  http.get(`${Api}/api/conversations/:id`, ({ request }) => {
    const after = new URL(request.url).searchParams.get("after");
    return HttpResponse.json({ conversation: conversation(), messages: messages.slice(messages.findIndex((each) => each.id === after) + 1), next_after: null });
  }),
  http.get(`${Api}/api/codette/history`, () => HttpResponse.json({ status: "ok", interactions: [...messages].reverse(), next_before: null, total: 0, timestamp: "" })),
);

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());
beforeEach(() => {
  messages = [];
  sent = [];
  useChat.setState(useChat.getInitialState(), true);
  const session = sessionOf(track("bass", { name: "Bass" }));
  useSession.setState({ session, confirmed: session, unsaved: 0 });
});

function show() {
  const view = (
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <HintProvider>
        <ChatPanel />
      </HintProvider>
    </QueryClientProvider>
  );
  render(view);
  return userEvent.setup();
}

const box = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: words.chat.message });
const said = (text: string | RegExp) => within(screen.getByRole("region", { name: words.chat.transcript })).findByText(text);
const away = http.post(`${Api}/codette/chat`, () => HttpResponse.error());

it("sends a message with Enter, with the session and the mix, and shows the answer as plain text", async () => {
  const user = show();
  await user.type(box(), "Why is it muddy?{Enter}");
  const answered = await said(/Cut at <b>300<\/b> Hz/);
  expect(answered.querySelector("b")).toBeNull();
  expect(sent[0]?.body).toMatchObject({ message: "Why is it muddy?", session: "take-2", new_conversation: true, daw_context: { bpm: 120, tracks: [{ name: "Bass" }] } });
  expect(box().value).toBe("");
  expect(screen.getAllByText("Why is it muddy?")).toHaveLength(1);
});

it("begins a new line with Shift+Enter", async () => {
  const user = show();
  await user.type(box(), "one{Shift>}{Enter}{/Shift}two");
  expect(box().value).toBe("one\ntwo");
  expect(sent).toEqual([]);
});

it("goes on with the conversation, and sends no mix once that is switched off", async () => {
  const user = show();
  await user.type(box(), "first{Enter}");
  await said(/Cut at/);
  await user.click(screen.getByRole("button", { name: /What is sent/ }));
  await user.click(screen.getByRole("switch", { name: words.chat.sendMix }));
  await user.keyboard("{Escape}");
  await user.type(box(), "second{Enter}");
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]?.body).toEqual({ message: "second", session: "take-2", conversation_id: Id });
});

it("keeps a message that did not arrive, and sends it again under the same key", async () => {
  const keys: (string | null)[] = [];
  server.events.on("request:start", ({ request }) => void (request.method === "POST" && keys.push(request.headers.get("idempotency-key"))));
  server.use(away);
  const user = show();
  await user.type(box(), "Are you there?{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("The server cannot be reached.");
  expect(box().value).toBe("Are you there?");
  server.resetHandlers();
  await user.click(screen.getByRole("button", { name: words.chat.sendAgain }));
  await said(/Cut at/);
  expect(screen.queryByRole("alert")).toBeNull();
  expect(new Set(keys).size).toBe(1);
  expect(keys).toHaveLength(2);
  server.events.removeAllListeners();
});

it("takes a changed message for another question", async () => {
  server.use(away);
  const user = show();
  await user.type(box(), "Mud?{Enter}");
  await screen.findByRole("alert");
  await user.type(box(), " Where?");
  expect(screen.queryByRole("alert")).toBeNull();
});

it("stops, and finds a turn that had been stored all the same", async () => {
  server.use(
    http.post(`${Api}/codette/chat`, async ({ request }) => {
      const body = (await request.json()) as { message: string };
      messages = [message("q", "user", body.message), message("a", "assistant", "Stored already.")];
      await delay("infinite");
    }),
  );
  const user = show();
  await user.type(box(), "Slow?{Enter}");
  expect(await screen.findByText(words.chat.thinking)).toBeTruthy();
  await waitFor(() => expect(messages).toHaveLength(2));
  await user.click(screen.getByRole("button", { name: words.chat.stop }));
  expect(await said("Stored already.")).toBeTruthy();
  expect(box().value).toBe("");
});

it("stops, and gives the message back when nothing was stored", async () => {
  server.use(http.post(`${Api}/codette/chat`, () => delay("infinite")));
  const user = show();
  await user.type(box(), "Slow?{Enter}");
  await user.click(await screen.findByRole("button", { name: words.chat.stop }));
  expect((await screen.findByRole("alert")).textContent).toContain(words.chat.stopped);
  expect(box().value).toBe("Slow?");
});

it("asks a starting question at a click", async () => {
  const user = show();
  await user.click(screen.getByRole("button", { name: words.chat.startingQuestions[0] }));
  await waitFor(() => expect(sent[0]?.body.message).toBe(words.chat.startingQuestions[0]));
});

it("does not send more than 16,000 characters, and says how many are too many", () => {
  useChat.setState({ draft: "x".repeat(16_002) });
  show();
  expect(screen.getByText(words.chat.over(2))).toBeTruthy();
  expect(screen.getByRole("button", { name: words.chat.limit })).toHaveProperty("disabled", true);
});

it("asks before it deletes a conversation", async () => {
  const removed: string[] = [];
  server.use(http.delete(`${Api}/api/conversations/:id`, ({ params }) => {
    removed.push(String(params.id));
    messages = [];
    return new HttpResponse(null, { status: 204 });
  }));
  messages = [message("q", "user", "Hello"), message("a", "assistant", "Yes.")];
  useChat.setState({ conversationId: Id });
  const user = show();
  await user.click(await screen.findByRole("button", { name: words.chat.conversationActions("Mud") }));
  await user.click(await screen.findByRole("menuitem", { name: words.common.delete }));
  const dialog = await screen.findByRole("dialog");
  expect(removed).toEqual([]);
  await user.click(within(dialog).getByRole("button", { name: words.common.delete }));
  await waitFor(() => expect(removed).toEqual([Id]));
  expect(await screen.findByText(words.chat.emptyTitle)).toBeTruthy();
});
