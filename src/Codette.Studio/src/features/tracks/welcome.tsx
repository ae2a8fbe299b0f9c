import { AudioLines, Music4, Upload } from "lucide-react";
import { useEffect } from "react";
import { demoSong } from "@/media/demo/song";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { classes } from "@/ui/classes";
import { timeText } from "./beat-grid";
import { useDrags } from "./drag-store";
import { loadDemo } from "./track-actions";
import { addAudio } from "./tracks-commands";
import { forgetFit } from "./view-store";

const say = words.tracks.welcome;

/** Where no tracks are yet: what to begin with. */
export function Welcome() {
  useEffect(forgetFit, []);
  const over = useDrags((state) => state.files !== null);
  return (
    <div className="flex h-full items-center justify-center overflow-y-auto p-4">
      <div
        className={classes(
          "flex w-full max-w-xl flex-col items-center rounded-card border border-dashed px-6 py-10 text-center transition-colors sm:px-12",
          over ? "border-accent bg-accent-soft" : "border-line-strong",
        )}
      >
        <div aria-hidden className="mb-5 flex size-14 items-center justify-center rounded-2xl bg-accent-soft text-accent">
          <AudioLines size={28} />
        </div>
        <h2 className="text-xl font-semibold tracking-tight">{say.title}</h2>
        <p className="mt-2 max-w-sm text-ink-soft">{say.text}</p>
        <div className="mt-6 flex flex-wrap justify-center gap-2">
          <Button look="primary" icon={<Music4 size={16} aria-hidden />} onClick={loadDemo}>
            {say.demo}
          </Button>
          <Button icon={<Upload size={16} aria-hidden />} onClick={() => void addAudio()}>
            {words.tracks.addAudio}
          </Button>
        </div>
        <p className="mt-3 text-xs text-ink-soft">{say.demoFacts(demoSong.name, demoSong.tempo, timeText(demoSong.seconds))}</p>
        <p className="mt-6 border-t border-line pt-4 text-xs text-ink-soft">{say.drop}</p>
      </div>
    </div>
  );
}
