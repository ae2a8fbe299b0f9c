import { partsOf, type Edit } from "./edits";
import { readInsert, readSend, readTrack, type Session, type Track } from "./model";

/** The lists that an address may lead through, and how what is put into them is completed. */
const Readers = {
  tracks: readTrack,
  inserts: readInsert,
  sends: readSend,
  clips: (clip: object) => clip,
  markers: (marker: object) => marker,
} as const;

type ListName = keyof typeof Readers;
type Item = { id: string };

/** The session after the edits, as the server would make it; what an edit is about may be gone, then it does nothing. */
export function applyEdits(session: Session, edits: readonly Edit[]): Session {
  return edits.reduce(applyEdit, session);
}

function applyEdit(session: Session, edit: Edit): Session {
  const [list, id, inner, innerId] = partsOf(edit.at);
  if (!list) {
    return edit.op === "set" ? { ...session, ...(edit.values as Partial<Session>) } : session;
  }

  if (list === "markers" && id) {
    return { ...session, markers: changeList(session.markers, id, edit, "markers") };
  }

  if (list !== "tracks" || !id) {
    return session;
  }

  if (!inner || !innerId) {
    return { ...session, tracks: changeList(session.tracks, id, edit, "tracks") };
  }

  return { ...session, tracks: session.tracks.map((track) => (track.id === id ? changeInside(track, inner as ListName, innerId, edit) : track)) };
}

function changeInside(track: Track, list: ListName, id: string, edit: Edit): Track {
  const items: readonly Item[] = track[list as "inserts"];
  return { ...track, [list]: changeList(items, id, edit, list) };
}

function changeList<T extends Item>(items: readonly T[], id: string, edit: Edit, list: ListName): T[] {
  const place = items.findIndex((item) => item.id === id);
  switch (edit.op) {
    case "put": {
      const item = Readers[list]({ ...edit.value, id } as never) as unknown as T;
      if (place >= 0 && edit.index === undefined) {
        return items.with(place, item);
      }

      return insertAt(without(items, place), item, edit.index);
    }
    case "remove":
      return without(items, place);
    case "move": {
      const item = items[place];
      return item ? insertAt(without(items, place), item, edit.index) : [...items];
    }
    case "set":
      return items.map((item) => (item.id === id ? merge(item, edit.values) : item));
  }
}

/** Parameters are merged by name, everything else is replaced. */
function merge<T extends Item>(item: T, values: Record<string, unknown>): T {
  const { parameters } = values;
  const known = (item as { parameters?: object }).parameters;
  return parameters && known ? { ...item, ...values, parameters: { ...known, ...parameters } } : { ...item, ...values };
}

function without<T>(items: readonly T[], place: number): T[] {
  return place < 0 ? [...items] : items.toSpliced(place, 1);
}

function insertAt<T>(items: readonly T[], item: T, index = items.length): T[] {
  return items.toSpliced(Math.min(index, items.length), 0, item);
}
