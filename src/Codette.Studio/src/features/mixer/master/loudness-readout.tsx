import { RotateCcw } from "lucide-react";
import { useEffect, useRef } from "react";
import { engine } from "@/engine";
import { words } from "@/text";
import { IconButton } from "@/ui/button";
import { startDrawing, wake } from "../meters/meter-loop";

const { loudness: text } = words.mixer;
const EveryMs = 100;
const Nothing = "–";

const Measured = ["momentary", "shortTerm", "integrated", "peak"] as const;

/** Above it, a lossy copy of the mix may clip. */
const SafePeakDb = -1;

/** The loudness of the master by ITU-R BS.1770, as the engine measures it. */
export function LoudnessReadout() {
  const list = useRef<HTMLDListElement>(null);
  useEffect(() => {
    if (!list.current) {
      return undefined;
    }

    let wroteAt = -EveryMs;
    const values = [...list.current.querySelectorAll<HTMLElement>("dd")];
    return startDrawing({
      element: list.current,
      paint: (now) => {
        if (now - wroteAt >= EveryMs) {
          wroteAt = now;
          const measured = engine.loudness();
          Measured.forEach((key, index) => write(values[index], measured[key], key === "peak" ? SafePeakDb : Infinity));
        }

        return false;
      },
    });
  }, []);

  return (
    <div className="flex items-center gap-1 rounded-control border border-line bg-sunken pl-2">
      <dl ref={list} aria-label={text.title} className="flex items-baseline gap-x-2.5 text-2xs sm:gap-x-3">
        {Measured.map((key) => (
          <div key={key} title={text[key].told} className="flex items-baseline gap-1">
            <dt className="text-ink-soft">
              <span className="lg:hidden">
                <abbr title={text[key].told} className="no-underline">
                  {text[key].short}
                </abbr>
              </span>
              <span className="hidden lg:inline">{text[key].name}</span>
            </dt>
            <dd className="min-w-8 text-right text-xs font-medium tabular data-[hot=true]:text-bad">{Nothing}</dd>
            <span aria-hidden className="hidden text-[0.625rem] text-ink-soft xl:inline">
              {text[key].unit}
            </span>
          </div>
        ))}
      </dl>
      <IconButton
        small
        label={text.reset}
        className="size-6!"
        onClick={() => {
          engine.resetLoudness();
          wake();
        }}
      >
        <RotateCcw size={12} />
      </IconButton>
    </div>
  );
}

function write(element: HTMLElement | undefined, value: number, highest: number): void {
  const written = Number.isFinite(value) ? value.toFixed(1) : Nothing;
  if (element && element.textContent !== written) {
    element.textContent = written;
    element.dataset.hot = String(value > highest);
  }
}
