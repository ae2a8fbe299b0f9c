const FirstMs = 1_000;
const MostMs = 30_000;

/** How long to wait before an attempt, in ms: twice as long each time up to 30 s, of which chance takes up to half. */
export function delayBefore(attempt: number, chance: () => number = Math.random): number {
  const longest = Math.min(MostMs, FirstMs * 2 ** Math.min(attempt, 10));
  return Math.round(longest * (0.5 + chance() / 2));
}
