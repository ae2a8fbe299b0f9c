import { answer, api } from "@/api/client";
import { EveryMs, useDiagnosis, type Asking } from "./use-diagnosis";

/** Libraries and services with their versions. */
export const getDependencies = (asking: Asking) => answer(api.GET("/api/diagnostics/dependencies", asking));

export const useDependencies = () => useDiagnosis("dependencies", getDependencies, EveryMs.seldom);
