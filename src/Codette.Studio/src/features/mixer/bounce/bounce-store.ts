import { create } from "zustand";

export const useBounce = create<{ isOpen: boolean }>(() => ({ isOpen: false }));

/** Opens the dialog that writes the mix into a file. */
export const openBounce = (): void => useBounce.setState({ isOpen: true });
export const closeBounce = (): void => useBounce.setState({ isOpen: false });
