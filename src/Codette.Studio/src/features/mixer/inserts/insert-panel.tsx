import { Dialog } from "radix-ui";
import { useEffect, useRef, type CSSProperties, type RefObject } from "react";
import { createPortal } from "react-dom";
import type { Insert, Track } from "@/session/model";
import { words } from "@/text";
import { nameOf, useChannel } from "../channels";
import { closeInsert, focusSlot, useOpenInsert } from "../open-insert";
import { EditorTitle, InsertEditor } from "./insert-editor";
import { usePlacement } from "./use-placement";

/** The editor of the open insert: docked above the strips, over what stands above a low mixer, or the whole screen of a phone. */
export function InsertPanel({ mixer }: { mixer: RefObject<HTMLElement | null> }) {
  const { trackId, insertId } = useOpenInsert();
  const track = useChannel(trackId ?? "");
  const insert = track?.inserts.find((each) => each.id === insertId);
  return track && insert ? <Placed key={insert.id} mixer={mixer} track={track} insert={insert} /> : null;
}

interface PlacedProps {
  mixer: RefObject<HTMLElement | null>;
  track: Track;
  insert: Insert;
}

function Placed({ mixer, track, insert }: PlacedProps) {
  const placement = usePlacement(mixer);
  const close = () => {
    closeInsert();
    focusSlot(track.id, insert.id);
  };
  if (placement.kind === "screen") {
    return (
      <Dialog.Root open onOpenChange={(open) => !open && closeInsert()}>
        <Dialog.Portal>
          <Dialog.Content
            aria-describedby={undefined}
            onOpenAutoFocus={(event) => {
              event.preventDefault();
              (event.currentTarget as HTMLElement).focus();
            }}
            className="fixed inset-0 z-40 flex flex-col bg-panel pb-[env(safe-area-inset-bottom)] outline-none"
          >
            <InsertEditor
              track={track}
              insert={insert}
              onClose={closeInsert}
              title={
                <Dialog.Title>
                  <EditorTitle track={track} insert={insert} />
                </Dialog.Title>
              }
            />
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    );
  }

  const panel = <Docked track={track} insert={insert} style={placement.style} isFloating={placement.kind === "above"} onClose={close} />;
  return placement.kind === "above" ? createPortal(panel, document.body) : panel;
}

interface DockedProps {
  track: Track;
  insert: Insert;
  style: CSSProperties | undefined;
  isFloating: boolean;
  onClose(): void;
}

/** A region and no dialog: the mixer and all keys go on working beside it. */
function Docked({ track, insert, style, isFloating, onClose }: DockedProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={words.mixer.editor.title(insert.name, nameOf(track))}
      style={style}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) {
          event.stopPropagation();
          onClose();
        }
      }}
      className={
        isFloating
          ? "fixed z-30 flex flex-col overflow-hidden rounded-card border border-line-strong bg-panel shadow-(--shadow-lift) outline-none"
          : "mx-2 mb-2 flex max-h-[60%] shrink-0 flex-col overflow-hidden rounded-card border border-line-strong bg-panel outline-none"
      }
    >
      <InsertEditor track={track} insert={insert} title={<EditorTitle track={track} insert={insert} />} onClose={onClose} />
    </section>
  );
}
