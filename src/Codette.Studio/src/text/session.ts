export const session = {
  refused: (why: string) => `A change was not taken, so it was undone here: ${why}`,
};
