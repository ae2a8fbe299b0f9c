import { useQuery } from "@tanstack/react-query";
import { BookOpen } from "lucide-react";
import { useState } from "react";
import { words } from "@/text";
import { entryQuery } from "./api/read-entry";
import { EntryDialog } from "./entry-dialog";

export function Citations({ slugs }: { slugs: readonly string[] }) {
  const [opened, setOpened] = useState<string | null>(null);
  if (slugs.length === 0) {
    return null;
  }

  return (
    <>
      <ul aria-label={words.chat.citations} className="contents">
        {slugs.map((slug) => (
          <li key={slug} className="contents">
            <Citation slug={slug} onOpen={() => setOpened(slug)} />
          </li>
        ))}
      </ul>
      {opened && <EntryDialog slug={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

/** Its title once it was read; until then the words of its name, so that a long history asks for nothing. */
function Citation({ slug, onOpen }: { slug: string; onOpen(): void }) {
  const { data } = useQuery({ ...entryQuery(slug), enabled: false });
  const title = data?.title ?? slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll("-", " ");
  return (
    <button
      type="button"
      aria-label={words.chat.openEntry(title)}
      onClick={onOpen}
      className="inline-flex h-6 max-w-full items-center gap-1.5 rounded-full border border-line bg-raised px-2 text-2xs text-ink-soft hover:border-line-strong hover:text-ink"
    >
      <BookOpen size={12} aria-hidden className="shrink-0" />
      <span className="truncate">{title}</span>
    </button>
  );
}
