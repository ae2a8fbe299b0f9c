/** Colours of tracks that have none of their own, by place, as in the arrangement (features/tracks/palette.ts). */
const Palette = ["#5b8def", "#e0785a", "#4fb286", "#c46bd1", "#d9a441", "#4aa9c9", "#e0607e", "#8b7be8", "#8fae3f", "#c98a6b"] as const;

export const colorOf = (color: string | null, place: number): string => color ?? Palette[place % Palette.length] ?? Palette[0];
