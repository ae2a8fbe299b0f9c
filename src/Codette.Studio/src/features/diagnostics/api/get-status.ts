import * as z from "zod/mini";
import { answer, api } from "@/api/client";
import type { components } from "@/api/schema";
import { EveryMs, useDiagnosis, type Asking } from "./use-diagnosis";

/** What administrators are told beyond it; the OpenAPI document has the short form alone. */
const Longer = z.object({
  reasons: z.array(z.string()),
  store: z.object({ kind: z.string(), location: z.string(), reason: z.string() }),
  system: z.object({
    runtime: z.string(),
    operating_system: z.string(),
    architecture: z.string(),
    processors: z.number(),
    started_at: z.string(),
  }),
  requests: z.object({ count: z.number(), in_flight: z.number(), errors: z.number() }),
  sockets: z.number(),
});

export type Status = components["schemas"]["ShortStatus"] & { more: z.infer<typeof Longer> | null };

/** Whether Codette works; for administrators also what does not, and why. */
export async function getStatus(asking: Asking): Promise<Status> {
  const told = await answer(api.GET("/api/diagnostics/status", asking));
  const longer = Longer.safeParse(told);
  return { ...told, more: longer.success ? longer.data : null };
}

export const useStatus = (everyMs: number = EveryMs.often, enabled = true) => useDiagnosis("status", getStatus, everyMs, enabled);
