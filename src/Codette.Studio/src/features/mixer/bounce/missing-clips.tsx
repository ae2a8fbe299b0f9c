import { TriangleAlert } from "lucide-react";
import { words } from "@/text";

const { bounce: text } = words.mixer;

/** Which clips are not in the file. */
export function MissingClips({ clips }: { clips: readonly string[] }) {
  if (clips.length === 0) {
    return null;
  }

  return (
    <div className="rounded-control bg-warn-soft p-2.5 text-warn">
      <p className="flex items-start gap-2">
        <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
        {text.missing(clips.length)}
      </p>
      <ul className="mt-1 max-h-28 list-disc overflow-y-auto pl-10 text-xs">
        {clips.map((clip, index) => (
          <li key={index}>{clip}</li>
        ))}
      </ul>
    </div>
  );
}
