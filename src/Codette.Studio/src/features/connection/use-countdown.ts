import { useCallback, useSyncExternalStore } from "react";

const LookMs = 250;

/** Whole seconds until a moment of `Date.now()`, counted down each second; 0 when it is over, null without a moment. */
export function useCountdown(moment: number | null): number | null {
  const subscribe = useCallback(
    (look: () => void) => {
      const timer = moment === null ? undefined : setInterval(look, LookMs);
      return () => clearInterval(timer);
    },
    [moment],
  );
  return useSyncExternalStore(subscribe, () => (moment === null ? null : Math.max(0, Math.ceil((moment - Date.now()) / 1_000))));
}
