import { expect, it } from "vitest";
import { arrange, isFunction, shortName, type Cell } from "./matrix-model";

const cell = (object: string, role: string, verb: string): Cell => ({ object, role, verb, verdict: "proven", holds: true, statement: null, reason: null, notes: null });

it("has a column for each role and verb that was tried, in the order of rights, and a gap where nothing was", () => {
  const { columns, roles, rows } = arrange([cell("b", "user_b", "delete"), cell("a", "anon", "select"), cell("a", "user_b", "select")]);
  expect(columns).toEqual([
    { role: "anon", verb: "select" },
    { role: "user_b", verb: "select" },
    { role: "user_b", verb: "delete" },
  ]);
  expect(roles).toEqual([
    { role: "anon", span: 1 },
    { role: "user_b", span: 2 },
  ]);
  expect(rows.map(({ object, cells }) => [object, ...cells.map(Boolean)])).toEqual([
    ["a", true, true, false],
    ["b", false, false, true],
  ]);
});

it("keeps what a newer server tries, at the end", () => {
  expect(arrange([cell("a", "auditor", "truncate"), cell("a", "anon", "select")]).columns.at(-1)).toEqual({ role: "auditor", verb: "truncate" });
});

it("tells functions from tables, and names them without their arguments", () => {
  expect(isFunction(cell("codette.fold(words text[])", "anon", "call"))).toBe(true);
  expect(isFunction(cell("public.notes", "anon", "select"))).toBe(false);
  expect(shortName("codette.fold(words text[])")).toBe("codette.fold(…)");
  expect(shortName("codette.who_am_i()")).toBe("codette.who_am_i()");
});
