import { create } from "zustand";
import { positionNow } from "@/playback/playback-store";
import { useSession } from "@/session/session-store";
import { endOf } from "./clip-edits";

export const RulerHeight = 66;

interface View {
  pixelsPerSecond: number;
  /** The zoom that waveforms are drawn for; while the zoom changes they are only stretched. */
  drawnZoom: number;
  /** The part that is drawn, in px from the start of the song: the visible part and something around it, in whole tiles. */
  from: number;
  to: number;
  /** The rows that are drawn. */
  firstRow: number;
  lastRow: number;
  /** Of the visible lanes, without the headers. */
  width: number;
  height: number;
  /** Too narrow for switches in the headers. */
  narrow: boolean;
  lowRows: boolean;
  /** Whether the view goes along with the playhead. */
  follow: boolean;
}

export const TileWidth = 512;
const NarrowBelow = 640;
const SlowestZoom = 0.5;
const FastestZoom = 1_000;
const ZoomStep = 1.4;
const RestMs = 90;
const MostStretch = 2;

export const useView = create<View>(() => ({
  pixelsPerSecond: 30,
  drawnZoom: 30,
  from: 0,
  to: 2_048,
  firstRow: 0,
  lastRow: 12,
  width: 1_000,
  height: 600,
  narrow: false,
  lowRows: false,
  follow: true,
}));

export const headerWidthOf = ({ narrow }: Pick<View, "narrow">): number => (narrow ? 128 : 220);
export const rowHeightOf = ({ narrow, lowRows }: Pick<View, "narrow" | "lowRows">): number => (narrow || lowRows ? 56 : 72);

let scroller: HTMLElement | null = null;
/** Where the view was scrolled to by us; anywhere else it was scrolled by the person. */
let expectedLeft = 0;

export function attachScroller(element: HTMLElement): () => void {
  scroller = element;
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  element.addEventListener("scroll", onScroll, { passive: true });
  return () => {
    observer.disconnect();
    element.removeEventListener("scroll", onScroll);
    scroller = null;
  };
}

export const scrollLeft = (): number => scroller?.scrollLeft ?? 0;

export function scrollTo(left: number): void {
  if (scroller) {
    scroller.scrollLeft = Math.max(0, left);
    expectedLeft = scroller.scrollLeft;
    look(expectedLeft);
  }
}

function onScroll(): void {
  const left = scrollLeft();
  if (Math.abs(left - expectedLeft) >= 1) {
    expectedLeft = left;
    useView.setState({ follow: false });
  }

  look(left);
}

function measure(): void {
  if (scroller) {
    const narrow = scroller.clientWidth < NarrowBelow;
    useView.setState({ narrow, width: Math.max(100, scroller.clientWidth - headerWidthOf({ narrow })), height: scroller.clientHeight });
    look(scroller.scrollLeft);
  }
}

/** Takes note of what has become visible; most scroll events change nothing. */
function look(left: number): void {
  const view = useView.getState();
  const rowHeight = rowHeightOf(view);
  const top = scroller?.scrollTop ?? 0;
  const seen = {
    from: Math.max(0, Math.floor(left / TileWidth) - 1) * TileWidth,
    to: (Math.ceil((left + view.width) / TileWidth) + 1) * TileWidth,
    firstRow: Math.max(0, Math.floor(top / rowHeight) - 2),
    lastRow: Math.ceil((top + view.height) / rowHeight) + 1,
  };
  if (seen.from !== view.from || seen.to !== view.to || seen.firstRow !== view.firstRow || seen.lastRow !== view.lastRow) {
    useView.setState(seen);
  }
}

export function setLowRows(lowRows: boolean): void {
  useView.setState({ lowRows });
  look(scrollLeft());
}

/** The scroll position that a change of zoom asks for, until the page is wide enough for it. */
let wantedLeft: number | null = null;

/** Zooms so that what is at `x` px from the left edge of the lanes stays there; by itself around the playhead, if it can be seen. */
export function zoomBy(factor: number, x?: number): void {
  const { pixelsPerSecond: before, width } = useView.getState();
  const left = wantedLeft ?? scrollLeft();
  const playhead = positionNow() * before - left;
  const anchor = x ?? (playhead >= 0 && playhead <= width ? playhead : width / 2);
  const after = Math.min(FastestZoom, Math.max(SlowestZoom, before * factor));
  show(after, ((left + anchor) / before) * after - anchor);
}

export const zoomIn = () => zoomBy(ZoomStep);
export const zoomOut = () => zoomBy(1 / ZoomStep);

/** The whole song in view. */
export function fitSong(): void {
  const seconds = songEnd();
  if (seconds > 0) {
    show(Math.min(FastestZoom, Math.max(SlowestZoom, (useView.getState().width - 24) / seconds)), 0);
  }
}

let isFitted = false;

/** Fits the song when it is first seen; later the person has chosen the zoom. */
export function fitFirst(): void {
  if (!isFitted) {
    fitSong();
    isFitted = true;
  }
}

/** There is no song any more: the next one is fitted anew. */
export function forgetFit(): void {
  isFitted = false;
}

let rest: ReturnType<typeof setTimeout> | undefined;

function show(pixelsPerSecond: number, left: number): void {
  wantedLeft = Math.max(0, left);
  useView.setState({ pixelsPerSecond });
  look(wantedLeft);
  const stretch = pixelsPerSecond / useView.getState().drawnZoom;
  clearTimeout(rest);
  if (stretch > MostStretch || stretch < 1 / MostStretch) {
    useView.setState({ drawnZoom: pixelsPerSecond });
  } else {
    rest = setTimeout(() => useView.setState({ drawnZoom: pixelsPerSecond }), RestMs);
  }
}

/** To be called when the page has been laid out for the zoom. */
export function settleScroll(): void {
  if (wantedLeft !== null) {
    const left = wantedLeft;
    wantedLeft = null;
    scrollTo(left);
  }
}

/** Where the last clip ends, in seconds. */
export function songEnd(): number {
  const tracks = useSession.getState().session?.tracks ?? [];
  return Math.max(0, ...tracks.flatMap((track) => track.clips.map(endOf)));
}

/** The moment at a place of the screen, in seconds. */
export function secondsAtX(clientX: number): number {
  const view = useView.getState();
  const lanes = (scroller?.getBoundingClientRect().left ?? 0) + headerWidthOf(view);
  return Math.max(0, (clientX - lanes + scrollLeft()) / view.pixelsPerSecond);
}

/** The row at a place of the screen; it may be one that is not there. */
export function rowAtY(clientY: number): number {
  const top = (scroller?.getBoundingClientRect().top ?? 0) + RulerHeight;
  return Math.floor((clientY - top + (scroller?.scrollTop ?? 0)) / rowHeightOf(useView.getState()));
}
