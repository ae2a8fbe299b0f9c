import { VolumeX } from "lucide-react";
import { usePlayback } from "@/playback/playback-store";
import { words } from "@/text";

/** Why nothing is heard though another tab made the session play. */
export function SilentNotice() {
  const silent = usePlayback((state) => state.silent);
  return silent ? (
    <p role="status" className="flex items-center justify-center gap-2 border-b border-line bg-accent-soft px-3 py-1.5 text-xs font-medium text-accent">
      <VolumeX size={16} aria-hidden />
      {words.shell.silent}
    </p>
  ) : null;
}
