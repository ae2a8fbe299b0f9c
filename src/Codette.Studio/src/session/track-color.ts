/** Colours of tracks, each told from its neighbours on both themes; their names are `words.tracks.colors`. */
export const palette = [
  "#5b8def", "#e0785a", "#4fb286", "#c46bd1", "#d9a441", "#4aa9c9", "#e0607e", "#8b7be8", "#8fae3f", "#c98a6b", "#d9534f", "#8291a8",
] as const;

/** How many of them tracks get by their place when they have none of their own. */
const ByPlace = 10;

export const colorOf = (color: string | null, place: number): string => color ?? palette[place % ByPlace] ?? palette[0];
