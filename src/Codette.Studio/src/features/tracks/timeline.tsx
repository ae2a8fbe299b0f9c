import { memo, useLayoutEffect, useRef, type CSSProperties, type ReactNode } from "react";
import { useShallow } from "zustand/react/shallow";
import { useCommands } from "@/commands/registry";
import { useSelection } from "@/session/selection-store";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import { Empty, Skeleton } from "@/ui/panel";
import { DropLine, NewTrackZone } from "./drop-hint";
import { Grid } from "./grid";
import { ImportList } from "./import-list";
import { LoopShade } from "./loop-lane";
import { colorOf } from "@/session/track-color";
import { PlayheadHead, PlayheadLine } from "./playhead";
import { Ruler } from "./ruler";
import { Toolbar } from "./toolbar";
import { hasRow } from "./track-edits";
import { TrackRow } from "./track-row";
import { tracksCommands } from "./tracks-commands";
import { useFileDrop } from "./use-file-drop";
import { useWheelZoom } from "./use-wheel-zoom";
import { attachScroller, fitFirst, headerWidthOf, rowHeightOf, RulerHeight, settleScroll, songEnd, useView } from "./view-store";
import { Welcome } from "./welcome";

const NoTracks: never[] = [];

/** The arrangement: tracks over time. It fills its parent. */
export function Timeline() {
  useCommands(tracksCommands);
  const known = useSession((state) => state.session !== null);
  const failure = useSession((state) => state.failure);
  const rowIds = useSession(useShallow((state) => (state.session?.tracks ?? NoTracks).filter(hasRow).map((track) => track.id)));
  const drop = useFileDrop(rowIds);
  return (
    <section aria-label={words.tracks.title} className="relative flex h-full min-h-0 flex-col" {...(known ? drop : {})}>
      {!known ? (
        failure === null ? <Loading /> : <Empty title={words.tracks.failed}>{failure}</Empty>
      ) : rowIds.length === 0 ? (
        <Welcome />
      ) : (
        <>
          <Toolbar />
          <Arrangement />
        </>
      )}
      <ImportList />
    </section>
  );
}

const Loading = () => (
  <div role="status" aria-label={words.tracks.loading} className="flex flex-col gap-2 p-3">
    {[0, 1, 2, 3].map((row) => (
      <div key={row} className="flex gap-2">
        <Skeleton className="h-16 w-44" />
        <Skeleton className="h-16 flex-1" />
      </div>
    ))}
  </div>
);

/** Empty room after the last clip, in seconds. */
const Room = 30;

function Arrangement() {
  const scroller = useRef<HTMLDivElement>(null);
  const { width, narrow, pixelsPerSecond } = useView(useShallow(({ width, narrow, pixelsPerSecond }) => ({ width, narrow, pixelsPerSecond })));
  const rowHeight = useView(rowHeightOf);
  const tracks = useSession((state) => state.session?.tracks ?? NoTracks);
  const end = Math.max(songEnd(), ...useSession((state) => state.session?.markers ?? NoTracks).map((marker) => marker.seconds));
  const lanes = Math.max(width, Math.ceil((end + Room) * pixelsPerSecond));
  const header = headerWidthOf({ narrow });
  const rows = tracks.filter(hasRow);
  useWheelZoom(scroller);
  useLayoutEffect(() => {
    const detach = scroller.current ? attachScroller(scroller.current) : undefined;
    fitFirst();
    return detach;
  }, []);
  useLayoutEffect(settleScroll);

  return (
    <div ref={scroller} className="relative min-h-0 flex-1 touch-pan-x touch-pan-y overflow-auto" style={{ "--header": `${header}px`, "--lanes": `${width}px` } as CSSProperties}>
      <div className="relative flex min-h-full flex-col" style={{ width: header + lanes }}>
        <div className="sticky top-0 z-40 flex shrink-0" style={{ height: RulerHeight }}>
          <Corner />
          <div className="relative flex min-w-0 flex-1">
            <Ruler />
            <PlayheadHead />
          </div>
        </div>
        <div role="list" aria-label={words.tracks.title} className="relative shrink-0" style={{ height: rows.length * rowHeight }}>
          <Overlay>
            <Grid />
          </Overlay>
          <Rows />
        </div>
        <NewTrackZone />
        <Overlay className="z-20">
          <LoopShade />
          <PlayheadLine />
          <DropLine />
        </Overlay>
      </div>
    </div>
  );
}

/** What the lanes of the ruler are. */
const Corner = () => (
  <div aria-hidden className="sticky left-0 z-10 flex w-(--header) shrink-0 flex-col justify-between border-r border-b border-line bg-panel px-2 py-px text-right text-[0.625rem] leading-4 text-ink-soft">
    <span>{words.tracks.lanes.loop}</span>
    <span>{words.tracks.lanes.time}</span>
    <span>{words.tracks.lanes.markers}</span>
  </div>
);

/** Over the lanes, not over the headers; clicks pass. */
const Overlay = ({ className, children }: { className?: string; children: ReactNode }) => (
  <div role="presentation" className={classes("pointer-events-none absolute inset-y-0 right-0 left-(--header)", className)}>
    {children}
  </div>
);

/** Those that can be seen, and the selected one, which has the focus. */
const Rows = memo(function Rows() {
  const tracks = useSession((state) => state.session?.tracks ?? NoTracks);
  const { firstRow, lastRow } = useView(useShallow(({ firstRow, lastRow }) => ({ firstRow, lastRow })));
  const selected = useSelection((state) => state.trackId);
  const rows = tracks.map((track, place) => ({ track, place })).filter(({ track }) => hasRow(track));
  return rows.map(({ track, place }, row) =>
    (row >= firstRow && row <= lastRow) || track.id === selected ? (
      <TrackRow key={track.id} track={track} color={colorOf(track.color, place)} row={row} rows={rows.length} />
    ) : null,
  );
});
