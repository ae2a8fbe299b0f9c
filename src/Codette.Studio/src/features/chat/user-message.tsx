import { words } from "@/text";
import { classes } from "@/ui/classes";
import { CopyButton } from "@/ui/copy-button";
import { fullTime, shortTime } from "./times";

/** What the person said. Text from people is shown as text, never as markup. */
export function UserMessage({ text, time, isFound }: { text: string; time?: string; isFound?: boolean }) {
  return (
    <article aria-label={time ? words.chat.said(words.chat.you, fullTime(time)) : words.chat.you} className="group relative flex flex-col items-end">
      <p
        className={classes(
          "max-w-[min(85%,60ch)] rounded-2xl rounded-br-md bg-accent-soft px-3.5 py-2 leading-relaxed break-words whitespace-pre-wrap text-ink",
          isFound && "outline-2 outline-accent",
        )}
      >
        {text}
      </p>
      {time && (
        <div className="absolute top-full flex h-6 items-center gap-1 text-2xs text-ink-soft opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
          <time dateTime={time} title={fullTime(time)} className="tabular">
            {shortTime(time)}
          </time>
          <CopyButton text={text} label={words.chat.copy} className="size-6" />
        </div>
      )}
    </article>
  );
}
