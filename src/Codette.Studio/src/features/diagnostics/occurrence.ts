import { words } from "@/text";
import type { Status } from "./api/get-status";

const say = words.diagnostics.banner;

export interface Occurrence {
  /** The same while the same goes on. */
  key: string;
  isFailing: boolean;
  /** Which part. */
  title: string;
  /** In one line. */
  why: string;
}

/** What the status says to be wrong; null while nothing is. */
export function occurrenceOf({ state, services, ...more }: Status): Occurrence | null {
  if (state !== "degraded" && state !== "failing") {
    return null;
  }

  const isFailing = state === "failing";
  const part = services.database !== "connected" ? say.database : services.backend !== "healthy" ? say.backend : say.other;
  const reasons = more.reasons ?? [];
  const [first = guess(services), ...others] = reasons;
  return {
    // How much space or work there is changes by the second, and is no news.
    key: [state, part, ...reasons.map((reason) => reason.replace(/\d+/g, "#"))].join("|"),
    isFailing,
    title: isFailing ? say.failing(part) : say.degraded(part),
    why: others.length > 0 ? `${first} (${say.andMore(others.length)})` : first,
  };
}

/** Reasons are told to administrators; everybody is told which part it is. */
function guess({ database, backend }: Status["services"]): string {
  return database === "unreachable"
    ? say.databaseUnreachable
    : database !== "connected"
      ? say.databaseImpaired
      : backend === "overloaded"
        ? say.overloaded
        : say.unknown;
}
