import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { create } from "zustand";
import { Button, IconButton } from "./button";
import { classes } from "./classes";

export interface Notice {
  kind: "info" | "success" | "error";
  text: string;
  /** Something to do about it, such as taking it back. */
  action?: { label: string; run(): void };
}

type Shown = Notice & { id: number };

const LifeMs = 6_000;
const Most = 4;

const useNotices = create<{ shown: Shown[] }>(() => ({ shown: [] }));
let counter = 0;

/** Tells something that happened, at the edge of the page, for a while; errors stay until they are closed. */
export function notify(notice: Notice): void {
  const id = ++counter;
  useNotices.setState(({ shown }) => ({ shown: [...shown.filter((each) => each.text !== notice.text).slice(-(Most - 1)), { ...notice, id }] }));
  if (notice.kind !== "error") {
    setTimeout(() => close(id), LifeMs);
  }
}

function close(id: number): void {
  useNotices.setState(({ shown }) => ({ shown: shown.filter((notice) => notice.id !== id) }));
}

const Icons = { info: Info, success: CircleCheck, error: CircleAlert };
const Tones = { info: "text-accent", success: "text-good", error: "text-bad" };

export function Notices({ closeLabel }: { closeLabel: string }) {
  const shown = useNotices((state) => state.shown);
  return (
    <div role="status" aria-live="polite" className="pointer-events-none fixed inset-x-0 bottom-4 z-50 flex flex-col items-center gap-2 px-4">
      {shown.map((notice) => {
        const Icon = Icons[notice.kind];
        return (
          <div
            key={notice.id}
            className="pointer-events-auto flex max-w-xl items-center gap-3 rounded-card border border-line bg-raised py-2 pr-2 pl-3 shadow-(--shadow-lift)"
          >
            <Icon size={18} className={classes("shrink-0", Tones[notice.kind])} aria-hidden />
            <p className="min-w-0 flex-1">{notice.text}</p>
            {notice.action && (
              <Button
                small
                onClick={() => {
                  notice.action?.run();
                  close(notice.id);
                }}
              >
                {notice.action.label}
              </Button>
            )}
            <IconButton small label={closeLabel} onClick={() => close(notice.id)}>
              <X size={16} />
            </IconButton>
          </div>
        );
      })}
    </div>
  );
}
