import { Popover } from "radix-ui";
import { words } from "@/text";
import { Badge } from "@/ui/badge";
import type { Trust } from "./trust-of";

/** What an answer rests on and how well it fits, as a badge that explains itself to pointers, fingers and keys. */
export function AnswerTrust({ trust }: { trust: Trust }) {
  const label = trust.fit === null ? trust.label : `${trust.label} · ${words.chat.fit(trust.fit)}`;
  return (
    <Popover.Root>
      <Popover.Trigger aria-label={words.chat.aboutAnswer(label)} className="rounded-full hover:brightness-105">
        <Badge tone={trust.isWeak ? "warn" : "neutral"} className="tabular">
          {label}
        </Badge>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="top"
          sideOffset={6}
          collisionPadding={8}
          aria-label={words.chat.aboutAnswer(label)}
          className="z-50 max-w-72 space-y-2 rounded-card border border-line bg-raised p-3 text-xs text-ink shadow-(--shadow-lift)"
        >
          <p>
            <span className="font-semibold">{trust.label}.</span> {trust.hint}
          </p>
          {trust.fit !== null && (
            <p className="text-ink-soft">
              <span className="tabular font-semibold text-ink">{words.chat.fit(trust.fit)}.</span> {words.chat.fitMeaning}
            </p>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
