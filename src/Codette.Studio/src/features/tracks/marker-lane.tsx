import { Trash2 } from "lucide-react";
import { Popover } from "radix-ui";
import { useState, type KeyboardEvent } from "react";
import { beatSeconds } from "@/playback/reading";
import { player } from "@/playback/studio";
import type { Marker } from "@/session/model";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { IconButton } from "@/ui/button";
import { inputLook } from "@/ui/field";
import { musicNow, useMusic } from "@/playback/music";
import { placeOf, snapped } from "./beat-grid";
import { useDrags } from "./drag-store";
import { deleteMarker, moveMarker, renameMarker } from "./marker-actions";
import { usePointerDrag } from "./use-pointer-drag";
import { useView } from "./view-store";

const say = words.tracks;
const NoMarkers: readonly Marker[] = [];

export function MarkerLane() {
  const markers = useSession((state) => state.session?.markers ?? NoMarkers);
  const pixelsPerSecond = useView((state) => state.pixelsPerSecond);
  const placed = markers.toSorted((a, b) => a.seconds - b.seconds);
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-0 h-5">
      {placed.map((marker, n) => (
        <MarkerFlag key={marker.id} marker={marker} room={((placed[n + 1]?.seconds ?? Infinity) - marker.seconds) * pixelsPerSecond} />
      ))}
    </div>
  );
}

/** A flag: a click goes there, a drag moves it, a double click (F2) opens its name. */
function MarkerFlag({ marker, room }: { marker: Marker; room: number }) {
  const [open, setOpen] = useState(false);
  const pixelsPerSecond = useView((state) => state.pixelsPerSecond);
  const seconds = useDrags((state) => (state.marker?.id === marker.id ? state.marker.seconds : marker.seconds));
  const { bar, beat } = placeOf(useMusic(), seconds);
  const drag = usePointerDrag<{ from: number }>({
    start: () => ({ from: marker.seconds }),
    move: ({ from }, { x, free }) => {
      const wanted = Math.max(0, from + x / useView.getState().pixelsPerSecond);
      useDrags.setState({ marker: { id: marker.id, seconds: free ? wanted : snapped(wanted, musicNow()) } });
    },
    drop: () => moveMarker(marker, useDrags.getState().marker?.seconds ?? marker.seconds),
    click: () => goTo(marker),
    cancel: () => useDrags.setState({ marker: null }),
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const direction = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (drag.escape(event)) {
      return;
    }

    if (direction) {
      event.preventDefault();
      moveMarker(marker, Math.max(0, marker.seconds + direction * (event.altKey ? 0.01 : beatSeconds(musicNow()))));
    } else if (event.key === "F2") {
      setOpen(true);
    } else if (event.key === "Enter") {
      event.preventDefault();
      goTo(marker);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      deleteMarker(marker);
    }
  };
  const { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } = drag;
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Anchor asChild>
        <button
          type="button"
          aria-label={say.marker(marker.name, say.bar(bar, beat))}
          title={say.markerHint}
          className="pointer-events-auto absolute bottom-0.5 h-4.5 touch-none truncate rounded-r-sm border-l-2 border-accent bg-accent-soft pr-1.5 pl-1 text-left text-2xs font-medium text-accent hover:brightness-110"
          style={{ left: seconds * pixelsPerSecond, maxWidth: Math.max(8, Math.min(160, room - 2)) }}
          onDoubleClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
          {...{ onPointerDown, onPointerMove, onPointerUp, onPointerCancel }}
        >
          {marker.name}
        </button>
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          aria-label={say.markerName}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 flex items-center gap-1 rounded-card border border-line bg-raised p-2 shadow-(--shadow-lift)"
        >
          <MarkerName marker={marker} onDone={() => setOpen(false)} />
          <IconButton
            label={say.deleteMarker}
            onClick={() => {
              setOpen(false);
              deleteMarker(marker);
            }}
          >
            <Trash2 size={16} />
          </IconButton>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function MarkerName({ marker, onDone }: { marker: Marker; onDone(): void }) {
  const [name, setName] = useState(marker.name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        renameMarker(marker, name);
        onDone();
      }}
    >
      <input aria-label={say.markerName} maxLength={200} value={name} onChange={(event) => setName(event.target.value)} onFocus={(event) => event.target.select()} className={inputLook} />
    </form>
  );
}

const goTo = (marker: Marker) => player.command({ type: "seek", time_seconds: marker.seconds });
