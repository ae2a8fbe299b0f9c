import { create } from "zustand";
import { words } from "@/text";
import { Dialog } from "@/ui/dialog";
import type { Account } from "./account";
import { useAccount } from "./account-store";
import { SignInForm } from "./sign-in-form";

const useDialog = create<{ open: boolean }>(() => ({ open: false }));

/** Opens the sign-in, where there is one. */
export const openSignIn = () => useDialog.setState({ open: true });
export const closeSignIn = () => useDialog.setState({ open: false });

/** It closes by itself when somebody is signed in. */
export function SignInDialog({ account }: { account: Account }) {
  const open = useDialog((state) => state.open);
  const state = useAccount((store) => store.account);
  if (state.state !== "signed_out") {
    return null;
  }

  return (
    <Dialog open={open} onOpenChange={(next) => useDialog.setState({ open: next })} title={words.account.dialogTitle} description={words.account.dialogText}>
      <SignInForm account={account} offersSignUp={state.offersSignUp} />
    </Dialog>
  );
}
