import { create } from "zustand";

/** A file on its way into the session; those that have come in are gone from the list. */
export interface Import {
  id: string;
  name: string;
  state: "waiting" | "reading" | "failed";
  /** Why it failed. */
  why?: string;
  cancel: AbortController;
}

interface Imports {
  list: readonly Import[];
  /** Of the files since the list was empty. */
  total: number;
  done: number;
}

export const useImports = create<Imports>(() => ({ list: [], total: 0, done: 0 }));

export function announce(imports: readonly Import[]): void {
  useImports.setState(({ list, total }) => ({ list: [...list, ...imports], total: total + imports.length }));
}

export function update(id: string, values: Partial<Import>): void {
  useImports.setState(({ list }) => ({ list: list.map((each) => (each.id === id ? { ...each, ...values } : each)) }));
}

export function finish(id: string, came: boolean): void {
  useImports.setState(({ list, total, done }) => {
    const rest = list.filter((each) => each.id !== id);
    return rest.length === 0 ? { list: rest, total: 0, done: 0 } : { list: rest, total: came ? total : total - 1, done: came ? done + 1 : done };
  });
}
