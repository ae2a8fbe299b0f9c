/** The signed-in person's token, when sign-in is configured; the account feature keeps it fresh. */
type Listener = (token: string | null) => void;

let current: string | null = null;
const listeners = new Set<Listener>();

export const accessToken = {
  get: () => current,
  set(token: string | null) {
    if (token !== current) {
      current = token;
      for (const listener of listeners) {
        listener(token);
      }
    }
  },
  subscribe(listener: Listener) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

/** Whom a token speaks for, by what it says of itself; the server alone can tell whether that is true. */
export function personOf(token: string | null): string | null {
  const body = token?.split(".")[1];
  return body ? ((JSON.parse(atob(body.replace(/-/g, "+").replace(/_/g, "/"))) as { sub?: string }).sub ?? null) : null;
}
