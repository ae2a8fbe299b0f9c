import { answer, api } from "@/api/client";
import { EveryMs, useDiagnosis, type Asking } from "./use-diagnosis";

/** The live routes of the server. */
export const getEndpoints = (asking: Asking) => answer(api.GET("/api/diagnostics/endpoints", asking));

export const useEndpoints = () => useDiagnosis("endpoints", getEndpoints, EveryMs.seldom);
