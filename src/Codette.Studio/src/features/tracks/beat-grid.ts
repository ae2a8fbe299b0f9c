import type { Music } from "@/playback/music";
import { barsAt, beatSeconds } from "@/playback/reading";

/** The nearest beat, never before the start. */
export function snapped(seconds: number, music: Music): number {
  const beat = beatSeconds(music);
  return Math.max(0, Math.round(seconds / beat) * beat);
}

/** A line of the grid: `x` in px from the start of the song; the label stands to its right. */
export interface GridLine {
  x: number;
  strength: "bar" | "beat" | "part";
  label?: string;
}

const LeastBetweenLabels = 52;
const LeastBetweenBars = 7;
const LeastBetweenBeats = 10;
const PartsOfBeat = 4;
const LeastBetweenParts = 18;

/** The lines of a window in px: parts of beats, beats, bars or every 2, 4, 8… bars, as many as can be told apart. */
export function gridLines(music: Music, pixelsPerSecond: number, from: number, to: number): GridLine[] {
  const beat = beatSeconds(music) * pixelsPerSecond;
  const bar = beat * music.beats;
  const barsPerLine = doubledUntil(bar, LeastBetweenBars);
  const barsPerLabel = doubledUntil(bar, LeastBetweenLabels);
  const step = beat >= LeastBetweenParts * PartsOfBeat ? beat / PartsOfBeat : beat >= LeastBetweenBeats ? beat : bar * barsPerLine;
  const perBar = Math.max(1, Math.round(bar / step));
  const lines: GridLine[] = [];
  for (let n = Math.max(0, Math.ceil(from / step)); n * step <= to; n++) {
    const isBar = perBar === 1 || n % perBar === 0;
    const barIndex = perBar === 1 ? n * Math.round(step / bar) : Math.floor(n / perBar);
    const beatIndex = ((n % perBar) * step) / beat;
    const isBeat = isBar || Math.abs(beatIndex - Math.round(beatIndex)) < 1e-6;
    const label = isBar
      ? barIndex % barsPerLabel === 0 ? String(barIndex + 1) : undefined
      : isBeat && beat >= LeastBetweenLabels ? `${barIndex + 1}.${Math.round(beatIndex) + 1}` : undefined;
    lines.push({ x: n * step, strength: isBar ? "bar" : isBeat ? "beat" : "part", label });
  }

  return lines;
}

function doubledUntil(size: number, least: number): number {
  let times = 1;
  while (size * times < least) {
    times *= 2;
  }

  return times;
}

const TimeSteps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600];
const LeastBetweenTimes = 76;

/** Round times of a window, as far apart as their text is wide. */
export function timeLabels(pixelsPerSecond: number, from: number, to: number): { x: number; label: string }[] {
  const step = TimeSteps.find((each) => each * pixelsPerSecond >= LeastBetweenTimes) ?? 3600;
  const labels = [];
  for (let n = Math.max(0, Math.ceil(from / pixelsPerSecond / step)); n * step * pixelsPerSecond <= to; n++) {
    labels.push({ x: n * step * pixelsPerSecond, label: timeText(n * step, step < 0.1 ? 2 : step < 1 ? 1 : 0) });
  }

  return labels;
}

/** Minutes and seconds: `1:04`, with as many decimals as asked for. */
export function timeText(seconds: number, decimals = 0): string {
  const rounded = Number(seconds.toFixed(decimals));
  const minutes = Math.floor(rounded / 60);
  return `${minutes}:${(rounded - minutes * 60).toFixed(decimals).padStart(decimals ? decimals + 3 : 2, "0")}`;
}

/** Bar and beat of a moment as numbers from 1. */
export const placeOf = (music: Music, seconds: number) => barsAt(music, seconds + 1e-6);
