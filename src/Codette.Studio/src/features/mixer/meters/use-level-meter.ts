import { useEffect, useRef } from "react";
import { engine } from "@/engine";
import { words } from "@/text";
import { onClear } from "./clear-clips";
import { LevelDrawing } from "./level-drawing";
import { startDrawing } from "./meter-loop";

const { units, strip } = words.mixer;

/** Draws a strip's level on the elements that take these refs. */
export function useLevelMeter(trackId: string, isMaster: boolean) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const light = useRef<HTMLButtonElement>(null);
  const readout = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!canvas.current || !light.current || !readout.current) {
      return undefined;
    }

    const drawing = new LevelDrawing(
      {
        canvas: canvas.current,
        lights: [light.current, readout.current],
        readout: readout.current,
        write: units.bareDb,
        speak: (peak, isClipped) => (isClipped ? `${units.dbfs(peak)}, ${strip.clipped}` : units.dbfs(peak)),
      },
      () => (isMaster ? engine.levelsMaster() : engine.levels(trackId)),
    );
    const endings = [startDrawing(drawing), onClear(() => drawing.clear()), () => drawing.dispose()];
    return () => endings.forEach((end) => end());
  }, [trackId, isMaster]);
  return { canvas, light, readout };
}
