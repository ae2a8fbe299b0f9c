import { useShallow } from "zustand/react/shallow";
import { MasterId, readTrack, type Session, type Track } from "@/session/model";
import { useSession } from "@/session/session-store";
import { words } from "@/text";

/** The master of a session that has no track for it; the first change puts it into the session. */
export const usualMaster: Track = readTrack({ id: MasterId, name: words.mixer.strip.master, type: "master" });

export const isMaster = (track: Track): boolean => track.type === "master";
export const isBus = (track: Track): boolean => track.type === "aux";
/** Something can be recorded on it. */
export const isRecordable = (track: Track): boolean => !isBus(track) && !isMaster(track) && track.type !== "vca";

export const masterOf = (session: Session): Track => session.tracks.find(isMaster) ?? usualMaster;

/** Where strips stand: tracks in order, then the buses. The master stands apart. */
export function channelsOf(session: Session): Track[] {
  const channels = session.tracks.filter((track) => !isMaster(track));
  return [...channels.filter((track) => !isBus(track)), ...channels.filter(isBus)];
}

/** The ids of the strips, the same array as long as they are the same. */
export const useChannelIds = (): string[] => useSession(useShallow((state) => (state.session ? channelsOf(state.session).map((track) => track.id) : [])));

/** The track of a strip: one that is not in the session can only be the master. */
export function findChannel(session: Session | null, id: string): Track | undefined {
  return session?.tracks.find((track) => track.id === id) ?? (id === usualMaster.id ? usualMaster : undefined);
}

export const useChannel = (id: string): Track | undefined => useSession((state) => findChannel(state.session, id));

export const nameOf = (track: Track): string => track.name || words.mixer.strip.unnamed;
