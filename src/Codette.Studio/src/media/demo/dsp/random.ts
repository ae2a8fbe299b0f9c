/** Numbers from 0 to 1, always the same ones for a seed: a demo must sound alike in every tab. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
  };
}

/** The same, spread from -1 to 1. */
export function seededNoise(seed: number): () => number {
  const next = seeded(seed);
  return () => 2 * next() - 1;
}
