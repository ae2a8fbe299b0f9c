import { create } from "zustand";

/** Why the server cannot be used: each asks for something else to be done. */
export type OfflineReason = "server_down" | "origin_refused" | "token_expired" | "token_refused" | "too_many_sockets" | "network_down";

export type Connection =
  | { state: "connecting" }
  | { state: "connected" }
  /** `retryAt` in ms of `Date.now()`. */
  | { state: "reconnecting"; retryAt: number; reason: OfflineReason }
  | { state: "offline"; reason: OfflineReason };

interface ConnectionStore {
  connection: Connection;
  /** The quickest round trip of late in ms, or null. */
  roundTripMs: number | null;
  /** Open sockets of the server, of all tabs. */
  sockets: number | null;
}

export const useConnection = create<ConnectionStore>(() => ({ connection: { state: "connecting" }, roundTripMs: null, sockets: null }));
