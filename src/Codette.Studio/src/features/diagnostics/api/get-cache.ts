import { answer, api } from "@/api/client";
import { EveryMs, useDiagnosis, type Asking } from "./use-diagnosis";

/** What the caches count of themselves. */
export const getCache = (asking: Asking) => answer(api.GET("/api/diagnostics/cache", asking));

export const useCache = () => useDiagnosis("cache", getCache, EveryMs.seldom);
