import { Popover } from "radix-ui";
import { useState, type FormEvent } from "react";
import { setSession } from "@/session/edits";
import { change } from "@/session/session-store";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { classes } from "@/ui/classes";
import { Field } from "@/ui/field";
import { useMusic } from "@/playback/music";
import { readSignature, usualSignatures, written, type TimeSignature } from "./time-signature";

const say = words.transport;

export function TimeSignaturePicker() {
  const { beats, unit } = useMusic();
  const [open, setOpen] = useState(false);
  const now = written([beats, unit]);
  const choose = (signature: TimeSignature) => {
    setOpen(false);
    if (written(signature) !== now) {
      change(say.signatureTo(written(signature)), [setSession({ time_signature: signature })]);
    }
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button className="w-14 shrink-0 px-0! tabular" aria-label={say.signatureIs(now)}>
          {now}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={say.signature}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 w-60 rounded-card border border-line bg-raised p-3 shadow-(--shadow-lift)"
        >
          <p className="mb-2 text-xs font-medium text-ink-soft">{say.signature}</p>
          <div className="grid grid-cols-4 gap-1.5">
            {usualSignatures.map((signature) => (
              <button
                key={written(signature)}
                type="button"
                aria-pressed={written(signature) === now}
                onClick={() => choose(signature)}
                className={classes(
                  "h-9 rounded-control border text-sm font-medium tabular",
                  written(signature) === now ? "border-accent bg-accent-soft text-accent" : "border-line hover:border-line-strong hover:bg-hover",
                )}
              >
                {written(signature)}
              </button>
            ))}
          </div>
          <OtherSignature onChoose={choose} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function OtherSignature({ onChoose }: { onChoose(signature: TimeSignature): void }) {
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const signature = readSignature(text);
    setWrong(!signature);
    if (signature) {
      onChoose(signature);
    }
  };
  return (
    <form onSubmit={submit} className="mt-3 flex items-start gap-2">
      <Field
        className="flex-1"
        label={say.otherSignature}
        placeholder={say.signatureExample}
        value={text}
        error={wrong ? say.signatureWrong : undefined}
        onChange={(event) => {
          setText(event.target.value);
          setWrong(false);
        }}
      />
      <Button type="submit" className="mt-5.5">
        {say.useSignature}
      </Button>
    </form>
  );
}
