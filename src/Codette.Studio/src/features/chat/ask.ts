import type { QueryClient } from "@tanstack/react-query";
import { ApiError } from "@/api/client";
import { serverTime } from "@/playback/playback-store";
import { sessionName } from "@/playback/studio";
import { newId } from "@/session/edits";
import { useSelection } from "@/session/selection-store";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { notify } from "@/ui/notices";
import { askCodette, type Question } from "./api/ask-codette";
import { conversationsQuery } from "./api/list-conversations";
import { conversationQuery } from "./api/read-conversation";
import { readNewestMessages } from "./api/read-newest-messages";
import { putBack, useChat } from "./chat-store";
import { contextOf } from "./context-of";

const ClockSlackMs = 1_000;
const Newest = 10;

let way: AbortController | null = null;

/** Sends a text, or the unanswered question again if it is the same. Nothing happens while another is on its way. */
export function askText(queries: QueryClient, text: string): Promise<void> {
  const { asking, unanswered, conversationId, tellsMix } = useChat.getState();
  const { session } = useSession.getState();
  if (asking || text.trim() === "") {
    return Promise.resolve();
  }

  if (unanswered && unanswered.question.text === text) {
    return ask(queries, unanswered.question);
  }

  return ask(queries, {
    key: newId("question"),
    text,
    session: sessionName,
    conversationId,
    context: tellsMix && session ? contextOf(session, useSelection.getState().trackId) : null,
    askedAt: serverTime(),
  });
}

/** Sends a question; a repeated one keeps its key, so that nothing is doubled. */
export async function ask(queries: QueryClient, question: Question): Promise<void> {
  const { draft, unanswered } = useChat.getState();
  const isSame = unanswered?.question.key === question.key;
  useChat.setState({ asking: question, foundId: null, draft: draft === question.text ? "" : draft, unanswered: isSame ? null : unanswered });
  const controller = new AbortController();
  way = controller;
  try {
    const reply = await askCodette(question, controller.signal);
    await settle(queries, question, reply.conversation_id ?? "");
    useChat.setState({ asking: null, heard: reply.response });
  } catch (failure) {
    await (controller.signal.aborted ? stopped(queries, question) : failed(question, failure));
  } finally {
    way = null;
  }
}

/** Ends the wait. The turn may be stored all the same, so the history is asked. */
export const stop = () => way?.abort();

async function stopped(queries: QueryClient, question: Question): Promise<void> {
  const newest = await readNewestMessages(Newest).catch(() => []);
  const stored = newest.find(
    (message) =>
      message.role === "user" && message.content === question.text && Date.parse(message.timestamp ?? "") >= question.askedAt - ClockSlackMs,
  );
  if (stored) {
    await settle(queries, question, stored.conversation_id ?? "");
    useChat.setState({ asking: null });
    notify({ kind: "info", text: words.chat.alreadyStored });
  } else {
    useChat.setState(({ draft }) => putBack(question, draft, words.chat.stopped));
  }
}

function failed(question: Question, failure: unknown): void {
  if (failure instanceof ApiError && failure.code === "conversation_not_found") {
    const anew = { ...question, key: newId("question"), conversationId: null };
    useChat.setState(({ draft }) => ({ conversationId: null, ...putBack(anew, draft, words.chat.conversationGone) }));
    return;
  }

  const isTold = failure instanceof ApiError;
  if (!isTold) {
    console.error(failure);
  }

  const why = isTold ? failure.message : words.common.unknownFailure;
  useChat.setState(({ draft }) => putBack(question, draft, words.chat.notAnswered(why)));
}

/** Reads what was stored before the question stops being shown, so that nothing flickers; then goes where it was stored. */
async function settle(queries: QueryClient, question: Question, conversationId: string): Promise<void> {
  void queries.invalidateQueries({ queryKey: conversationsQuery.queryKey });
  const read = await queries.fetchQuery({ ...conversationQuery(conversationId), staleTime: 0 }).catch(() => null);
  if (useChat.getState().conversationId !== question.conversationId) {
    return; // the person went elsewhere meanwhile
  }

  useChat.setState({ conversationId });
  if (!question.conversationId && read && read.messages.length > 2) {
    notify({ kind: "info", text: words.chat.wentOn(read.conversation.title) });
  }
}
