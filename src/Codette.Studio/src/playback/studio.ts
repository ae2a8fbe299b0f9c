import { Bridge } from "@/bridge/bridge";
import { newId } from "@/session/edits";
import { Outbox } from "@/session/outbox";
import { SessionSync } from "@/session/session-sync";
import { Player } from "./player";

/** Which session this tab works on: `?session=name` of its address, else the server's default. */
export const sessionName = new URLSearchParams(window.location.search).get("session") ?? "default";

export const bridge = new Bridge(sessionName);
export const player = new Player(bridge);

/** Starts what runs as long as the page. */
export async function startStudio(): Promise<void> {
  new SessionSync(bridge, new Outbox(await claimClient(), sessionStorage)).start();
  player.start();
  bridge.start();
}

/**
 * The name under which this tab's edits are counted. It is kept over a reload; a duplicated tab, whose storage is a copy,
 * finds the name in use and takes another.
 */
async function claimClient(): Promise<string> {
  const earlier = Outbox.clientIn(sessionStorage);
  if (earlier && (await claim(earlier))) {
    return earlier;
  }

  const fresh = newId("tab");
  await claim(fresh);
  return fresh;
}

function claim(client: string): Promise<boolean> {
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) {
    return Promise.resolve(true); // a page of plain http from elsewhere: no tab of it can be asked
  }

  return new Promise((resolve) => {
    void locks.request(`codette.client.${client}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise(() => undefined) : undefined; // held as long as the page lives
    });
  });
}
