import { answer, api } from "@/api/client";
import { EveryMs, useDiagnosis, type Asking } from "./use-diagnosis";

/** How one owner's rows are kept from another, as the catalogue says it. */
export const getRlsPolicies = (asking: Asking) => answer(api.GET("/api/diagnostics/rls-policies", asking));

export const useRlsPolicies = () => useDiagnosis("rls", getRlsPolicies, EveryMs.seldom);
