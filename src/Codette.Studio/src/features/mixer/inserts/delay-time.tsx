import { delaySeconds } from "@/engine/effects/processor";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { Select } from "@/ui/select";
import { Choice } from "../values/choice";
import type { EditedInsert } from "./edit-insert";
import { nearestNote, notes } from "./notes";
import { ParameterControl } from "./parameter-control";

const { editor, units } = words.mixer;
const ShortestMs = 1;
const LongestMs = 2000;

/** How long a delay waits: by the clock, or by a note in the session's tempo. */
export function DelayTime({ edited }: { edited: EditedInsert }) {
  const tempo = useSession((state) => state.session?.tempo_bpm ?? 120);
  const beats = edited.values.note_beats ?? 0;
  const ms = delaySeconds(edited.values, tempo) * 1000;
  const time = edited.kind.parameters.find((parameter) => parameter.name === "time_ms");
  const known = notes.find((note) => Math.abs(note.beats - beats) < 0.001);
  const options = [...notes, ...(known || beats === 0 ? [] : [{ label: editor.otherNote(beats), beats }])];

  const follow = (by: "ms" | "note") =>
    edited.set(
      editor.delayBy,
      by === "note" ? { note_beats: nearestNote((ms / 60_000) * tempo) } : { note_beats: 0, time_ms: Math.round(Math.min(Math.max(ms, ShortestMs), LongestMs)) },
    );

  return (
    <div className="flex w-36 flex-col items-center gap-2">
      <Choice
        small
        label={editor.delayBy}
        value={beats > 0 ? "note" : "ms"}
        options={[
          { value: "ms", label: editor.inMs },
          { value: "note", label: editor.inNotes },
        ]}
        onChange={follow}
      />
      {beats > 0 ? (
        <>
          <Select
            small
            label={editor.note}
            value={String((known ?? { beats }).beats)}
            options={options.map((note) => ({ value: String(note.beats), label: note.label }))}
            className="w-full"
            onChange={(chosen) => edited.set(editor.note, { note_beats: Number(chosen) })}
          />
          <p className="text-2xs text-ink-soft tabular">{editor.noteIs(units.ms(ms), tempo)}</p>
        </>
      ) : (
        time && <ParameterControl edited={edited} parameter={time} />
      )}
    </div>
  );
}
