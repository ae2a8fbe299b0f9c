import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { Middleware } from "openapi-fetch";
import { ApiError } from "@/api/client";
import { asAdministrator, useAdminToken } from "../admin-token";

/** What every call of the diagnostics is given. */
export type Asking = {
  signal: AbortSignal;
  middleware: Middleware[];
};

/** How often a diagnosis is asked again, while the page is visible. */
export const EveryMs = { often: 5_000, seldom: 30_000, banner: 15_000 } as const;

/** All of them in react-query's cache. */
export const diagnosesKey = ["diagnostics"] as const;

const TooOften = 429;
const MostWaits = 5;
const WaitMs = 2_000;

/** Asks one of the diagnostics again and again. A refused one is not asked again until something changes. */
export function useDiagnosis<T>(name: string, ask: (asking: Asking) => Promise<T>, everyMs: number, enabled = true): UseQueryResult<T> {
  return useQuery({
    queryKey: [...diagnosesKey, name],
    queryFn: ({ signal }) => ask({ signal, middleware: [asAdministrator] }),
    enabled,
    staleTime: 0,
    networkMode: "always", // the server may be on this machine, which needs no network
    refetchInterval: ({ state }) => (isRefused(state.error) ? false : everyMs),
    refetchOnWindowFocus: ({ state }) => !isRefused(state.error),
    retry: (failures, failure) => isTooOften(failure) && failures < MostWaits,
    retryDelay: (failures) => WaitMs * (failures + 1),
  });
}

/** Whether the server tells this to administrators only, or does not know the admin token any more. */
export function isRefused(failure: unknown): boolean {
  return failure instanceof ApiError && (failure.code === "administrator_required" || (failure.status === 401 && useAdminToken.getState().token !== null));
}

export const isTooOften = (failure: unknown): boolean => failure instanceof ApiError && failure.status === TooOften;
