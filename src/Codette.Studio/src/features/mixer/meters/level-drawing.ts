import { dbToFader, type Level } from "@/engine";
import type { Drawing } from "./meter-loop";
import { keepSharp, themeColor } from "./sharp-canvas";

/** How fast the peak bar falls. */
const FallDbPerSecond = 24;
const Lowest = -60;
const HotDb = -6;
const WarmDb = -18;

export interface LevelTargets {
  canvas: HTMLCanvasElement;
  /** Elements that carry `data-clipped`. */
  lights: readonly HTMLElement[];
  readout: HTMLElement;
  write(peakDb: number): string;
  speak(peakDb: number, isClipped: boolean): string;
}

/** A level meter: RMS filled, peak behind it, the held peak as a line, the highest peak since the last clearing as a number. */
export class LevelDrawing implements Drawing {
  readonly element: Element;
  private context: CanvasRenderingContext2D | null = null;
  private colors: CanvasGradient | null = null;
  private width = 0;
  private height = 0;
  private shown = { peak: -Infinity, rms: -Infinity, hold: -Infinity };
  private highest = -Infinity;
  /** A held peak that was cleared, but is still told. */
  private cleared = -Infinity;
  private isClipped = false;
  private last = 0;
  private drawn = "";
  private told = "";
  private toldAt = 0;
  private readonly end: () => void;

  constructor(private readonly targets: LevelTargets, private readonly level: () => Level) {
    this.element = targets.canvas;
    this.end = keepSharp(targets.canvas, (context, width, height) => {
      Object.assign(this, { context, width, height, drawn: "", colors: gradient(context, height) });
      this.paint(this.last);
    });
  }

  read(now: number): void {
    const { peak, rms, hold, clipped } = this.level();
    const fallen = this.shown.peak - (Math.max(0, now - this.last) / 1000) * FallDbPerSecond;
    this.last = now;
    this.shown.peak = Math.max(peak, fallen >= Lowest ? fallen : -Infinity);
    this.shown.rms = rms;
    this.shown.hold = hold;
    if (hold !== this.cleared) {
      this.cleared = -Infinity;
      this.highest = Math.max(this.highest, hold); // the held one, as a peak may come and go between two frames
    }

    this.isClipped = clipped;
  }

  paint(now: number): boolean {
    this.paintBars();
    this.tell(now);
    return this.shown.peak > -Infinity;
  }

  clear(): void {
    this.highest = -Infinity;
    this.cleared = this.level().hold;
    this.isClipped = false;
    this.toldAt = 0;
    this.tell(performance.now());
  }

  dispose(): void {
    this.end();
  }

  private paintBars(): void {
    const { context, colors, width, height, shown } = this;
    const way = (db: number) => Math.round(dbToFader(db) * height * 2) / 2;
    const [peak, rms, hold] = [way(shown.peak), way(shown.rms), way(shown.hold)];
    const drawn = `${peak} ${rms} ${hold}`;
    if (!context || !colors || drawn === this.drawn) {
      return; // most meters of a mixer stand still most of the time
    }

    this.drawn = drawn;
    context.clearRect(0, 0, width, height);
    context.fillStyle = colors;
    context.globalAlpha = 0.4;
    context.fillRect(0, height - peak, width, peak);
    context.globalAlpha = 1;
    context.fillRect(0, height - rms, width, rms);
    if (hold > 0) {
      context.fillRect(0, height - hold, width, 2);
    }
  }

  /** Text at ten times a second at most: nobody reads faster. */
  private tell(now: number): void {
    const { lights, readout, write, speak, canvas } = this.targets;
    const told = `${write(this.highest)} ${this.isClipped}`;
    if (told === this.told || (now - this.toldAt < 100 && this.toldAt > 0)) {
      return;
    }

    this.told = told;
    this.toldAt = now;
    readout.textContent = write(this.highest);
    canvas.setAttribute("aria-valuenow", String(Math.max(Lowest, Math.round(this.highest * 10) / 10)));
    canvas.setAttribute("aria-valuetext", speak(this.highest, this.isClipped));
    for (const light of lights) {
      light.dataset.clipped = String(this.isClipped);
    }
  }
}

/** The zones change where the ear's does: hard edges, so that a glance is enough. */
function gradient(context: CanvasRenderingContext2D, height: number): CanvasGradient {
  const colors = context.createLinearGradient(0, height, 0, 0);
  const [low, mid, high] = [themeColor("--color-meter-low"), themeColor("--color-meter-mid"), themeColor("--color-meter-high")];
  colors.addColorStop(0, low);
  colors.addColorStop(dbToFader(WarmDb), low);
  colors.addColorStop(dbToFader(HotDb), mid);
  colors.addColorStop(dbToFader(0) - 0.001, mid);
  colors.addColorStop(dbToFader(0), high);
  colors.addColorStop(1, high);
  return colors;
}
