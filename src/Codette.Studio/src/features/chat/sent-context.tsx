import { ChevronDown, EyeOff, SlidersVertical } from "lucide-react";
import { Popover } from "radix-ui";
import { useState } from "react";
import { useSelection } from "@/session/selection-store";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { tellMix, useChat } from "./chat-store";
import { contextOf } from "./context-of";
import { ContextTable } from "./context-table";

/** What goes along with a message, to see exactly and to switch off. */
export function SentContext() {
  const session = useSession((state) => state.session);
  const selectedId = useSelection((state) => state.trackId);
  const tellsMix = useChat((state) => state.tellsMix);
  const [asJson, setAsJson] = useState(false);
  const context = session && contextOf(session, selectedId);
  const goes = tellsMix && context;
  const summary = !context
    ? words.chat.sentNothing
    : tellsMix
      ? words.chat.sentSummary(context.tracks.length, words.chat.bpm(context.bpm))
      : words.chat.sentOff;

  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button small look="quiet" className="mr-auto min-w-0 font-normal" icon={goes ? <SlidersVertical size={14} className="shrink-0" /> : <EyeOff size={14} className="shrink-0" />}>
          <span className="sr-only">{words.chat.sent}: </span>
          <span className="truncate">{summary}</span>
          <ChevronDown size={14} className="shrink-0" aria-hidden />
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="top"
          align="start"
          sideOffset={8}
          collisionPadding={8}
          aria-label={words.chat.sent}
          className="z-40 flex max-h-[min(70dvh,32rem)] w-[min(34rem,calc(100vw-1rem))] flex-col gap-3 rounded-card border border-line bg-panel p-3 shadow-(--shadow-lift)"
        >
          <header className="flex items-start justify-between gap-3">
            <div>
              <h3 className="font-semibold">{words.chat.sent}</h3>
              <p className="mt-0.5 text-xs text-ink-soft">{tellsMix ? words.chat.sentWhy : words.chat.sentOffWhy}</p>
            </div>
            <Switch label={words.chat.sendMix} on={tellsMix} onChange={tellMix} />
          </header>
          {goes && (
            <>
              <div className="min-h-0 overflow-auto rounded-control border border-line bg-sunken" tabIndex={0}>
                {asJson ? <pre className="p-2.5 text-2xs">{JSON.stringify(context, null, 2)}</pre> : <ContextTable context={context} />}
              </div>
              <Button small look="quiet" className="self-start" onClick={() => setAsJson(!asJson)}>
                {asJson ? words.chat.readable : words.chat.json}
              </Button>
            </>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Switch({ label, on, onChange }: { label: string; on: boolean; onChange(on: boolean): void }) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={label}
      onClick={() => onChange(!on)}
      className={`relative mt-0.5 h-5 w-9 shrink-0 rounded-full border transition-colors ${on ? "border-accent-solid bg-accent-solid" : "border-line-strong bg-sunken"}`}
    >
      <span className={`absolute top-0.5 size-3.5 rounded-full transition-[left] ${on ? "left-4.5 bg-on-accent" : "left-0.5 bg-ink-soft"}`} />
    </button>
  );
}
