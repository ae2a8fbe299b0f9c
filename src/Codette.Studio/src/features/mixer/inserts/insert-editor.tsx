import { ArrowDown, ArrowUp, RotateCcw, Trash2, X } from "lucide-react";
import type { ReactNode } from "react";
import { settle } from "@/engine";
import type { Insert, Track } from "@/session/model";
import { words } from "@/text";
import { Button, IconButton } from "@/ui/button";
import { classes } from "@/ui/classes";
import { Empty } from "@/ui/panel";
import { bypassInsert, dropInsert, placeInsert, resetInsert } from "../change-inserts";
import { nameOf } from "../channels";
import { editInsert } from "./edit-insert";
import { EffectEditor } from "./effect-editor";

const { editor } = words.mixer;

interface InsertEditorProps {
  track: Track;
  insert: Insert;
  /** The title as the frame around it wants it. */
  title: ReactNode;
  onClose(): void;
}

/** An insert's title, what can be done with it as a whole, and its controls. */
export function InsertEditor({ track, insert, title, onClose }: InsertEditorProps) {
  const edited = editInsert(track, insert);
  const place = track.inserts.findIndex((each) => each.id === insert.id);
  return (
    <>
      <header className="flex min-h-11 flex-wrap items-center gap-1 border-b border-line py-1 pr-1.5 pl-3">
        <div className="min-w-0 flex-1 truncate pr-2">{title}</div>
        <IconButton small label={words.common.close} className="sm:order-last" onClick={onClose}>
          <X size={16} />
        </IconButton>
        <div className="flex w-full items-center gap-1 sm:w-auto">
        <Button
          small
          look="plain"
          aria-pressed={!insert.enabled}
          className={classes(!insert.enabled && "border-warn! bg-warn-soft! text-warn!")}
          onClick={() => bypassInsert(track, insert)}
        >
          {editor.bypass}
        </Button>
        <IconButton small label={editor.earlier} disabled={place <= 0} onClick={() => placeInsert(track, insert, place - 1)}>
          <ArrowUp size={15} />
        </IconButton>
        <IconButton small label={editor.later} disabled={place >= track.inserts.length - 1} onClick={() => placeInsert(track, insert, place + 1)}>
          <ArrowDown size={15} />
        </IconButton>
        {edited && edited.kind.parameters.length > 0 && (
          <IconButton small label={editor.resetHint} onClick={() => resetInsert(track, insert, settle(edited.kind.parameters, {}))}>
            <RotateCcw size={15} />
          </IconButton>
        )}
        <IconButton small label={editor.remove} onClick={() => dropInsert(track, insert)}>
          <Trash2 size={15} />
        </IconButton>
        </div>
      </header>
      <div className={classes("min-h-0 overflow-y-auto p-3", !insert.enabled && "opacity-60")}>
        {edited ? <EffectEditor edited={edited} /> : <Empty title={editor.unknown(insert.type)}>{editor.unknownHelp}</Empty>}
      </div>
    </>
  );
}

export const EditorTitle = ({ track, insert }: { track: Track; insert: Insert }) => (
  <span className="text-sm font-semibold">
    {insert.name} <span className="font-normal text-ink-soft">{nameOf(track)}</span>
  </span>
);
