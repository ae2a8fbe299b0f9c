import { words } from "@/text";
import { Button } from "@/ui/button";
import { classes } from "@/ui/classes";
import { LoudnessReadout } from "./master/loudness-readout";
import { clearClips } from "./meters/clear-clips";
import { useMixerView, type Shown } from "./view-store";

const { mixer } = words;
const Rows: readonly (keyof Shown)[] = ["inserts", "sends"];

/** What concerns the mixer as a whole. */
export function MixerHeader({ shown }: { shown: Shown }) {
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1 px-3 py-1.5">
      <h2 className="mr-1 text-sm font-semibold">{mixer.title}</h2>
      {Rows.map((row) => (
        <button
          key={row}
          type="button"
          aria-pressed={shown[row]}
          onClick={() => useMixerView.setState({ [row]: !shown[row] })}
          className={classes(
            "h-6 rounded-full border px-2.5 text-2xs font-medium transition-colors",
            shown[row] ? "border-transparent bg-accent-soft text-accent" : "border-line text-ink-soft hover:border-line-strong hover:text-ink",
          )}
        >
          {mixer[row].title}
        </button>
      ))}
      <Button small look="quiet" className="ml-auto h-6!" onClick={clearClips}>
        {mixer.clearClips}
      </Button>
      <LoudnessReadout />
    </header>
  );
}
