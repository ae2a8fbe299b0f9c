import { answer, api } from "@/api/client";
import { EveryMs, useDiagnosis, type Asking } from "./use-diagnosis";

/** Requests, response times, processor and memory. */
export const getPerformance = (asking: Asking) => answer(api.GET("/api/diagnostics/performance", asking));

export const usePerformance = () => useDiagnosis("performance", getPerformance, EveryMs.often);
