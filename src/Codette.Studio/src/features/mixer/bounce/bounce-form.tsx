import { CircleAlert } from "lucide-react";
import { useState, type ReactNode } from "react";
import { usePlayback } from "@/playback/playback-store";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Choice } from "../values/choice";
import { endOf, lengthOf, spanOf, type Part } from "./bounce-span";
import type { BounceOrder } from "./run-bounce";

const { bounce: text, units } = words.mixer;
const Bits = [16, 24, 32] as const;
const Rates = [44100, 48000] as const;
const Channels = 2;

interface BounceFormProps {
  frame: { open: boolean; title: string; onOpenChange(open: boolean): void };
  /** Why the last one failed. */
  failure: string | null;
  onStart(order: BounceOrder): void;
}

export function BounceForm({ frame, failure, onStart }: BounceFormProps) {
  const session = useSession((state) => state.session);
  const loop = usePlayback((state) => state.reading.loop);
  const hasLoop = loop.end > loop.start;
  const [part, setPart] = useState<Part>("song");
  const [bits, setBits] = useState<BounceOrder["bits"]>(24);
  const [sampleRate, setRate] = useState<BounceOrder["sampleRate"]>(48000);
  const span = session && spanOf(part, session, loop);
  const hasClips = session !== null && endOf(session) > 0;
  const seconds = span ? lengthOf(span) : 0;

  return (
    <Dialog
      {...frame}
      description={text.description}
      footer={
        <>
          <Button onClick={() => frame.onOpenChange(false)}>{words.common.cancel}</Button>
          <Button look="primary" disabled={!hasClips || !span} onClick={() => span && onStart({ span, bits, sampleRate })}>
            {text.start}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        {failure && (
          <p role="alert" className="flex items-start gap-2 rounded-control bg-bad-soft p-2.5 text-bad">
            <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
            {failure}
          </p>
        )}
        <Row label={text.span} told={!hasClips ? text.nothing : part === "song" ? text.tail(units.duration(seconds)) : text.exact(units.duration(seconds))}>
          <Choice<Part>
            label={text.span}
            value={part}
            options={[
              { value: "song", label: text.song },
              { value: "loop", label: text.loop, disabled: !hasLoop },
            ]}
            onChange={setPart}
          />
        </Row>
        <Row label={text.bits}>
          <Choice
            label={text.bits}
            value={String(bits)}
            options={Bits.map((each) => ({ value: String(each), label: text.bitNames[each] }))}
            onChange={(chosen) => setBits(Bits.find((each) => String(each) === chosen) ?? bits)}
          />
        </Row>
        <Row label={text.rate} told={hasClips ? text.size((seconds * sampleRate * Channels * bits) / 8) : undefined}>
          <Choice
            label={text.rate}
            value={String(sampleRate)}
            options={Rates.map((each) => ({ value: String(each), label: text.rateNames[each] }))}
            onChange={(chosen) => setRate(Rates.find((each) => String(each) === chosen) ?? sampleRate)}
          />
        </Row>
      </div>
    </Dialog>
  );
}

function Row({ label, told, children }: { label: string; told?: string; children: ReactNode }) {
  return (
    <div>
      <div className="mb-1 text-xs font-medium text-ink-soft" aria-hidden>
        {label}
      </div>
      {children}
      {told && <p className="mt-1 text-xs text-ink-soft tabular">{told}</p>}
    </div>
  );
}
