import { create } from "zustand";

export type AccountState =
  /** The server is being asked for the first time. */
  | { state: "asking" }
  /** The server does not answer; it is asked again. */
  | { state: "unknown" }
  /** Asked, and not known yet whether somebody is signed in. */
  | { state: "loading"; required: boolean }
  /** Nobody has to sign in, and nobody can. */
  | { state: "not_offered" }
  /** Somebody has to, and this page does not know where. */
  | { state: "not_possible" }
  /** The sign-in itself could not be loaded. */
  | { state: "broken"; required: boolean }
  | { state: "signed_out"; required: boolean; offersSignUp: boolean }
  | { state: "signed_in"; email: string | null };

/** Who is signed in on this page. */
export const useAccount = create<{ account: AccountState }>(() => ({ account: { state: "asking" } }));

export const setAccount = (account: AccountState) => useAccount.setState({ account });
