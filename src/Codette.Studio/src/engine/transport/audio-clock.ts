/** Readings of the device's clock jitter by a few ms; their middle is steady. */
const Readings = 21;

/** Which moment of `performance.now()` a moment of the context is heard at. */
export class AudioClock {
  private readonly offsets: number[] = [];

  constructor(private readonly context: AudioContext) {}

  /** Takes a reading; to be called often while the context runs. */
  read(): void {
    const { contextTime, performanceTime } = this.context.getOutputTimestamp();
    const usable = contextTime !== undefined && performanceTime !== undefined && contextTime > 0 && performanceTime > 0;
    const now = performance.now();
    const latency = this.context.outputLatency || this.context.baseLatency || 0;
    const offset = usable ? performanceTime - 1000 * contextTime : now - 1000 * (this.context.currentTime - latency);
    this.offsets.push(offset);
    if (this.offsets.length > Readings) this.offsets.shift();
  }

  /** After an interruption older readings are wrong. */
  forget(): void {
    this.offsets.length = 0;
  }

  /** The `performance.now()` ms at which a context second is heard. */
  heardAt(contextSeconds: number): number {
    if (this.offsets.length === 0) this.read();
    const sorted = [...this.offsets].sort((a, b) => a - b);
    return (sorted[sorted.length >> 1] ?? 0) + 1000 * contextSeconds;
  }
}
