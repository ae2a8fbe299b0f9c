import type { components } from "@/api/schema";
import { readSession, type Session, type Track } from "@/session/model";
import { sendChangesTo, useSession } from "@/session/session-store";
import type { Edit } from "@/session/edits";
import { useSelection } from "@/session/selection-store";
import { emptyStack } from "@/session/undo-stack";
import { closeInsert } from "./open-insert";

type TrackWire = components["schemas"]["TrackWire"];

/** Puts a session of these tracks into the store, and gives the edits that go to the server from now on. */
export function sessionOf(...tracks: TrackWire[]): Edit[] {
  const sent: Edit[] = [];
  const session = readSession({ id: "default", name: "Night drive", tempo_bpm: 120, tracks });
  useSession.setState({ session, confirmed: session, stack: emptyStack, unsaved: 0, failure: null });
  useSelection.setState({ trackId: null, clipId: null });
  closeInsert();
  sendChangesTo((edits) => void sent.push(...edits));
  return sent;
}

export function sessionNow(): Session {
  const { session } = useSession.getState();
  if (!session) {
    throw new Error("There is no session in the store.");
  }

  return session;
}

export function trackNow(id: string): Track {
  const track = sessionNow().tracks.find((each) => each.id === id);
  if (!track) {
    throw new Error(`There is no track ${id}.`);
  }

  return track;
}
