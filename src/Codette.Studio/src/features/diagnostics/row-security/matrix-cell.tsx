import { words } from "@/text";
import { classes } from "@/ui/classes";
import { Hint } from "@/ui/hint";
import type { Cell } from "./matrix-model";
import { Unknown, Verdicts } from "./verdicts";

const say = words.diagnostics.rls;

interface MatrixCellProps {
  /** Null where nothing was tried. */
  cell: Cell | null;
  place: string;
  isStop: boolean;
  onFocus(): void;
  onShow(cell: Cell | null): void;
}

export function MatrixCell({ cell, place, isStop, onFocus, onShow }: MatrixCellProps) {
  const common = {
    type: "button" as const,
    tabIndex: isStop ? 0 : -1,
    "data-place": place,
    onFocus: () => {
      onFocus();
      onShow(cell);
    },
    onPointerEnter: () => onShow(cell),
  };
  if (!cell) {
    return <button {...common} aria-label={say.notInMatrix} className="size-7 cursor-default rounded-md align-middle" />;
  }

  const verdict = say.verdicts[cell.verdict] ?? cell.verdict;
  const { icon: Icon, look } = Verdicts[cell.verdict] ?? Unknown;
  return (
    <Hint text={verdict}>
      <button
        {...common}
        aria-label={say.cell(cell.object, say.roles[cell.role] ?? cell.role, say.verbs[cell.verb] ?? cell.verb, verdict)}
        className={classes("inline-flex size-7 cursor-default items-center justify-center rounded-md align-middle", look)}
      >
        <Icon size={14} aria-hidden />
      </button>
    </Hint>
  );
}
