import { opfsStore } from "./opfs-store";

/** Where the bytes of imported files are kept, each under a name of letters, digits, '.' and '-'. */
export interface Store {
  /** Whether it is still there after a reload. */
  persistent: boolean;
  read(name: string): Promise<Blob | null>;
  /** All or nothing; replaces what was there. Throws MediaError "no_room". */
  write(name: string, bytes: Blob): Promise<void>;
  remove(name: string): Promise<void>;
  /** Every name with its size in bytes. */
  list(): Promise<{ name: string; bytes: number }[]>;
}

let opened: Promise<Store> | null = null;

/** The browser's own file system; where it is missing or closed (private windows, plain http), this page's memory. */
export const openStore = (): Promise<Store> => (opened ??= opfsStore().then((store) => store ?? memoryStore()));

function memoryStore(): Store {
  const kept = new Map<string, Blob>();
  return {
    persistent: false,
    read: (name) => Promise.resolve(kept.get(name) ?? null),
    write: (name, bytes) => Promise.resolve(void kept.set(name, bytes)),
    remove: (name) => Promise.resolve(void kept.delete(name)),
    list: () => Promise.resolve(Array.from(kept, ([name, { size }]) => ({ name, bytes: size }))),
  };
}
