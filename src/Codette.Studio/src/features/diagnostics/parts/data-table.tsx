import type { ReactNode } from "react";
import { classes } from "@/ui/classes";

export interface Column<T> {
  name: string;
  /** Numbers stand at the right, below one another. */
  isNumber?: boolean;
  /** Left out where there is little room. */
  isExtra?: boolean;
  cell(row: T): ReactNode;
}

interface DataTableProps<T> {
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf(row: T): string;
}

/** Rows and columns, scrolled sideways where they do not fit; the first column names the row. */
export function DataTable<T>({ label, columns, rows, keyOf }: DataTableProps<T>) {
  return (
    <div className="overflow-x-auto rounded-card border border-line" tabIndex={0} role="region" aria-label={label}>
      <table className="w-full border-collapse text-left">
        <thead>
          <tr className="bg-sunken text-xs text-ink-soft">
            {columns.map((column) => (
              <th key={column.name} scope="col" className={classes("px-3 py-2 font-medium whitespace-nowrap", align(column))}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className="border-t border-line hover:bg-hover">
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.name} scope="row" className={classes("px-3 py-2 font-medium", align(column))}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.name} className={classes("px-3 py-2", align(column))}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const align = <T,>({ isNumber, isExtra }: Column<T>) => classes(isNumber && "tabular text-right whitespace-nowrap", isExtra && "@max-2xl:hidden");
