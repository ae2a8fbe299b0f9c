import { memo, useLayoutEffect, useRef } from "react";
import { useShallow } from "zustand/react/shallow";
import type { Peaks } from "@/media/library";
import { classes } from "@/ui/classes";
import { drawWaveform } from "./draw-waveform";
import { useZoom } from "./use-zoom";
import { TileWidth, useView } from "./view-store";

interface WaveformProps {
  peaks: Peaks;
  /** Where the clip stands, and where in its recording it begins, in seconds. */
  start: number;
  offset: number;
  length: number;
  height: number;
  color: string;
  /** Of a muted track. */
  faint: boolean;
}

/**
 * The outline of a clip, in tiles that belong to places of the recording: moving and trimming a clip only shows other parts
 * of them, scrolling draws the new ones, and nothing is drawn that cannot be seen.
 */
export function Waveform({ peaks, start, offset, length, height, color, faint }: WaveformProps) {
  const { zoom, first, last } = useView(
    useShallow(({ drawnZoom, pixelsPerSecond, from, to }) => {
      const seconds = offset - start; // from places of the timeline to places of the recording
      return {
        zoom: drawnZoom,
        first: Math.floor((Math.max(offset, from / pixelsPerSecond + seconds) * drawnZoom) / TileWidth),
        last: Math.ceil((Math.min(offset + length, to / pixelsPerSecond + seconds) * drawnZoom) / TileWidth),
      };
    }),
  );
  const tiles = useRef<HTMLDivElement>(null);
  useZoom((pixelsPerSecond) => {
    if (tiles.current) {
      tiles.current.style.transform = pixelsPerSecond === zoom ? "" : `scaleX(${pixelsPerSecond / zoom})`;
    }
  });
  const begin = Math.floor(offset * zoom);
  const end = Math.ceil((offset + length) * zoom);
  return (
    <div aria-hidden className={classes("pointer-events-none absolute inset-x-0 bottom-0 overflow-clip", faint && "opacity-35 saturate-50")} style={{ height }}>
      <div ref={tiles} className="absolute inset-y-0 left-0 origin-left">
        {Array.from({ length: Math.max(0, last - first) }, (_, n) => {
          const left = Math.max((first + n) * TileWidth, begin);
          const width = Math.min((first + n + 1) * TileWidth, end) - left;
          return <Tile key={first + n} from={left} left={left - offset * zoom} {...{ width, peaks, zoom, height, color }} />;
        })}
      </div>
    </div>
  );
}

interface TileProps {
  /** Its place in the recording, and in the clip, in px. */
  from: number;
  left: number;
  width: number;
  peaks: Peaks;
  zoom: number;
  height: number;
  color: string;
}

const Tile = memo(function Tile({ from, left, width, peaks, zoom, height, color }: TileProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (canvas.current) {
      drawWaveform(canvas.current, peaks, { from: from / zoom, pixelsPerSecond: zoom, width, height, color });
    }
  }, [from, width, peaks, zoom, height, color]);
  return <canvas ref={canvas} className="absolute top-0 h-full max-w-none" style={{ left, width }} />;
});
