/** What the server tells of a library or service: `Available (version)`, or why not. */
export const isAvailable = (told: string): boolean => told.startsWith("Available");

/** What stands in the brackets: the version, or the reason. */
export const bracketed = (told: string): string | null => /\((.*)\)$/.exec(told)?.[1] ?? null;
