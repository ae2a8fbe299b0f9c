import { Popover } from "radix-ui";
import { useState } from "react";
import { useConnection } from "@/bridge/connection-store";
import { bridge } from "@/playback/studio";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { classes } from "@/ui/classes";
import { Hint } from "@/ui/hint";
import { ConnectionDetails } from "./connection-details";
import { describe, reasonOf } from "./describe";
import { useCountdown } from "./use-countdown";

const say = words.connection;

/** Whether the server is there; pressed, it tells why not and what to do. `onSignIn` opens the sign-in, where there is one. */
export function ConnectionIndicator({ onSignIn }: { onSignIn?(): void }) {
  const connection = useConnection((state) => state.connection);
  const roundTripMs = useConnection((state) => state.roundTripMs);
  const seconds = useCountdown(connection.state === "reconnecting" ? connection.retryAt : null);
  const [open, setOpen] = useState(false);
  const { icon: Icon, spins, tone, label, announced } = describe(connection, seconds);
  const reason = reasonOf(connection);
  const hint =
    connection.state === "connected" ? (roundTripMs === null ? say.roundTripUnknown : say.roundTrip(roundTripMs)) : reason ? say.reasons[reason]("", "").title : label;

  return (
    <div className="flex items-center gap-1">
      <span role="status" className="sr-only">
        {announced}
      </span>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Hint text={hint}>
          <Popover.Trigger
            aria-label={label}
            className={classes(
              "inline-flex h-8 items-center gap-1.5 rounded-control px-2 text-xs font-medium whitespace-nowrap transition-colors hover:bg-hover data-[state=open]:bg-hover",
              connection.state === "connected" ? "text-ink-soft" : "text-ink",
              connection.state === "offline" && "bg-bad-soft",
              connection.state === "reconnecting" && "bg-warn-soft",
            )}
          >
            <Icon size={16} aria-hidden className={classes("shrink-0", tone, spins && "animate-spin")} />
            <span className="tabular max-md:hidden">{label}</span>
          </Popover.Trigger>
        </Hint>
        <Popover.Portal>
          <Popover.Content
            align="end"
            sideOffset={6}
            collisionPadding={8}
            aria-label={say.title}
            // Not its first button, whose hint would cover what there is to read.
            onOpenAutoFocus={(event) => {
              event.preventDefault();
              (event.currentTarget as HTMLElement).focus();
            }}
            className="z-50 w-[min(24rem,calc(100vw-1rem))] rounded-card border border-line bg-raised p-3 text-sm shadow-(--shadow-lift) outline-none"
          >
            <ConnectionDetails onSignIn={onSignIn} />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      {connection.state === "reconnecting" && (
        <Button small look="quiet" aria-label={say.tryNow} onClick={() => bridge.retryNow()}>
          {say.now}
        </Button>
      )}
    </div>
  );
}
