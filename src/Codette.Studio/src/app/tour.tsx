import { AudioLines, MessageCircle, Wand } from "lucide-react";
import { useState } from "react";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { classes } from "@/ui/classes";
import { Dialog } from "@/ui/dialog";
import { endTour, useLayout } from "./layout-store";

const Icons = [AudioLines, MessageCircle, Wand];

/** Three steps for who is here for the first time. */
export function Tour() {
  const open = useLayout((state) => state.tour);
  return open ? <Steps /> : null;
}

function Steps() {
  const [place, setPlace] = useState(0);
  const { tour } = words.shell;
  const step = tour.steps[place];
  const Icon = Icons[place] ?? AudioLines;
  const last = place === tour.steps.length - 1;
  return (
    <Dialog
      open
      onOpenChange={endTour}
      title={tour.title}
      footer={
        <>
          <Button look="quiet" className="mr-auto" onClick={endTour}>
            {tour.skip}
          </Button>
          <Button look="primary" data-autofocus onClick={() => (last ? endTour() : setPlace(place + 1))}>
            {last ? tour.done : tour.next}
          </Button>
        </>
      }
    >
      <div className="flex flex-col items-center gap-3 py-4 text-center" aria-live="polite">
        <div className="flex size-16 items-center justify-center rounded-full bg-accent-soft text-accent">
          <Icon size={28} aria-hidden />
        </div>
        <h3 className="text-lg font-semibold">{step?.title}</h3>
        <p className="max-w-sm text-ink-soft">{step?.text}</p>
        <div className="mt-2 flex gap-1.5" role="img" aria-label={tour.step(place + 1, tour.steps.length)}>
          {tour.steps.map((each, index) => (
            <span key={each.title} className={classes("h-1.5 rounded-full transition-all", index === place ? "w-6 bg-accent-solid" : "w-1.5 bg-line-strong")} />
          ))}
        </div>
      </div>
    </Dialog>
  );
}
