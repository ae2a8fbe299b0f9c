const Before = 24;
const Length = 160;

export interface Part {
  part: string;
  isHit: boolean;
}

/** The text around the first word that was looked for, cut into parts that were and were not. */
export function excerptOf(text: string, wanted: string): Part[] {
  const starts = wanted.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const hit = new RegExp(`(?<![\\p{L}\\p{N}])(${starts.join("|") || "(?!)"})`, "giu");
  const first = text.search(hit);
  const from = first > Before ? text.indexOf(" ", first - Before) + 1 : 0;
  const cut = `${from > 0 ? "…" : ""}${text.slice(from, from + Length)}${from + Length < text.length ? "…" : ""}`;
  return cut.split(hit).map((part, index) => ({ part, isHit: index % 2 === 1 })).filter(({ part }) => part !== "");
}
