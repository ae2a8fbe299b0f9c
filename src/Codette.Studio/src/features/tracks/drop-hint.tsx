import { Plus } from "lucide-react";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import { useMusic } from "@/playback/music";
import { placeOf } from "./beat-grid";
import { useDrags } from "./drag-store";
import { hasRow, nameOf } from "./track-edits";
import { useView } from "./view-store";

/** The place below the rows, where files become new tracks. */
export function NewTrackZone() {
  const over = useDrags((state) => state.files !== null && state.files.row === null);
  return (
    <div className={classes("relative min-h-20 flex-1", over && "bg-accent/12")}>
      <div className="sticky left-0 flex h-20 w-[calc(var(--header)+var(--lanes))] items-center justify-center gap-2 px-4 text-xs text-ink-soft">
        <Plus size={14} aria-hidden />
        <span className={over ? "font-medium text-accent" : ""}>{words.tracks.dropNew}</span>
      </div>
    </div>
  );
}

/** Where the files would come to stand. */
export function DropLine() {
  const files = useDrags((state) => state.files);
  const pixelsPerSecond = useView((state) => state.pixelsPerSecond);
  const music = useMusic();
  const track = useSession(({ session }) => session?.tracks.filter(hasRow)[files?.row ?? -1]);
  if (!files) {
    return null;
  }

  const { bar, beat } = placeOf(music, files.seconds);
  const place = words.tracks.bar(bar, beat);
  return (
    <div aria-hidden className="pointer-events-none absolute inset-y-0 w-0.5 bg-accent" style={{ left: files.seconds * pixelsPerSecond }}>
      <span className="sticky top-18 ml-1.5 inline-block rounded-md bg-accent-solid px-2 py-1 text-xs font-medium whitespace-nowrap text-on-accent">
        {track ? words.tracks.dropTarget(nameOf(track), place) : words.tracks.dropNewTarget(place)}
      </span>
    </div>
  );
}
