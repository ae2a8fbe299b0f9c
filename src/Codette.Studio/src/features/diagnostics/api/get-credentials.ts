import { answer, api } from "@/api/client";
import { EveryMs, useDiagnosis, type Asking } from "./use-diagnosis";

/** Which keys are set and which is used; never what they are. */
export const getCredentials = (asking: Asking) => answer(api.GET("/api/diagnostics/credentials", asking));

export const useCredentials = () => useDiagnosis("credentials", getCredentials, EveryMs.seldom);
