import { CircleAlert, FileAudio, X } from "lucide-react";
import { words } from "@/text";
import { IconButton } from "@/ui/button";
import { Progress } from "@/ui/progress";
import { dismiss } from "./import-files";
import { useImports, type Import } from "./imports-store";

const say = words.tracks.imports;

/** Files on their way in, and those that could not come, with the reason. */
export function ImportList() {
  const { list, total, done } = useImports();
  if (list.length === 0) {
    return null;
  }

  return (
    <section aria-label={say.title} className="absolute right-3 bottom-3 z-40 flex max-h-3/5 w-[min(22rem,calc(100%-1.5rem))] flex-col rounded-card border border-line bg-raised shadow-(--shadow-lift)">
      <header className="flex items-baseline justify-between gap-2 border-b border-line px-3 py-2">
        <h3 className="font-semibold">{say.title}</h3>
        <span className="text-xs text-ink-soft tabular">{say.done(done, total)}</span>
      </header>
      <ul className="min-h-0 overflow-y-auto py-1">
        {list.map((each) => (
          <ImportItem key={each.id} item={each} />
        ))}
      </ul>
    </section>
  );
}

function ImportItem({ item }: { item: Import }) {
  const failed = item.state === "failed";
  return (
    <li className="flex items-start gap-2 px-3 py-1.5">
      {failed ? <CircleAlert size={16} className="mt-0.5 shrink-0 text-bad" aria-hidden /> : <FileAudio size={16} className="mt-0.5 shrink-0 text-ink-soft" aria-hidden />}
      <div className="min-w-0 flex-1">
        <p className="truncate text-xs font-medium">{item.name}</p>
        {failed ? (
          <p role="alert" className="mt-0.5 text-xs text-bad">
            {item.why}
          </p>
        ) : item.state === "reading" ? (
          <div className="mt-1.5 mb-1">
            <Progress label={say.reading} share={null} />
          </div>
        ) : (
          <p className="text-xs text-ink-soft">{say.waiting}</p>
        )}
      </div>
      <IconButton small label={failed ? say.dismiss(item.name) : say.cancel(item.name)} onClick={() => dismiss(item)}>
        <X size={14} />
      </IconButton>
    </li>
  );
}
