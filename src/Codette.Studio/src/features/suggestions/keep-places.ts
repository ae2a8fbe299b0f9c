import type { Suggestion } from "./api/suggest";

/**
 * The suggestions as the server ranks them, with those that were settled meanwhile where they stood, so that a card does not
 * run away from the pointer. Of two tellings of one the later counts.
 */
export function keepPlaces(
  order: readonly string[],
  fetched: readonly Suggestion[],
  settled: Readonly<Record<string, Suggestion>>,
): Suggestion[] {
  const list = fetched.map((each) => later(each, settled[each.id ?? ""]));
  const gone = Object.values(settled).filter((each) => !fetched.some((other) => other.id === each.id));
  const placed = gone.map((each) => ({ each, place: order.indexOf(each.id ?? "") })).sort((a, b) => a.place - b.place);
  for (const { each, place } of placed) {
    list.splice(place < 0 ? list.length : place, 0, each);
  }

  return list;
}

function later(fetched: Suggestion, settled: Suggestion | undefined): Suggestion {
  return settled && Date.parse(settled.changed_at ?? "") > Date.parse(fetched.changed_at ?? "") ? settled : fetched;
}
