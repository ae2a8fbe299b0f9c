/** What has been decoded, by source: shared while it is made, kept while there is room, the longest unused leaves first. */
export class DecodedCache {
  private readonly buffers = new Map<string, AudioBuffer>();
  private readonly underway = new Map<string, Promise<AudioBuffer>>();
  private held = 0;

  /** @param limit of all that is kept, in bytes of samples. */
  constructor(private readonly limit: number) {}

  /** Bytes of samples that are kept now. */
  get bytes(): number {
    return this.held;
  }

  has(source: string): boolean {
    return this.buffers.has(source);
  }

  /** Everybody who asks while `make` works gets the one result; a failure is not remembered. */
  async get(source: string, make: () => Promise<AudioBuffer>): Promise<AudioBuffer> {
    const kept = this.buffers.get(source);
    if (kept) {
      this.buffers.delete(source);
      this.buffers.set(source, kept);
      return kept;
    }
    let making = this.underway.get(source);
    if (!making) {
      making = make()
        .then((buffer) => this.keep(source, buffer))
        .finally(() => this.underway.delete(source));
      this.underway.set(source, making);
    }
    return making;
  }

  /** The newest stays even if it is larger than the limit: it is about to be played. */
  keep(source: string, buffer: AudioBuffer): AudioBuffer {
    this.drop(source);
    this.buffers.set(source, buffer);
    this.held += sizeOf(buffer);
    for (const oldest of this.buffers.keys()) {
      if (this.held <= this.limit || oldest === source) {
        break;
      }
      this.drop(oldest);
    }
    return buffer;
  }

  drop(source: string): void {
    const buffer = this.buffers.get(source);
    if (buffer) {
      this.held -= sizeOf(buffer);
      this.buffers.delete(source);
    }
  }
}

const sizeOf = ({ length, numberOfChannels }: AudioBuffer): number => length * numberOfChannels * Float32Array.BYTES_PER_ELEMENT;
