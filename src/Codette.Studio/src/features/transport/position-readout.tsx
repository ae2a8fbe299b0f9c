import { useRef, useState } from "react";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import { inBars, inMinutes } from "./format-position";
import { useMusic } from "@/playback/music";
import { usePlayhead } from "@/playback/use-playhead";

const Key = "codette.readout";

/** The playhead in bars and in minutes; a click makes the other one large. */
export function PositionReadout({ compact }: { compact: boolean }) {
  const [large, setLarge] = useState<"bars" | "time">(() => (localStorage.getItem(Key) === "time" ? "time" : "bars"));
  const bars = useRef<HTMLSpanElement>(null);
  const time = useRef<HTMLSpanElement>(null);
  const music = useMusic();
  usePlayhead((seconds) => {
    write(bars.current, inBars(music, seconds));
    write(time.current, inMinutes(seconds));
  });

  const swap = () => {
    const next = large === "bars" ? "time" : "bars";
    localStorage.setItem(Key, next);
    setLarge(next);
  };
  const look = (name: "bars" | "time") =>
    name === large
      ? classes("font-semibold text-ink tracking-tight", compact ? "text-lg leading-5" : "text-xl leading-6")
      : "order-last text-2xs leading-3.5 text-ink-soft";
  return (
    <div
      className={classes(
        "relative flex shrink-0 flex-col items-end justify-center rounded-control border border-line bg-sunken px-3 tabular hover:border-line-strong",
        compact ? "h-10 min-w-28 flex-1" : "h-12 w-34",
      )}
    >
      <div role="timer" aria-label={words.transport.position} className="flex flex-col items-end">
        <span ref={bars} className={look("bars")} />
        <span ref={time} className={look("time")} />
      </div>
      <button
        type="button"
        aria-label={large === "bars" ? words.transport.timeLarge : words.transport.barsLarge}
        title={large === "bars" ? words.transport.timeLarge : words.transport.barsLarge}
        onClick={swap}
        className="absolute inset-0 rounded-control"
      />
    </div>
  );
}

function write(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) {
    element.textContent = text;
  }
}
