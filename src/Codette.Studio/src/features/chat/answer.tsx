import { words } from "@/text";
import { classes } from "@/ui/classes";
import { CopyButton } from "@/ui/copy-button";
import { AnswerTrust } from "./answer-trust";
import type { Message } from "./api/read-conversation";
import { Citations } from "./citations";
import { trustOf } from "./trust-of";
import { fullTime, shortTime } from "./times";

export function Answer({ message, isFound }: { message: Message; isFound: boolean }) {
  const { content, timestamp: time = "", source, confidence, citations } = message;
  const trust = trustOf(source, confidence);
  return (
    <article aria-label={words.chat.said(words.chat.codette, fullTime(time))} className="flex gap-3">
      <span aria-hidden className="mt-1 flex size-6 shrink-0 items-center justify-center rounded-full border border-line bg-raised text-2xs font-semibold text-accent @max-md:hidden">
        C
      </span>
      <div className={classes("min-w-0 max-w-[40rem] flex-1", isFound && "rounded-control outline-2 outline-offset-4 outline-accent")}>
        <p className="text-[0.9375rem] leading-relaxed break-words whitespace-pre-wrap">{content}</p>
        {trust.warning && <p className="mt-1.5 text-xs text-warn">{trust.warning}</p>}
        <footer className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1.5">
          <AnswerTrust trust={trust} />
          <Citations slugs={citations} />
          <span className="ml-auto flex items-center gap-1 text-2xs text-ink-soft">
            <time dateTime={time} title={fullTime(time)} className="tabular">
              {shortTime(time)}
            </time>
            <CopyButton text={content} label={words.chat.copy} className="size-6" />
          </span>
        </footer>
      </div>
    </article>
  );
}
