import { words } from "@/text";
import type { DawContext } from "./context-of";

export function ContextTable({ context }: { context: DawContext }) {
  const { chat } = words;
  return (
    <div className="p-2.5 text-xs">
      <dl className="mb-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
        <dt className="text-ink-soft">{chat.tempo}</dt>
        <dd className="tabular">{chat.tempoValue(context.bpm, context.time_signature)}</dd>
        <dt className="text-ink-soft">{chat.selected}</dt>
        <dd>{context.selected_track?.name ?? chat.nothingSelected}</dd>
      </dl>
      <table className="w-full border-collapse text-left">
        <thead className="text-ink-soft">
          <tr>
            {[chat.track, chat.fader, chat.pan, chat.inserts, chat.state].map((name) => (
              <th key={name} scope="col" className="border-b border-line py-1 pr-3 font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {context.tracks.map((track) => (
            <tr key={track.id} className="align-top">
              <th scope="row" className="py-0.5 pr-3 font-normal">
                {track.name} <span className="text-ink-soft">{track.type}</span>
              </th>
              <td className="tabular py-0.5 pr-3 whitespace-nowrap">{chat.db(track.volume)}</td>
              <td className="tabular py-0.5 pr-3 whitespace-nowrap">{chat.panned(track.pan)}</td>
              <td className="py-0.5 pr-3">{track.inserts.map((insert) => insert.type).join(", ") || chat.none}</td>
              <td className="py-0.5">
                {[track.muted && chat.muted, track.soloed && chat.soloed, track.armed && chat.armed].filter(Boolean).join(", ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
