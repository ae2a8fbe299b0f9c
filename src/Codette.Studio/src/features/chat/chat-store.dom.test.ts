import { beforeEach, expect, it, vi } from "vitest";

beforeEach(() => vi.resetModules());

const load = async () => (await import("./chat-store")).useChat;
const question = { key: "k-1", text: "Mud?", session: "default", conversationId: null, context: null, askedAt: 1 };

it("keeps the draft over a reload", async () => {
  (await load()).setState({ draft: "half a thought" });
  vi.resetModules();
  expect((await load()).getState().draft).toBe("half a thought");
});

it("keeps a question that was on its way, with its key, in the box", async () => {
  (await load()).setState({ asking: question });
  vi.resetModules();
  const { asking, draft, unanswered } = (await load()).getState();
  expect(asking).toBeNull();
  expect(draft).toBe("Mud?");
  expect(unanswered).toMatchObject({ question, inBox: true });
});

it("puts it beside what was begun meanwhile", async () => {
  (await load()).setState({ asking: question, draft: "another" });
  vi.resetModules();
  expect((await load()).getState()).toMatchObject({ draft: "another", unanswered: { question, inBox: false } });
});
