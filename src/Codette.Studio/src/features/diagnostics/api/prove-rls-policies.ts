import { useQuery } from "@tanstack/react-query";
import { answer, api } from "@/api/client";
import { asAdministrator } from "../admin-token";
import { diagnosesKey, type Asking } from "./use-diagnosis";

/** The server gives up after 60 s. */
const PatienceMs = 75_000;

/** Tries who reaches what, with made-up rows that are all taken back. */
export const proveRlsPolicies = ({ signal, middleware }: Asking) =>
  answer(
    api.GET("/api/diagnostics/rls-policies", {
      params: { query: { prove: true } },
      middleware,
      signal,
      fetch: (request) => fetch(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(PatienceMs)]) }),
    }),
  );

export const proofKey = [...diagnosesKey, "proof"];

/** The last proof of this page; it is made when `refetch` is called, and never by itself. */
export const useProof = () =>
  useQuery({
    queryKey: proofKey,
    queryFn: ({ signal }) => proveRlsPolicies({ signal, middleware: [asAdministrator] }),
    enabled: false,
    staleTime: Infinity,
    gcTime: Infinity,
    networkMode: "always",
    retry: false,
  });
