/** The least of the last `length` values, in constant time per value (a queue of rising values; D. Lemire, "Streaming maximum-minimum filter", 2006). */
export class SlidingMinimum {
  private readonly values: Float64Array;
  private readonly times: Float64Array;
  private head = 0;
  private size = 0;
  private now = 0;

  constructor(private readonly length: number) {
    this.values = new Float64Array(length + 1);
    this.times = new Float64Array(length + 1);
  }

  next(value: number): number {
    const room = this.values.length;
    while (this.size > 0 && (this.values[(this.head + this.size - 1) % room] ?? 0) >= value) this.size--;
    const at = (this.head + this.size++) % room;
    this.values[at] = value;
    this.times[at] = this.now;
    if ((this.times[this.head] ?? 0) <= this.now - this.length) {
      this.head = (this.head + 1) % room;
      this.size--;
    }
    this.now++;
    return this.values[this.head] ?? 0;
  }
}
