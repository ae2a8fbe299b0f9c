import * as z from "zod/mini";
import { ApiError } from "@/api/client";
import { baseUrl } from "@/api/base-url";

const StudioConfig = z.object({
  supabase_url: z.nullish(z.string()),
  supabase_public_key: z.nullish(z.string()),
  /** Whether only those who signed in may use the server. */
  sign_in: z.boolean(),
});

export type StudioConfig = z.infer<typeof StudioConfig>;

const RouteMissing = 404;
const PatienceMs = 5_000;

/** What the page may know of the server's sign-in; null from a server that is too old to tell. */
export async function getStudioConfig(): Promise<StudioConfig | null> {
  const response = await fetch(`${baseUrl}/api/studio/config`, { signal: AbortSignal.timeout(PatienceMs) });
  if (response.status === RouteMissing) {
    return null;
  }

  if (!response.ok) {
    throw new ApiError(response.status, "unknown", `The server answered ${response.status}.`);
  }

  return StudioConfig.parse(await response.json());
}
