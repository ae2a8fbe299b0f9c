import { CircleAlert, LoaderCircle, Wifi, WifiOff, type LucideIcon } from "lucide-react";
import type { Connection, OfflineReason } from "@/bridge/connection-store";
import { words } from "@/text";

const say = words.connection;

interface Described {
  icon: LucideIcon;
  spins?: boolean;
  /** The colour of the icon. */
  tone: string;
  label: string;
  /** For those who listen; it does not change while the same goes on, so that it is said once. */
  announced: string;
}

/** How a connection is shown. */
export function describe(connection: Connection, seconds: number | null): Described {
  switch (connection.state) {
    case "connected":
      return { icon: Wifi, tone: "text-good", label: say.connected, announced: say.announced.connected };
    case "connecting":
      return { icon: LoaderCircle, spins: true, tone: "text-ink-soft", label: say.connecting, announced: say.announced.connecting };
    case "reconnecting":
      return {
        icon: LoaderCircle,
        spins: true,
        tone: "text-warn",
        label: seconds ? say.reconnectingIn(seconds) : say.reconnecting,
        announced: say.announced.reconnecting,
      };
    case "offline":
      return {
        icon: connection.reason === "network_down" || connection.reason === "server_down" ? WifiOff : CircleAlert,
        tone: "text-bad",
        label: say.offline,
        announced: say.announced.offline(say.reasons[connection.reason]("", "").title),
      };
  }
}

/** Why there is no connection, or null. */
export const reasonOf = (connection: Connection): OfflineReason | null => ("reason" in connection ? connection.reason : null);

/** The command that helps, or null where none does. */
export function commandFor(reason: OfflineReason, origin: string): string | null {
  return reason === "server_down" ? say.startServer : reason === "origin_refused" ? `${say.allowOrigin(origin)} ${say.startServer}` : null;
}
