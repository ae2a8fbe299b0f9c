import { useSession } from "@/session/session-store";

/** Whether everything that was changed here is saved, at the latest after `patienceMs`. */
export function whenSaved(patienceMs: number): Promise<boolean> {
  if (useSession.getState().unsaved === 0) {
    return Promise.resolve(true);
  }

  return new Promise((resolve) => {
    const settle = (isSaved: boolean) => {
      clearTimeout(timer);
      end();
      resolve(isSaved);
    };
    const timer = setTimeout(() => settle(false), patienceMs);
    const end = useSession.subscribe(({ unsaved }) => unsaved === 0 && settle(true));
  });
}
