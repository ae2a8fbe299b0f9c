import { memo } from "react";
import { useShallow } from "zustand/react/shallow";
import type { Track } from "@/session/model";
import { useSelection } from "@/session/selection-store";
import { classes } from "@/ui/classes";
import { ClipBox } from "./clip-box";
import { endOf } from "./clip-edits";
import { useDrags } from "./drag-store";
import { TrackHeader } from "./track-header";
import { rowHeightOf, useView } from "./view-store";

interface TrackRowProps {
  track: Track;
  color: string;
  row: number;
  rows: number;
}

export const TrackRow = memo(function TrackRow({ track, color, row, rows }: TrackRowProps) {
  const height = useView(rowHeightOf);
  const isTarget = useDrags(({ files, header }) => files?.row === row || (header?.row === row && header.id !== track.id));
  const isMoving = useDrags(({ header }) => header?.id === track.id);
  const selected = useSelection((state) => state.trackId === track.id);
  return (
    <div
      role="listitem"
      aria-setsize={rows}
      aria-posinset={row + 1}
      className={classes("absolute inset-x-0 flex", isMoving && "opacity-50")}
      style={{ top: row * height, height }}
    >
      <TrackHeader track={track} color={color} row={row} rows={rows} />
      <div className={classes("relative flex-1 border-b border-line", isTarget ? "bg-accent/12" : selected && "bg-ink/3")}>
        <Clips track={track} color={color} row={row} />
      </div>
    </div>
  );
});

/** Those that can be seen, and the one that is held. */
function Clips({ track, color, row }: Omit<TrackRowProps, "rows">) {
  const held = useDrags((state) => state.clip?.id);
  const seen = useView(
    useShallow(({ from, to, pixelsPerSecond }) =>
      track.clips.filter((clip) => clip.id === held || (clip.start_seconds * pixelsPerSecond < to && endOf(clip) * pixelsPerSecond > from)),
    ),
  );
  return seen.map((clip) => <ClipBox key={clip.id} trackId={track.id} clip={clip} color={color} muted={track.muted} row={row} />);
}
