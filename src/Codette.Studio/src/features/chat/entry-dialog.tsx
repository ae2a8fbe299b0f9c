import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { words } from "@/text";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Empty, Skeleton } from "@/ui/panel";
import { relatedQuery } from "./api/find-related-entries";
import { entryQuery } from "./api/read-entry";

/** An entry of the knowledge base, and a way on to those near it. */
export function EntryDialog({ slug, onClose }: { slug: string; onClose(): void }) {
  const [path, setPath] = useState([slug]);
  const current = path.at(-1) ?? slug;
  const { data: entry, error, refetch } = useQuery(entryQuery(current));
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={entry?.title ?? (error ? words.chat.entryFailed : words.chat.entryLoading)}
      footer={
        path.length > 1 && (
          <Button small look="quiet" className="mr-auto" icon={<ArrowLeft size={14} />} onClick={() => setPath(path.slice(0, -1))}>
            {words.chat.entryBack}
          </Button>
        )
      }
    >
      {error && !entry && (
        <Empty title={error.message} action={<Button small onClick={() => void refetch()}>{words.common.retry}</Button>} />
      )}
      {!entry && !error && (
        <div role="status" aria-label={words.chat.entryLoading} className="space-y-2">
          <Skeleton className="h-4" />
          <Skeleton className="h-4" />
          <Skeleton className="h-4 w-2/3" />
        </div>
      )}
      {entry && (
        <div className="space-y-4">
          <div className="flex flex-wrap gap-1.5">
            <Badge>{entry.topic.replaceAll("-", " ")}</Badge>
            <Badge>{words.chat.level(entry.level)}</Badge>
            {entry.instruments.map((instrument) => (
              <Badge key={instrument}>{instrument}</Badge>
            ))}
          </div>
          <p className="leading-relaxed whitespace-pre-wrap">{entry.text}</p>
          {entry.ranges.length > 0 && <Figures ranges={entry.ranges} />}
          <p className="text-xs text-ink-soft">
            {words.chat.source}: <span className="text-ink">{words.chat.sourceNames[entry.source] ?? entry.source}</span>
          </p>
          <Related slug={current} title={entry.title} onOpen={(next) => setPath([...path, next])} />
        </div>
      )}
    </Dialog>
  );
}

function Figures({ ranges }: { ranges: readonly { name: string; low: number; high: number; unit: string }[] }) {
  return (
    <section aria-label={words.chat.figures}>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 rounded-control bg-sunken px-3 py-2 text-xs">
        {ranges.map(({ name, low, high, unit }) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="tabular text-right">
              {low === high ? low : `${low} – ${high}`} {unit}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Related({ slug, title, onOpen }: { slug: string; title: string; onOpen(slug: string): void }) {
  const { data = [] } = useQuery(relatedQuery(slug, title));
  return data.length === 0 ? null : (
    <section>
      <h3 className="mb-1 text-xs font-medium text-ink-soft">{words.chat.related}</h3>
      <ul className="-mx-2">
        {data.map((entry) => (
          <li key={entry.slug}>
            <button
              type="button"
              onClick={() => onOpen(entry.slug)}
              className="flex w-full items-center gap-2 rounded-control px-2 py-1.5 text-left hover:bg-hover"
            >
              <span className="min-w-0 flex-1 truncate">{entry.title}</span>
              <ChevronRight size={14} aria-hidden className="shrink-0 text-ink-soft" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
