import { answer, api } from "@/api/client";
import { EveryMs, useDiagnosis, type Asking } from "./use-diagnosis";

/** Whether Codette works; for administrators also what does not, and why. */
export const getStatus = (asking: Asking) => answer(api.GET("/api/diagnostics/status", asking));

export type Status = Awaited<ReturnType<typeof getStatus>>;

export const useStatus = (everyMs: number = EveryMs.often, enabled = true) => useDiagnosis("status", getStatus, everyMs, enabled);
