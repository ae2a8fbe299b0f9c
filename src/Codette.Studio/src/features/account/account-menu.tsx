import { LogIn, LogOut } from "lucide-react";
import { useEffect } from "react";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "@/ui/menu";
import { notify } from "@/ui/notices";
import { theAccount, type Account } from "./account";
import { useAccount } from "./account-store";
import { closeSignIn, openSignIn, SignInDialog } from "./sign-in-dialog";

const say = words.account;

/** Who is signed in, for the header; nothing where there is no sign-in. */
export function AccountMenu({ account = theAccount }: { account?: Account }) {
  const state = useAccount((store) => store.account);
  useEffect(() => account.start(), [account]);
  useEffect(() => {
    if (state.state === "signed_in") {
      closeSignIn();
    }
  }, [state.state]);

  if (state.state === "signed_in") {
    return <SignedIn account={account} email={state.email ?? say.unnamed} />;
  }

  return state.state !== "signed_out" ? null : (
    <>
      <Button small icon={<LogIn size={14} aria-hidden />} onClick={openSignIn}>
        {say.signIn}
      </Button>
      <SignInDialog account={account} />
    </>
  );
}

function SignedIn({ account, email }: { account: Account; email: string }) {
  const signOut = async () => {
    const failure = await account.signOut();
    notify(failure ? { kind: "error", text: say.signOutFailed(failure) } : { kind: "info", text: say.signedOut });
  };

  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={say.account(email)}
          className="inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-soft text-xs font-semibold text-accent uppercase transition hover:brightness-110"
        >
          {email.charAt(0)}
        </button>
      }
    >
      <MenuLabel>
        <span className="block max-w-64 truncate normal-case">{say.signedInAs(email)}</span>
      </MenuLabel>
      <MenuSeparator />
      <MenuItem icon={<LogOut size={16} aria-hidden />} onSelect={() => void signOut()}>
        {say.signOut}
      </MenuItem>
    </Menu>
  );
}
