import type { Session } from "@/session/model";
import { useSession } from "@/session/session-store";
import { restingReading, type Reading } from "./reading";

/** What bars and beats follow from. */
export type Music = Pick<Reading, "tempo" | "beats" | "unit">;

/** Tempo and time signature as this tab has set them; the transport of the server follows a moment later. */
export function musicOf(session: Session | null): Music {
  return session ? { tempo: session.tempo_bpm, beats: session.time_signature[0], unit: session.time_signature[1] } : restingReading;
}

export function useMusic(): Music {
  const tempo = useSession(({ session }) => musicOf(session).tempo);
  const beats = useSession(({ session }) => musicOf(session).beats);
  const unit = useSession(({ session }) => musicOf(session).unit);
  return { tempo, beats, unit };
}

export const musicNow = (): Music => musicOf(useSession.getState().session);
