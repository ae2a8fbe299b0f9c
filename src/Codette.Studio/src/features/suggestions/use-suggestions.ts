import { useInfiniteQuery, useQuery, useQueryClient, keepPreviousData } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { bridge, sessionName } from "@/playback/studio";
import { useSession } from "@/session/session-store";
import { listQuery } from "./api/list-suggestions";
import { suggestQuery, type Kind } from "./api/suggest";
import { keepPlaces } from "./keep-places";
import { clearSettled, settleState, useSettled } from "./settled-store";

const CalmMs = 1_500;

/** What the rules say now, with what was settled while it is looked at. */
export function useOffered(kind: Kind) {
  const query = useQuery({ ...suggestQuery(sessionName, kind), placeholderData: keepPreviousData });
  const settled = useSettled((state) => state.byId);
  const [order, setOrder] = useState<string[]>([]);
  const list = query.data && keepPlaces(order, query.data, settled);
  const ids = list?.map((each) => each.id ?? "") ?? [];
  if (ids.join() !== order.join()) {
    setOrder(ids);
  }

  return { ...query, list };
}

export const useApplied = () => useInfiniteQuery(listQuery(sessionName, "applied"));
export const useDismissed = () => useInfiniteQuery(listQuery(sessionName, "dismissed"));

/** Looks again when the stored session has changed and rests, and when a suggestion changed anywhere. */
export function useFreshSuggestions(): void {
  const queries = useQueryClient();
  const version = useSession((state) => state.confirmed?.version);
  const [seen, setSeen] = useState(version);

  useEffect(() => {
    if (version === seen) {
      return undefined;
    }

    const timer = setTimeout(() => {
      setSeen(version);
      void queries.invalidateQueries({ queryKey: ["suggestions", sessionName] });
    }, CalmMs);
    return () => clearTimeout(timer);
  }, [version, seen, queries]);

  useEffect(
    () =>
      bridge.on("suggestion", ({ id, state }) => {
        settleState(id, state);
        void queries.invalidateQueries({ queryKey: ["suggestions", sessionName] });
      }),
    [queries],
  );

  useEffect(() => clearSettled, []);
}
