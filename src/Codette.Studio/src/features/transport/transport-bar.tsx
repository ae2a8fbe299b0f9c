import { Metronome, Pause, Play, Repeat, SkipBack, SlidersHorizontal, Square } from "lucide-react";
import { Popover } from "radix-ui";
import { useCommands } from "@/commands/registry";
import { usePlayback } from "@/playback/playback-store";
import { words } from "@/text";
import { Button, IconButton } from "@/ui/button";
import { Hint } from "@/ui/hint";
import { playOrPause, seek, stop, toggleLoop, toggleMetronome } from "./actions";
import { ArmButton } from "./arm-button";
import { PositionReadout } from "./position-readout";
import { tap } from "./tap-tempo";
import { TempoField } from "./tempo-field";
import { TimeSignaturePicker } from "./time-signature-picker";
import { transportCommands } from "./transport-commands";

const say = words.transport;

/** Play, position and tempo in one line, 48 px high; compact it needs 344 px and keeps what is set rarely behind a button. */
export function TransportBar({ compact = false }: { compact?: boolean }) {
  useCommands(transportCommands);
  return (
    <div role="toolbar" aria-label={say.bar} className="flex min-w-0 items-center gap-1.5">
      {compact ? <CompactControls /> : <AllControls />}
    </div>
  );
}

function AllControls() {
  return (
    <>
      <div className="flex items-center gap-0.5">
        <ToStartButton />
        <PlayButton />
        <StopButton />
        <ArmButton />
      </div>
      <PositionReadout compact={false} />
      <div className="flex items-center gap-0.5">
        <LoopButton />
        <MetronomeButton />
      </div>
      <div className="flex items-center gap-1.5">
        <TempoField />
        <TapButton />
        <TimeSignaturePicker />
      </div>
    </>
  );
}

function CompactControls() {
  return (
    <>
      <PlayButton />
      <StopButton />
      <PositionReadout compact />
      <LoopButton />
      <Popover.Root>
        <Popover.Trigger asChild>
          <IconButton label={say.more}>
            <SlidersHorizontal size={18} />
          </IconButton>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            aria-label={say.more}
            // Not the first field: on a phone that would bring up the keyboard.
            onOpenAutoFocus={(event) => {
              event.preventDefault();
              (event.currentTarget as HTMLElement | null)?.focus();
            }}
            sideOffset={8}
            collisionPadding={8}
            className="z-40 flex flex-col gap-3 rounded-card border outline-none border-line bg-raised p-3 shadow-(--shadow-lift)"
          >
            <div className="flex items-center gap-1.5">
              <TempoField className="flex-1" />
              <TapButton />
              <TimeSignaturePicker />
            </div>
            <div className="flex items-center justify-between">
              <ToStartButton />
              <ArmButton />
              <MetronomeButton />
            </div>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </>
  );
}

function PlayButton() {
  const playing = usePlayback((state) => state.reading.state === "playing");
  const label = playing ? say.pause : say.play;
  return (
    <Hint text={label} keys="space">
      <button
        type="button"
        aria-label={label}
        onClick={() => void playOrPause()}
        className="inline-flex size-10 shrink-0 items-center justify-center rounded-full bg-accent-solid text-on-accent transition-[filter] hover:brightness-110 active:brightness-95"
      >
        {playing ? <Pause size={18} className="fill-current" /> : <Play size={18} className="ml-0.5 fill-current" />}
      </button>
    </Hint>
  );
}

const ToStartButton = () => (
  <IconButton label={say.toStart} keys="home" onClick={() => seek(0)}>
    <SkipBack size={18} />
  </IconButton>
);

const StopButton = () => (
  <IconButton label={say.stop} onClick={() => stop()}>
    <Square size={16} className="fill-current" />
  </IconButton>
);

function LoopButton() {
  const enabled = usePlayback((state) => state.reading.loop.enabled);
  return (
    <IconButton label={say.loop} keys="l" pressed={enabled} onClick={() => toggleLoop()}>
      <Repeat size={18} />
    </IconButton>
  );
}

function MetronomeButton() {
  const on = usePlayback((state) => state.metronome);
  return (
    <IconButton label={say.metronome} keys="k" pressed={on} onClick={toggleMetronome}>
      <Metronome size={18} />
    </IconButton>
  );
}

const TapButton = () => (
  <Hint text={say.tapTempo} keys="t">
    {/* A pointer counts when it comes down, which is exact; a key or a screen reader only clicks. */}
    <Button onPointerDown={() => tap()} onClick={({ detail }) => detail === 0 && tap()} className="px-2.5!">
      {say.tap}
    </Button>
  </Hint>
);
