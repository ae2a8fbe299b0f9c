import { CircleCheck, TriangleAlert } from "lucide-react";
import { words } from "@/text";
import { MissingClips } from "./missing-clips";
import type { Bounced } from "./run-bounce";

const { bounce: text, units } = words.mixer;
const FloatBits = 32;

/** What came out, as it was measured on the file's own samples. */
export function BounceReport({ bounced }: { bounced: Bounced }) {
  const { measures, seconds, fileName, missing } = bounced;
  const warning = warningOf(bounced);
  const facts = [
    { label: text.length, value: units.duration(seconds) },
    { label: text.peak, value: units.dbfs(measures.peakDb) },
    { label: text.loudness, value: units.lufs(measures.lufs) },
  ];
  return (
    <div className="space-y-3">
      <div className="flex items-start gap-2">
        <CircleCheck size={18} aria-hidden className="mt-0.5 shrink-0 text-good" />
        <div className="min-w-0">
          <p className="font-medium break-words">{text.done(fileName)}</p>
          <p className="text-ink-soft">{text.doneHelp}</p>
        </div>
      </div>
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(7rem,1fr))] gap-2">
        {facts.map(({ label, value }) => (
          <div key={label} className="rounded-control border border-line bg-sunken p-2.5">
            <dt className="text-2xs text-ink-soft">{label}</dt>
            <dd className="text-base font-semibold tabular">{value}</dd>
          </div>
        ))}
      </dl>
      {warning && (
        <p className="flex items-start gap-2 rounded-control bg-warn-soft p-2.5 text-warn">
          <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
          {warning}
        </p>
      )}
      <MissingClips clips={missing} />
    </div>
  );
}

function warningOf({ measures, bits }: Bounced): string | null {
  if (measures.peakDb === -Infinity) {
    return text.silent;
  }

  return measures.peakDb > 0 ? (bits === FloatBits ? text.over : text.clipped) : null;
}
