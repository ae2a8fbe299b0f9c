import { AudioLines } from "lucide-react";
import { selectTrack, useSelection } from "@/session/selection-store";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { classes } from "@/ui/classes";
import { openBounce } from "../bounce/bounce-store";
import { masterOf, nameOf, usualMaster } from "../channels";
import { StripInserts } from "../strip/strip-inserts";
import { StripLevel } from "../strip/strip-level";
import { StripName } from "../strip/strip-name";
import { StripPan } from "../strip/strip-pan";
import { StripSwitches } from "../strip/strip-switches";
import type { Shown } from "../view-store";

/** The sum of everything; always at the right, however far the others are scrolled. */
export function MasterStrip({ shown }: { shown: Shown }) {
  const master = useSession(({ session }) => (session ? masterOf(session) : usualMaster));
  const isSelected = useSelection((state) => state.trackId === master.id);
  return (
    <div className="sticky right-0 z-20 row-span-full grid grid-rows-subgrid bg-page pr-2 shadow-[-10px_0_14px_-10px_rgb(0_0_0/0.4)]">
      <section
        aria-label={nameOf(master)}
        onPointerDownCapture={() => !isSelected && selectTrack(master.id)}
        className={classes(
          "row-span-full grid w-28 select-none grid-cols-[minmax(0,1fr)] grid-rows-subgrid rounded-card border px-2 pb-2",
          isSelected ? "border-accent bg-raised" : "border-line-strong bg-panel",
        )}
      >
        <StripName track={master} color={master.color ?? "var(--color-accent-solid)"} isSelected={isSelected} />
        {shown.inserts && <StripInserts track={master} />}
        {shown.sends && <div />}
        <StripPan track={master} />
        <StripSwitches track={master} />
        <StripLevel track={master} />
        <Button small icon={<AudioLines size={13} aria-hidden />} onClick={openBounce}>
          {words.mixer.bounce.action}
        </Button>
      </section>
    </div>
  );
}
