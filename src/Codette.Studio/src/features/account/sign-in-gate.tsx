import { LockKeyhole } from "lucide-react";
import { useEffect, type ReactNode } from "react";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { Spinner } from "@/ui/progress";
import { theAccount, type Account } from "./account";
import { useAccount } from "./account-store";
import { SignInForm } from "./sign-in-form";

const say = words.account;

/** Its children, unless the server wants to know who is here and nobody is signed in. */
export function SignInGate({ account = theAccount, children }: { account?: Account; children: ReactNode }) {
  const state = useAccount((store) => store.account);
  useEffect(() => account.start(), [account]);

  if (state.state === "asking") {
    return <main aria-busy className="min-h-0 flex-1" />; // for a moment: no studio that a gate then takes away
  }

  if (state.state === "not_possible") {
    return <Gate title={say.cannotTitle} text={say.cannotText} />;
  }

  if (!("required" in state) || !state.required) {
    return children;
  }

  switch (state.state) {
    case "loading":
      return (
        <main className="flex min-h-0 flex-1 items-center justify-center">
          <Spinner label={say.loading} size={24} />
        </main>
      );
    case "broken":
      return (
        <Gate title={say.brokenTitle} text={say.brokenText}>
          <Button look="primary" onClick={() => account.retry()}>
            {words.common.retry}
          </Button>
        </Gate>
      );
    case "signed_out":
      return (
        <Gate title={say.gateTitle} text={say.gateText}>
          <SignInForm account={account} offersSignUp={state.offersSignUp} />
        </Gate>
      );
  }
}

function Gate({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <main className="flex min-h-0 flex-1 items-center justify-center overflow-y-auto p-4">
      <section aria-labelledby="gate-title" className="w-full max-w-sm rounded-card border border-line bg-panel p-6 shadow-(--shadow-lift)">
        <LockKeyhole size={28} aria-hidden className="text-accent" />
        <h1 id="gate-title" className="mt-4 text-lg font-semibold text-balance">
          {title}
        </h1>
        <p className="mt-1.5 text-ink-soft">{text}</p>
        {children && <div className="mt-5">{children}</div>}
      </section>
    </main>
  );
}
