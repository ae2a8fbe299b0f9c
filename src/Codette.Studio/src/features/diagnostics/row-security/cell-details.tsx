import { words } from "@/text";
import { classes } from "@/ui/classes";
import type { Cell } from "./matrix-model";
import { Unknown, Verdicts } from "./verdicts";

const say = words.diagnostics.rls;

/** What was tried in the cell that is pointed at, and what came of it. */
export function CellDetails({ cell }: { cell: Cell | null }) {
  if (!cell) {
    return <p className="min-h-14 px-1 py-2 text-xs text-ink-soft">{say.pickCell}</p>;
  }

  const { icon: Icon, look } = Verdicts[cell.verdict] ?? Unknown;
  return (
    <div className="flex min-h-14 flex-col gap-1 rounded-card border border-line bg-raised p-3 text-xs">
      <p className="flex flex-wrap items-center gap-2">
        <span className={classes("inline-flex shrink-0 items-center gap-1 rounded-full px-2 py-0.5 text-2xs font-medium", look)}>
          <Icon size={12} aria-hidden />
          {say.verdicts[cell.verdict] ?? cell.verdict}
        </span>
        <span className="min-w-0 break-words">
          <strong className="font-semibold">{say.roles[cell.role] ?? cell.role}</strong>, {say.verbs[cell.verb] ?? cell.verb}, <code className="font-mono break-all">{cell.object}</code>
        </span>
      </p>
      <p className="text-ink-soft">
        {say.verdictHints[cell.verdict]} {cell.reason}
      </p>
      {cell.notes?.map((note) => (
        <p key={note} className="text-ink-soft">
          {note}
        </p>
      ))}
      {cell.statement && (
        <>
          <p className="mt-1 text-ink-soft">{say.statement}:</p>
          <code className="font-mono break-all">{cell.statement}</code>
        </>
      )}
    </div>
  );
}
