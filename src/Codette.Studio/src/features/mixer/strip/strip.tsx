import { memo, type ReactNode } from "react";
import { selectTrack, useSelection } from "@/session/selection-store";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import { nameOf, useChannel } from "../channels";
import { isShadowed } from "../shadowed";
import { colorOf } from "@/session/track-color";
import type { Shown } from "../view-store";
import { StripInserts } from "./strip-inserts";
import { StripLevel } from "./strip-level";
import { StripName } from "./strip-name";
import { StripOutput } from "./strip-output";
import { StripPan } from "./strip-pan";
import { StripSends } from "./strip-sends";
import { StripSwitches } from "./strip-switches";

const { strip } = words.mixer;

interface StripProps {
  trackId: string;
  shown: Shown;
}

/** One channel. Its rows are those of the mixer's grid, so that they stand in line with the other strips'. */
export const Strip = memo(function Strip({ trackId, shown }: StripProps) {
  const track = useChannel(trackId);
  const place = useSession((state) => state.session?.tracks.findIndex((each) => each.id === trackId) ?? 0);
  const isSelected = useSelection((state) => state.trackId === trackId);
  const isSilent = useSession(({ session }) => session !== null && isShadowed(session, trackId));
  if (!track) {
    return null;
  }

  const soundless = track.type === "vca" || track.type === "midi" ? strip.silentType[track.type] : null;
  return (
    <section
      aria-label={nameOf(track)}
      title={isSilent && !track.muted ? strip.shadowed : undefined}
      onPointerDownCapture={() => !isSelected && selectTrack(trackId)}
      onFocusCapture={() => !isSelected && selectTrack(trackId)}
      className={classes(
        // Of its own stacking context, what is drawn of it is kept while a meter elsewhere moves.
        "isolate row-span-full grid w-28 select-none shrink-0 grid-cols-[minmax(0,1fr)] grid-rows-subgrid rounded-card border px-2 pb-2 transition-colors",
        isSelected ? "border-accent bg-raised" : "border-line bg-panel hover:border-line-strong",
      )}
    >
      <StripName track={track} color={colorOf(track.color, place)} isSelected={isSelected} />
      {shown.inserts && <Soundless text={soundless}><StripInserts track={track} /></Soundless>}
      {shown.sends && (soundless ? <div /> : <StripSends track={track} />)}
      <StripPan track={track} />
      <StripSwitches track={track} />
      <StripLevel track={track} />
      <StripOutput track={track} />
    </section>
  );
});

function Soundless({ text, children }: { text: string | null; children: ReactNode }) {
  return text ? <p className="py-1 text-2xs text-ink-soft">{text}</p> : children;
}
