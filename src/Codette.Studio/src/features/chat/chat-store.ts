import { create } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";
import { words } from "@/text";
import type { Question } from "./api/ask-codette";

/** A question without an answer, and why. */
export interface Unanswered {
  question: Question;
  why: string;
  /** Its text stands in the message box, not beside it. */
  inBox: boolean;
}

interface ChatStore {
  /** What is shown; null is a conversation that has not begun. */
  conversationId: string | null;
  /** A message to show, of a search. */
  foundId: string | null;
  draft: string;
  /** Whether the mix goes along. */
  tellsMix: boolean;
  /** On its way. */
  asking: Question | null;
  unanswered: Unanswered | null;
  /** The last answer, for those who hear the page. */
  heard: string;
}

const resting: ChatStore = {
  conversationId: null, foundId: null, draft: "", tellsMix: true, asking: null, unanswered: null, heard: "",
};

type Kept = Pick<ChatStore, "conversationId" | "draft" | "tellsMix"> & { unanswered: Unanswered | null };

/**
 * The chat of this tab. It survives a reload, with a question that was on its way: sent again with the same key, it is
 * answered from the first time.
 */
export const useChat = create<ChatStore>()(
  persist(() => resting, {
    name: "codette.chat",
    storage: createJSONStorage<Kept>(() => sessionStorage),
    partialize: ({ conversationId, draft, tellsMix, asking, unanswered }): Kept => ({
      conversationId, draft, tellsMix,
      unanswered: asking ? { question: asking, why: words.chat.reloaded, inBox: false } : unanswered,
    }),
    merge: (kept, fresh) => {
      const state = { ...fresh, ...(kept as Partial<Kept> | undefined) };
      return state.unanswered ? { ...state, ...putBack(state.unanswered.question, state.draft, state.unanswered.why) } : state;
    },
  }),
);

/** Puts an unanswered question into the message box, or beside it when something else was begun there. */
export function putBack(question: Question, draft: string, why: string): Pick<ChatStore, "asking" | "draft" | "unanswered"> {
  const inBox = draft === "" || draft === question.text;
  return { asking: null, draft: inBox ? question.text : draft, unanswered: { question, why, inBox } };
}

export const open = (conversationId: string | null, foundId: string | null = null) => useChat.setState({ conversationId, foundId });

/** A question that is changed in the box is another question. */
export function write(draft: string): void {
  const { unanswered } = useChat.getState();
  const changed = unanswered?.inBox && draft !== unanswered.question.text;
  useChat.setState({ draft, ...(changed && { unanswered: null }) });
}

export const discard = () => useChat.setState({ unanswered: null });
export const tellMix = (tellsMix: boolean) => useChat.setState({ tellsMix });
