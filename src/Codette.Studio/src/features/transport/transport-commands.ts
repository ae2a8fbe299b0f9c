import type { Command } from "@/commands/registry";
import { words } from "@/text";
import { playOrPause, seek, step, stop, toggleLoop, toggleMetronome } from "./actions";
import { tap } from "./tap-tempo";

const { group, ...say } = words.transport;

export const transportCommands: readonly Command[] = [
  { id: "transport.toggle", label: say.playOrPause, keys: "space", group, run: playOrPause },
  { id: "transport.stop", label: say.stop, group, run: stop },
  { id: "transport.to-start", label: say.toStart, keys: "home", group, run: () => seek(0) },
  { id: "transport.beat-back", label: say.beatBack, keys: "left", group, run: () => step("beat", -1) },
  { id: "transport.beat-on", label: say.beatOn, keys: "right", group, run: () => step("beat", 1) },
  { id: "transport.bar-back", label: say.barBack, keys: "shift+left", group, run: () => step("bar", -1) },
  { id: "transport.bar-on", label: say.barOn, keys: "shift+right", group, run: () => step("bar", 1) },
  { id: "transport.loop", label: say.loopOn, keys: "l", group, run: toggleLoop },
  { id: "transport.metronome", label: say.metronomeOn, keys: "k", group, run: toggleMetronome },
  { id: "transport.tap", label: say.tapTempo, keys: "t", group, run: () => tap() },
];
