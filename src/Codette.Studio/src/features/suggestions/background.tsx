import { useQuery } from "@tanstack/react-query";
import { BookOpen, ChevronRight } from "lucide-react";
import { useState } from "react";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import { Skeleton } from "@/ui/panel";
import { knowledgeQuery } from "./api/read-knowledge";

/** The knowledge a suggestion rests on; it is read when it is asked for. */
export function Background({ slug }: { slug: string }) {
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useQuery({ ...knowledgeQuery(slug), enabled: isOpen });
  const title = data?.title ?? slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll("-", " ");
  return (
    <div className="mt-1.5">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="-ml-1 inline-flex max-w-full items-center gap-1.5 rounded-md px-1 py-0.5 text-left text-xs text-ink-soft hover:text-ink"
      >
        <BookOpen size={13} aria-hidden className="shrink-0" />
        <span className="truncate">{words.suggestions.why(title)}</span>
        <ChevronRight size={13} aria-hidden className={classes("shrink-0 transition-transform", isOpen && "rotate-90")} />
      </button>
      {isOpen && (
        <div className="mt-1 border-l-2 border-line pl-3 text-xs leading-relaxed text-ink-soft">
          {data && (
            <>
              <p>{data.text}</p>
              <p className="mt-1 text-2xs">{words.suggestions.documented(words.suggestions.sourceNames[data.source] ?? data.source)}</p>
            </>
          )}
          {error && <p className="text-bad">{words.suggestions.knowledgeFailed(error.message)}</p>}
          {!data && !error && <Skeleton className="h-8" />}
        </div>
      )}
    </div>
  );
}
