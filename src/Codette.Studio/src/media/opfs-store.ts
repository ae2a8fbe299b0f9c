import { MediaError } from "./media-error";
import type { Store } from "./store";

const folder = "codette-media";

/** Null when this browser has no such file system or does not let us write to it. */
export async function opfsStore(): Promise<Store | null> {
  try {
    const root = await navigator.storage.getDirectory();
    const directory = await root.getDirectoryHandle(folder, { create: true });
    const probe = await directory.getFileHandle("probe", { create: true });
    if (typeof probe.createWritable !== "function") {
      return null;
    }
    return storeIn(directory);
  } catch {
    return null;
  }
}

/** All tabs of one origin see the same folder. */
function storeIn(directory: FileSystemDirectoryHandle): Store {
  return {
    persistent: true,
    async read(name) {
      try {
        return await (await directory.getFileHandle(name)).getFile();
      } catch (error) {
        if (isNamed(error, "NotFoundError")) {
          return null;
        }
        throw error;
      }
    },
    async write(name, bytes) {
      await askForRoom(bytes.size);
      let writable: FileSystemWritableFileStream | null = null;
      try {
        // What is written stands in a shadow until it is closed, so nobody reads half a file.
        writable = await (await directory.getFileHandle(name, { create: true })).createWritable();
        await writable.write(bytes);
        await writable.close();
      } catch (error) {
        await writable?.abort().catch(() => undefined);
        await removeIfEmpty(directory, name);
        throw isNamed(error, "QuotaExceededError") ? noRoom(error) : error;
      }
    },
    async remove(name) {
      try {
        await directory.removeEntry(name);
      } catch (error) {
        if (!isNamed(error, "NotFoundError")) {
          throw error;
        }
      }
    },
    async list() {
      const found: { name: string; bytes: number }[] = [];
      for await (const [name, handle] of entriesOf(directory)) {
        if (handle.kind === "file") {
          found.push({ name, bytes: (await (handle as FileSystemFileHandle).getFile()).size });
        }
      }
      return found;
    },
  };
}

/** TypeScript's DOM library leaves out that directories can be walked. */
const entriesOf = (directory: FileSystemDirectoryHandle) =>
  (directory as unknown as { entries(): AsyncIterable<[string, FileSystemHandle]> }).entries();

async function removeIfEmpty(directory: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    const { size } = await (await directory.getFileHandle(name)).getFile();
    if (size === 0) {
      await directory.removeEntry(name);
    }
  } catch {
    // The error that brought us here says more.
  }
}

async function askForRoom(bytes: number): Promise<void> {
  const { quota, usage } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  if (quota !== undefined && usage !== undefined && usage + bytes > quota) {
    throw noRoom();
  }
}

const noRoom = (cause?: unknown) =>
  new MediaError("no_room", "The browser has no room left for this file. Remove recordings that no session uses, or free space on the disk.", { cause });

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;
