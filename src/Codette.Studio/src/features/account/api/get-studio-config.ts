import { answer, api, ApiError } from "@/api/client";
import type { components } from "@/api/schema";

export type StudioConfig = components["schemas"]["StudioConfig"];

const RouteMissing = 404;
const PatienceMs = 5_000;

/** What the page may know of the server's sign-in; null from a server that is too old to tell. */
export async function getStudioConfig(): Promise<StudioConfig | null> {
  try {
    return await answer(api.GET("/api/studio/config", { signal: AbortSignal.timeout(PatienceMs) }));
  } catch (failure) {
    if (failure instanceof ApiError && failure.status === RouteMissing) {
      return null;
    }

    throw failure;
  }
}
