import { memo, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import { CellDetails } from "./cell-details";
import { MatrixCell } from "./matrix-cell";
import { arrange, shortName, type Cell } from "./matrix-model";

const say = words.diagnostics.rls;

const Steps: Record<string, [rows: number, columns: number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

interface MatrixGridProps {
  title: string;
  /** What a row is. */
  rowName: string;
  cells: readonly Cell[];
}

/** Who reaches what. One cell is a stop of the tab key; arrows go from there to the others. */
export const MatrixGrid = memo(function MatrixGrid({ title, rowName, cells }: MatrixGridProps) {
  const { columns, roles, rows } = useMemo(() => arrange(cells), [cells]);
  const [stop, setStop] = useState<[row: number, column: number]>([0, 0]);
  const [shown, setShown] = useState<Cell | null>(null);
  const grid = useRef<HTMLTableElement>(null);

  const move = (event: KeyboardEvent) => {
    const step = Steps[event.key];
    const row = event.key === "Home" || event.key === "End" ? stop[0] : clamp(stop[0] + (step?.[0] ?? 0), rows.length);
    const column = event.key === "Home" ? 0 : event.key === "End" ? columns.length - 1 : clamp(stop[1] + (step?.[1] ?? 0), columns.length);
    if (row !== stop[0] || column !== stop[1]) {
      event.preventDefault();
      grid.current?.querySelector<HTMLElement>(`[data-place="${row}/${column}"]`)?.focus();
    }
  };

  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className="w-fit max-w-full overflow-x-auto rounded-card border border-line">
        <table ref={grid} role="grid" aria-label={title} aria-readonly onKeyDown={move} className="border-separate border-spacing-0 text-left">
          <thead className="bg-sunken text-xs text-ink-soft">
            <tr>
              <th scope="col" rowSpan={2} className="sticky left-0 z-10 min-w-28 bg-sunken @lg:min-w-44 px-3 py-2 align-bottom font-medium">
                {rowName}
              </th>
              {roles.map(({ role, span }) => (
                <th key={role} scope="colgroup" colSpan={span} title={say.roleHints[role]} className="border-l border-line px-2 pt-2 text-center font-medium whitespace-nowrap text-ink">
                  {say.roles[role] ?? role}
                </th>
              ))}
            </tr>
            <tr>
              {columns.map(({ role, verb }, index) => (
                <th key={`${role} ${verb}`} scope="col" className={classes("px-0.5 pt-1 pb-2 align-bottom font-normal", startsRole(columns, index) && "border-l border-line")}>
                  <span className="mx-auto block w-fit rotate-180 text-2xs whitespace-nowrap [writing-mode:vertical-rl]">{say.verbs[verb] ?? verb}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ object, cells: inRow }, row) => (
              <tr key={object} className="group">
                <th scope="row" title={object} className="sticky left-0 z-10 max-w-28 @lg:max-w-64 border-t border-line bg-panel px-3 py-1 font-normal group-hover:bg-hover">
                  <code className="block truncate font-mono text-xs">{shortName(object)}</code>
                </th>
                {inRow.map((cell, column) => (
                  <td
                    key={column}
                    role="gridcell"
                    className={classes("border-t border-line p-0.5 text-center group-hover:bg-hover", startsRole(columns, column) && "border-l")}
                  >
                    <MatrixCell
                      cell={cell}
                      place={`${row}/${column}`}
                      isStop={stop[0] === row && stop[1] === column}
                      onFocus={() => setStop([row, column])}
                      onShow={setShown}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CellDetails cell={shown} />
    </div>
  );
});

const clamp = (place: number, length: number) => Math.min(Math.max(place, 0), length - 1);

const startsRole = (columns: readonly { role: string }[], index: number) => columns[index - 1]?.role !== columns[index]?.role;
