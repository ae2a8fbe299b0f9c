import type { components } from "@/api/schema";

export type Cell = components["schemas"]["CellWire"];

export interface Column {
  role: string;
  verb: string;
}

export interface Matrix {
  columns: Column[];
  /** Each role with the number of its columns, in their order. */
  roles: { role: string; span: number }[];
  rows: { object: string; cells: (Cell | null)[] }[];
}

const Roles = ["anon", "user_a", "user_b", "service_role"];
const Verbs = ["select", "insert", "update", "change_owner", "upsert", "delete", "call"];

/** What is named with its arguments is a function. */
export const isFunction = ({ object }: Cell): boolean => object.includes("(");

/** Objects × (role × verb), with the columns alone that were tried somewhere. */
export function arrange(cells: readonly Cell[]): Matrix {
  const roles = inOrder(Roles, cells.map(({ role }) => role));
  const columns = roles.flatMap((role) =>
    inOrder(
      Verbs,
      cells.filter((cell) => cell.role === role).map(({ verb }) => verb),
    ).map((verb) => ({ role, verb })),
  );
  const byPlace = new Map(cells.map((cell) => [placeOf(cell.object, cell.role, cell.verb), cell]));
  return {
    columns,
    roles: roles.map((role) => ({ role, span: columns.filter((column) => column.role === role).length })),
    rows: [...new Set(cells.map(({ object }) => object))]
      .sort((one, other) => one.localeCompare(other))
      .map((object) => ({ object, cells: columns.map(({ role, verb }) => byPlace.get(placeOf(object, role, verb)) ?? null) })),
  };
}

const placeOf = (...names: string[]) => names.join("\n");

/** Each once, in the known order, with those that a newer server may have at the end. */
function inOrder(known: readonly string[], found: readonly string[]): string[] {
  const all = new Set(found);
  return [...known.filter((name) => all.has(name)), ...[...all].filter((name) => !known.includes(name))];
}

/** The name without a function's arguments. */
export const shortName = (object: string): string => object.replace(/\(.+\)$/, "(…)");
