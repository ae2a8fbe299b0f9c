import { removeSend, setSend } from "@/session/edits";
import type { Send, Track } from "@/session/model";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import { Knob } from "@/ui/knob";
import { Menu, MenuItem, MenuSeparator } from "@/ui/menu";
import { changeChannel } from "../change-channel";
import { nameOf } from "../channels";
import { NumberEntry } from "../values/number-entry";
import { faderWay } from "./fader";

const { sends: text, changes, units } = words.mixer;

export function SendRow({ track, send }: { track: Track; send: Send }) {
  const bus = useSession((state) => {
    const found = state.session?.tracks.find((each) => each.id === send.destination);
    return found ? nameOf(found) : text.gone;
  });
  const set = (values: Partial<Omit<Send, "id">>, gesture?: string) =>
    changeChannel(track, changes.send(bus), [setSend(track.id, send.id, values)], gesture);
  const isPre = send.pre_post === "pre";

  return (
    <div className="flex items-center gap-0.5">
      <Knob
        {...faderWay}
        label={text.level(bus)}
        value={send.level}
        usual={0}
        size={26}
        text={units.level(send.level)}
        className={classes(!send.enabled && "opacity-45")}
        onChange={(level, gesture) => set({ level }, gesture)}
      />
      <div className="min-w-0 flex-1">
        <Menu
          trigger={
            <button
              type="button"
              aria-label={text.options(bus)}
              title={bus}
              className={classes("block w-full truncate rounded px-0.5 text-left text-2xs hover:bg-hover", send.enabled ? "text-ink" : "text-ink-soft line-through")}
            >
              {bus}
            </button>
          }
        >
          <MenuItem onSelect={() => set({ enabled: !send.enabled })}>{send.enabled ? text.turnOff : text.turnOn}</MenuItem>
          <MenuSeparator />
          <MenuItem danger onSelect={() => changeChannel(track, changes.removeSend(bus), [removeSend(track.id, send.id)])}>
            {text.remove}
          </MenuItem>
        </Menu>
        <div className="flex items-center">
          <NumberEntry
            label={`${text.level(bus)}, dB`}
            className="h-4 w-full flex-1 text-left! text-[0.625rem]!"
            value={send.level}
            text={units.level(send.level).replace(" dB", "")}
            min={faderWay.min}
            max={faderWay.max}
            onChange={(level) => set({ level })}
          />
          <button
            type="button"
            aria-label={text.tap(bus, isPre)}
            title={text.tap(bus, isPre)}
            onClick={() => set({ pre_post: isPre ? "post" : "pre" })}
            className={classes("rounded px-0.5 text-[0.625rem] leading-4 font-medium hover:bg-hover", isPre ? "text-warn" : "text-ink-soft")}
          >
            {isPre ? text.pre : text.post}
          </button>
        </div>
      </div>
    </div>
  );
}
