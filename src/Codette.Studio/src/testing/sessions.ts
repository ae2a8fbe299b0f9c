import { readSession, readTrack, type Session, type Track } from "@/session/model";

/** A track with what is told, and the rest as a new one has it. */
export const track = (id: string, told: Partial<Track> = {}): Track => ({ ...readTrack({ id, name: id, type: "audio" }), ...told });

/** A session with these tracks, as if read from the server. */
export const sessionOf = (...tracks: Track[]): Session => ({ ...readSession({ id: "test", name: "Test", version: 1 }), tracks });
