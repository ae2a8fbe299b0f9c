import { LoaderCircle } from "lucide-react";

/** How far something is, 0 to 1; null while nobody can tell. */
export function Progress({ label, share }: { label: string; share: number | null }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === null ? undefined : Math.round(share * 100)}
      className="h-1.5 w-full overflow-hidden rounded-full bg-sunken"
    >
      <div
        className={share === null ? "h-full w-1/3 animate-pulse rounded-full bg-accent-solid" : "h-full rounded-full bg-accent-solid transition-[width]"}
        style={share === null ? undefined : { width: `${share * 100}%` }}
      />
    </div>
  );
}

export const Spinner = ({ label, size = 16 }: { label: string; size?: number }) => (
  <LoaderCircle role="img" aria-label={label} size={size} className="animate-spin text-ink-soft" />
);
