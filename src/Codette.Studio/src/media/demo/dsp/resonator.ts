/** One formant: two poles, with gain 1 at 0 Hz so that several in a row balance themselves as a vocal tract does. */
export class Resonator {
  private a = 1;
  private b = 0;
  private c = 0;
  private y1 = 0;
  private y2 = 0;

  constructor(private readonly sampleRate: number) {}

  /** Centre and width in Hz; may change while it sounds. */
  tune(frequency: number, width: number): void {
    const radius = Math.exp((-Math.PI * width) / this.sampleRate);
    this.c = -radius * radius;
    this.b = 2 * radius * Math.cos((2 * Math.PI * frequency) / this.sampleRate);
    this.a = 1 - this.b - this.c;
  }

  next(x: number): number {
    const y = this.a * x + this.b * this.y1 + this.c * this.y2;
    this.y2 = this.y1;
    this.y1 = y;
    return y;
  }
}
