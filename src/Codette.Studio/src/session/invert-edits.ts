import { applyEdits } from "./apply-edits";
import { partsOf, type Edit } from "./edits";
import type { Session } from "./model";

type Item = { id: string };

/** The edits that take these back, in the order in which they have to be applied. */
export function invertEdits(before: Session, edits: readonly Edit[]): Edit[] {
  const inverse: Edit[] = [];
  let session = before;
  for (const edit of edits) {
    const back = invert(session, edit);
    if (back) {
      inverse.unshift(back);
    }

    session = applyEdits(session, [edit]);
  }

  return inverse;
}

/** One after the other, without what a later one sets again: a gesture of a hundred steps stays one short step. */
export function compactEdits(edits: readonly Edit[]): Edit[] {
  const compact: Edit[] = [];
  for (const edit of edits) {
    const last = compact.at(-1);
    if (edit.op === "set" && last?.op === "set" && last.at === edit.at) {
      compact[compact.length - 1] = { ...last, values: mergeValues(last.values, edit.values) };
    } else {
      compact.push(edit);
    }
  }

  return compact;
}

function mergeValues(first: Record<string, unknown>, second: Record<string, unknown>): Record<string, unknown> {
  const parameters =
    first.parameters && second.parameters ? { parameters: { ...first.parameters, ...second.parameters } } : undefined;
  return { ...first, ...second, ...parameters };
}

function invert(session: Session, edit: Edit): Edit | null {
  const { at } = edit;
  const found = at === "" ? { item: session, index: 0 } : find(session, at);
  if (edit.op === "put") {
    return found ? { op: "put", at, value: found.item, index: found.index } : { op: "remove", at };
  }

  if (!found) {
    return null; // it will do nothing, so there is nothing to take back
  }

  switch (edit.op) {
    case "remove":
      return { op: "put", at, value: found.item, index: found.index };
    case "move":
      return { op: "move", at, index: found.index };
    case "set": {
      const values = previous(found.item as Record<string, unknown>, edit.values);
      return values ? { op: "set", at, values } : { op: "put", at, value: found.item };
    }
  }
}

/** What is set now under the names that are about to be set; null when a parameter is new, as setting cannot remove it. */
function previous(item: Record<string, unknown>, values: Record<string, unknown>): Record<string, unknown> | null {
  const known = item.parameters as Record<string, number> | undefined;
  const parameters = Object.keys((values.parameters as object | undefined) ?? {});
  if (parameters.some((name) => known?.[name] === undefined)) {
    return null;
  }

  return Object.fromEntries(
    Object.keys(values).map((name) => [
      name,
      name === "parameters" ? Object.fromEntries(parameters.map((parameter) => [parameter, known?.[parameter]])) : item[name],
    ]),
  );
}

function find(session: Session, at: string): { item: object; index: number } | null {
  const [list, id, inner, innerId] = partsOf(at);
  const outer = list === "markers" ? session.markers : session.tracks;
  const index = outer.findIndex((item) => item.id === id);
  const item = outer[index];
  if (!item || !inner) {
    return item ? { item, index } : null;
  }

  const inside = (item as unknown as Record<string, Item[]>)[inner] ?? [];
  const innerIndex = inside.findIndex((each) => each.id === innerId);
  const innerItem = inside[innerIndex];
  return innerItem ? { item: innerItem, index: innerIndex } : null;
}
