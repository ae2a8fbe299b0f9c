import { AudioWaveform, Cable, ChevronsLeftRight, Church, Crown, Gauge, Lightbulb, ListChecks, Minimize2, Repeat2, SlidersHorizontal, type LucideIcon } from "lucide-react";

const Icons: Readonly<Record<string, LucideIcon>> = {
  "gain-staging": Gauge,
  eq: SlidersHorizontal,
  compression: Minimize2,
  dynamics: AudioWaveform,
  reverb: Church,
  delay: Repeat2,
  stereo: ChevronsLeftRight,
  routing: Cable,
  mastering: Crown,
  workflow: ListChecks,
};

export function CategoryIcon({ category }: { category: string }) {
  const Icon = Icons[category] ?? Lightbulb;
  return (
    <span aria-hidden className="flex size-6 shrink-0 items-center justify-center rounded-md bg-accent-soft text-accent">
      <Icon size={14} />
    </span>
  );
}
