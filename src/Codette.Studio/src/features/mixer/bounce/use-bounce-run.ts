import { useEffect, useRef, useState } from "react";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { runBounce, type Bounced, type BounceOrder, type BounceStep } from "./run-bounce";
import { saveFile } from "./save-file";

export type BounceState = { stage: "asking"; failure: string | null } | ({ stage: "working" } & BounceStep) | { stage: "done"; bounced: Bounced };

const asking: BounceState = { stage: "asking", failure: null };

/** One bounce after the other; it is given up when the dialog goes. */
export function useBounceRun() {
  const [state, setState] = useState<BounceState>(asking);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (order: BounceOrder) => {
    const { session } = useSession.getState();
    if (!session) {
      return;
    }

    const abort = new AbortController();
    running.current = abort;
    try {
      const bounced = await runBounce(session, order, (step) => !abort.signal.aborted && setState({ stage: "working", ...step }), abort.signal);
      abort.signal.throwIfAborted();
      saveFile(bounced.file, bounced.fileName);
      setState({ stage: "done", bounced });
    } catch (failure) {
      if (!abort.signal.aborted) {
        setState({ stage: "asking", failure: words.mixer.bounce.failed(failure instanceof Error ? failure.message : words.common.unknownFailure) });
      }
    }
  };

  return {
    state,
    start,
    /** Ends what runs, and asks again. */
    reset: () => {
      running.current?.abort();
      setState(asking);
    },
  };
}
