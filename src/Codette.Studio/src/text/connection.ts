interface Reason {
  /** In a few words. */
  title: string;
  /** What happened. */
  happened: string;
  /** What to do. */
  remedy: string;
}

/** Why the server cannot be used, by what the bridge found out. */
const reasons = {
  server_down: (server: string): Reason => ({
    title: "The server does not answer",
    happened: `Codette's server does not answer at ${server}.`,
    remedy: "Start it from Codette's folder with this command; the studio connects by itself.",
  }),
  origin_refused: (server: string, page: string): Reason => ({
    title: "This page is not on the server's list",
    happened: `The server at ${server} does not let pages from ${page} in.`,
    remedy: "Add this page's address to CODETTE_ORIGINS, where several are separated by commas, and start the server again.",
  }),
  token_expired: (): Reason => ({
    title: "Your sign-in has ended",
    happened: "The server no longer accepts the sign-in of this page, because its time is over.",
    remedy: "Sign in again. Changes that are not saved yet are kept in this tab and sent then.",
  }),
  token_refused: (): Reason => ({
    title: "Your sign-in was refused",
    happened: "The server does not accept the sign-in of this page. It may be of another project.",
    remedy: "Sign out and in again. If it stays like this, the server checks sign-ins of another project than this page uses.",
  }),
  too_many_sockets: (): Reason => ({
    title: "Too many connections",
    happened: "You have more connections open than the server allows.",
    remedy: "Close other tabs with the studio; this one connects by itself.",
  }),
  network_down: (): Reason => ({
    title: "No network",
    happened: "This device is not connected to a network.",
    remedy: "Check Wi-Fi or the cable. The studio connects by itself when the network is back.",
  }),
};

export const connection = {
  title: "Connection to the server",
  connected: "Connected",
  connecting: "Connecting",
  reconnecting: "Reconnecting",
  reconnectingIn: (seconds: number) => `Reconnecting in ${seconds} s`,
  offline: "Offline",
  now: "Now",
  tryNow: "Connect now",
  signIn: "Sign in",
  reasons,
  roundTrip: (ms: number) => `Round trip ${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms`,
  roundTripUnknown: "Round trip not measured yet",
  server: "Server",
  roundTripName: "Round trip",
  sockets: "Open connections",
  notMeasured: "not measured",
  milliseconds: (ms: number) => `${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms`,
  opening: "The studio is opening its connection to the server.",
  copy: "Copy the command",
  startServer: "dotnet run --project src/Codette.WebApi",
  allowOrigin: (origin: string) => `CODETTE_ORIGINS=${origin}`,
  announced: {
    connecting: "Connecting to the server.",
    connected: "Connected to the server.",
    reconnecting: "The connection to the server was lost. Reconnecting.",
    offline: (title: string) => `Offline. ${title}.`,
  },
  unsaved: (count: number) => `${count} not saved yet`,
  unsavedHint: (count: number) =>
    count === 1 ? "One change is on its way to the server." : `${count} changes are on their way to the server.`,
  unsavedOffline: (count: number) =>
    `${count === 1 ? "One change is" : `${count} changes are`} kept in this tab and saved when the server is back. Do not close the tab.`,
  allSaved: "All changes saved",
  someUnsaved: "Some changes are not saved yet.",
  unreadable: "Session not read",
  unreadableHint: (why: string) => `The session could not be read: ${why} The studio tries again by itself.`,
};
