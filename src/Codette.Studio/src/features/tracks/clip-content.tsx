import { CircleAlert, FileQuestionMark } from "lucide-react";
import { useState, type DragEvent, type ReactNode } from "react";
import { MediaError } from "@/media/library";
import type { Clip } from "@/session/model";
import { words } from "@/text";
import { notify } from "@/ui/notices";
import { Spinner } from "@/ui/progress";
import { chooseFiles } from "./choose-files";
import { clipName } from "./clip-actions";
import type { Span } from "./clip-edits";
import { relink } from "./relink";
import { useSource } from "./sources-store";
import { Waveform } from "./waveform";

const say = words.tracks.clip;
const NameHeight = 16;

interface ClipContentProps {
  clip: Clip;
  span: Span;
  color: string;
  muted: boolean;
  height: number;
}

export function ClipContent({ clip, span, color, muted, height }: ClipContentProps) {
  const source = useSource(clip.source);
  return (
    <>
      <div className="absolute inset-x-0 top-0 z-[1] bg-[color-mix(in_oklab,var(--clip)_34%,var(--color-panel))]" style={{ height: NameHeight }}>
        <span className="sticky left-(--header) inline-block max-w-full truncate px-2 text-2xs font-medium text-ink">{clipName(clip)}</span>
      </div>
      {source.state === "ready" && (
        <Waveform
          peaks={source.peaks}
          start={span.start_seconds}
          offset={span.offset_seconds}
          length={span.length_seconds}
          height={height - NameHeight}
          color={color}
          faint={muted}
        />
      )}
      {source.state === "reading" && (
        <div className="absolute inset-x-0 bottom-0 flex items-center px-2" style={{ top: NameHeight }}>
          <span className="sticky left-[calc(var(--header)+8px)] flex items-center gap-1.5 text-2xs text-ink-soft">
            <Spinner label={say.reading} size={12} />
          </span>
        </div>
      )}
      {source.state === "failed" && (
        <Told>
          <CircleAlert size={14} className="shrink-0 text-bad" aria-hidden />
          <span className="truncate">{say.unreadable(source.why)}</span>
        </Told>
      )}
      {source.state === "missing" && <MissingRecording clip={clip} />}
    </>
  );
}

const Told = ({ children }: { children: ReactNode }) => (
  <div className="absolute inset-x-0 bottom-0 flex items-center" style={{ top: NameHeight }}>
    <div className="sticky left-(--header) flex max-w-full min-w-0 items-center gap-1.5 px-2 text-2xs text-ink">{children}</div>
  </div>
);

/** Hatched, and open for the file that is missing. */
function MissingRecording({ clip }: { clip: Clip }) {
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) {
      return;
    }

    setBusy(true);
    try {
      await relink(clip, file, new AbortController().signal);
    } catch (failure) {
      if (!(failure instanceof MediaError) && !(failure instanceof RangeError)) {
        throw failure;
      }

      notify({ kind: "error", text: failure.message });
    } finally {
      setBusy(false);
    }
  };
  const hold = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(true);
  };
  return (
    <div
      className="@container absolute inset-0"
      style={{ backgroundImage: `repeating-linear-gradient(-45deg, transparent 0 6px, color-mix(in oklab, var(--clip) ${over ? 55 : 22}%, transparent) 6px 12px)` }}
      onDragOver={hold}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        hold(event);
        setOver(false);
        void take(event.dataTransfer.files[0]);
      }}
    >
      <Told>
        <FileQuestionMark size={14} className="shrink-0 text-warn" aria-hidden />
        <span className="hidden truncate rounded bg-panel px-1 font-medium @min-[5rem]:inline">{busy ? say.finding : say.missing}</span>
        {!busy && (
          <>
            <span className="hidden truncate rounded bg-panel px-1 text-ink-soft @sm:inline">{say.missingHelp}</span>
            <button
              type="button"
              aria-label={say.chooseFor(clipName(clip))}
              className="hidden shrink-0 rounded border border-line bg-raised px-1.5 py-0.5 font-medium hover:bg-hover @min-[13rem]:inline"
              onPointerDown={(event) => event.stopPropagation()}
              onClick={() => void chooseFiles(false).then(([file]) => take(file))}
            >
              {say.choose}
            </button>
          </>
        )}
      </Told>
    </div>
  );
}
