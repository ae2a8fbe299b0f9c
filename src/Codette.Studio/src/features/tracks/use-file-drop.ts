import type { DragEvent } from "react";
import { musicNow } from "@/playback/music";
import { snapped } from "./beat-grid";
import { useDrags } from "./drag-store";
import { importFiles, type Place } from "./import-files";
import { rowAtY, secondsAtX } from "./view-store";

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
const endDrop = () => useDrags.setState({ files: null });

/** Files from the desktop: onto a row at the pointer's time, or below them for new tracks. `rowIds` in order. */
export function useFileDrop(rowIds: readonly (string | null)[]) {
  const target = (event: DragEvent): { row: number | null; seconds: number } => {
    const row = rowAtY(event.clientY);
    const seconds = secondsAtX(event.clientX);
    return { row: rowIds[row] ? row : null, seconds: rowIds.length === 0 ? 0 : event.altKey ? seconds : snapped(seconds, musicNow()) };
  };
  return {
    onDragOver(event: DragEvent) {
      if (hasFiles(event)) {
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        useDrags.setState({ files: target(event) });
      }
    },
    onDragLeave(event: DragEvent) {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) {
        endDrop();
      }
    },
    onDrop(event: DragEvent) {
      endDrop();
      if (hasFiles(event)) {
        event.preventDefault();
        const { row, seconds } = target(event);
        const place: Place = { trackId: row === null ? null : (rowIds[row] ?? null), seconds };
        void importFiles([...event.dataTransfer.files], place);
      }
    },
  };
}
