import { answer, api } from "@/api/client";
import { EveryMs, useDiagnosis, type Asking } from "./use-diagnosis";

/** A timed query of every table, and an empty write. */
export const getDatabase = (asking: Asking) => answer(api.GET("/api/diagnostics/database", asking));

export const useDatabase = () => useDiagnosis("database", getDatabase, EveryMs.seldom);
