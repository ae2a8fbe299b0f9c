const gone = () => new DOMException("A requested file or directory could not be found.", "NotFoundError");

/** A directory of the browser's own file system, in memory: what is written counts when it is closed. */
export class FakeDirectory {
  readonly kind = "directory";
  readonly files = new Map<string, Blob>();
  private readonly directories = new Map<string, FakeDirectory>();

  /** @param room bytes that still fit in. */
  constructor(public room = Infinity) {}

  getDirectoryHandle(name: string): Promise<FakeDirectory> {
    const directory = this.directories.get(name) ?? new FakeDirectory(this.room);
    this.directories.set(name, directory);
    return Promise.resolve(directory);
  }

  getFileHandle(name: string, { create = false } = {}) {
    if (!this.files.has(name)) {
      if (!create) {
        return Promise.reject(gone());
      }
      this.files.set(name, new Blob([]));
    }
    return Promise.resolve(this.handleOf(name));
  }

  removeEntry(name: string): Promise<void> {
    return this.files.delete(name) ? Promise.resolve() : Promise.reject(gone());
  }

  async *entries() {
    for (const name of this.files.keys()) {
      yield await Promise.resolve([name, this.handleOf(name)] as const);
    }
  }

  private handleOf(name: string) {
    return {
      kind: "file",
      getFile: () => Promise.resolve(this.files.get(name)),
      createWritable: () => {
        let written = new Blob([]);
        return Promise.resolve({
          write: (bytes: Blob) => {
            if (bytes.size > this.room) {
              return Promise.reject(new DOMException("The quota has been exceeded.", "QuotaExceededError"));
            }
            written = bytes;
            return Promise.resolve();
          },
          close: () => Promise.resolve(void this.files.set(name, written)),
          abort: () => Promise.resolve(),
        });
      },
    };
  }
}
