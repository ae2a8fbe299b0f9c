import { AudioLines, Lightbulb, MessageCircle, SlidersVertical } from "lucide-react";
import { ChatPanel } from "@/features/chat";
import { Mixer } from "@/features/mixer";
import { SuggestionsPanel } from "@/features/suggestions";
import { Timeline } from "@/features/tracks";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import { Assistant } from "./assistant";
import { FaultBoundary } from "./fault-boundary";
import { useLayout, type NarrowView } from "./layout-store";
import { useWide } from "./use-media";

export function StudioPage() {
  return useWide() ? <WideStudio /> : <NarrowStudio />;
}

function WideStudio() {
  const { mixer, assistant } = useLayout();
  return (
    <main className="flex min-h-0 flex-1 gap-2 p-2">
      <h1 className="sr-only">{words.shell.pages.studio}</h1>
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <div className="isolate min-h-0 flex-1 overflow-hidden rounded-card border border-line bg-panel">
          <FaultBoundary>
            <Timeline />
          </FaultBoundary>
        </div>
        {mixer && (
          <div className="isolate h-[min(26rem,48dvh)] shrink-0 overflow-hidden rounded-card border border-line bg-panel">
            <FaultBoundary>
              <Mixer />
            </FaultBoundary>
          </div>
        )}
      </div>
      {assistant && (
        <aside aria-label={words.shell.assistant} className="isolate w-[clamp(21rem,26vw,30rem)] shrink-0">
          <Assistant />
        </aside>
      )}
    </main>
  );
}

const Views = { tracks: Timeline, mixer: Mixer, chat: ChatPanel, suggestions: SuggestionsPanel };
const Icons = { tracks: AudioLines, mixer: SlidersVertical, chat: MessageCircle, suggestions: Lightbulb };

/** One view at a time, chosen at the bottom, within reach of a thumb. */
function NarrowStudio() {
  const narrow = useLayout((state) => state.narrow);
  const View = Views[narrow];
  return (
    <>
      <main className="min-h-0 flex-1 overflow-hidden bg-panel">
        <h1 className="sr-only">{words.shell.pages.studio}</h1>
        <FaultBoundary key={narrow}>
          <View />
        </FaultBoundary>
      </main>
      <nav aria-label={words.shell.groups.view} className="grid shrink-0 grid-cols-4 border-t border-line bg-panel pb-[env(safe-area-inset-bottom)]">
        {(Object.keys(Views) as NarrowView[]).map((view) => {
          const Icon = Icons[view];
          return (
            <button
              key={view}
              type="button"
              aria-current={view === narrow ? "page" : undefined}
              onClick={() => useLayout.setState({ narrow: view })}
              className={classes("flex h-14 flex-col items-center justify-center gap-0.5 text-2xs font-medium", view === narrow ? "text-accent" : "text-ink-soft hover:text-ink")}
            >
              <Icon size={20} aria-hidden />
              {words.shell.views[view]}
            </button>
          );
        })}
      </nav>
    </>
  );
}
