import { SlidersVertical } from "lucide-react";
import { useRef } from "react";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { Empty, Skeleton } from "@/ui/panel";
import { useChannelIds } from "./channels";
import { InsertPanel } from "./inserts/insert-panel";
import { MasterStrip } from "./master/master-strip";
import { MixerHeader } from "./mixer-header";
import { Strip } from "./strip/strip";
import { useSize } from "./values/use-size";
import { shownAt, useMixerView, type Shown } from "./view-store";

const { mixer } = words;
/** Name, pan, switches and values stand above the fader, whatever else is shown. */
const FixedRows = 4;

/** The mixer: a row of channel strips, and above it the editor of the insert that is open. It fills the height it is given. */
export function Mixer() {
  const root = useRef<HTMLElement>(null);
  const { height } = useSize(root);
  const isRead = useSession((state) => state.session !== null);
  const shown = shownAt(height, useMixerView());
  return (
    <section ref={root} aria-label={mixer.title} className="flex h-full min-h-0 min-w-0 flex-col bg-page">
      <MixerHeader shown={shown} />
      <InsertPanel mixer={root} />
      {isRead ? <Strips shown={shown} /> : <Loading />}
    </section>
  );
}

/** All strips share the rows of one grid; the fader's row takes what is left of the height. */
function Strips({ shown }: { shown: Shown }) {
  const channels = useChannelIds();
  return (
    <div className="min-h-0 flex-1 overflow-auto overscroll-x-contain pb-2 pl-2">
      <div
        className="grid h-full min-h-max w-full min-w-max grid-flow-col gap-x-1.5 gap-y-1.5"
        style={{
          gridTemplateColumns: `repeat(${Math.max(1, channels.length)}, max-content) 1fr max-content`,
          gridTemplateRows: `repeat(${FixedRows + Number(shown.inserts) + Number(shown.sends)}, auto) minmax(8.5rem, 1fr) auto`,
        }}
      >
        {channels.map((id) => (
          <Strip key={id} trackId={id} shown={shown} />
        ))}
        {channels.length === 0 && (
          <div className="row-span-full flex w-64 items-center justify-center">
            <Empty icon={<SlidersVertical size={22} aria-hidden />} title={mixer.empty}>
              {mixer.emptyHelp}
            </Empty>
          </div>
        )}
        <div className="row-span-full" />
        <MasterStrip shown={shown} />
      </div>
    </div>
  );
}

function Loading() {
  return (
    <div role="status" aria-label={mixer.loading} className="flex min-h-0 flex-1 gap-1.5 overflow-hidden px-2 pb-2">
      {Array.from({ length: 6 }, (_, place) => (
        <Skeleton key={place} className="h-full w-28 shrink-0 rounded-card" />
      ))}
    </div>
  );
}
