import { Grid3x3 } from "lucide-react";
import { useMemo } from "react";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import { Empty } from "@/ui/panel";
import { Section } from "../parts/section";
import { MatrixGrid } from "./matrix-grid";
import { isFunction, type Cell } from "./matrix-model";
import { Verdicts } from "./verdicts";

const say = words.diagnostics.rls;

/** The matrix of a proof, with what its cells mean. */
export function WhoReachesWhat({ matrix }: { matrix: readonly Cell[] }) {
  const functions = useMemo(() => matrix.filter(isFunction), [matrix]);
  const relations = useMemo(() => matrix.filter((cell) => !isFunction(cell)), [matrix]);
  if (matrix.length === 0) {
    return (
      <Section title={say.matrix}>
        <div className="rounded-card border border-dashed border-line">
          <Empty icon={<Grid3x3 size={28} aria-hidden />} title={say.matrixEmpty}>
            {say.matrixEmptyText}
          </Empty>
        </div>
      </Section>
    );
  }

  return (
    <Section title={say.matrix} note={say.matrixText}>
      <Legend matrix={matrix} />
      {relations.length > 0 && <MatrixGrid title={say.relations} rowName={say.relation} cells={relations} />}
      {functions.length > 0 && <MatrixGrid title={say.functions} rowName={say.function} cells={functions} />}
    </Section>
  );
}

function Legend({ matrix }: { matrix: readonly Cell[] }) {
  return (
    <ul aria-label={say.legend} className="flex flex-wrap gap-x-4 gap-y-1.5">
      {Object.entries(Verdicts).map(([verdict, { icon: Icon, look }]) => (
        <li key={verdict} title={say.verdictHints[verdict]} className="flex items-center gap-1.5 text-xs">
          <span className={classes("inline-flex size-5 items-center justify-center rounded", look)}>
            <Icon size={12} aria-hidden />
          </span>
          {say.verdicts[verdict]}
          <span className="tabular text-ink-soft">{matrix.filter((cell) => cell.verdict === verdict).length}</span>
        </li>
      ))}
    </ul>
  );
}
