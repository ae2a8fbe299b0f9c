import { LoaderCircle, MailCheck } from "lucide-react";
import { Tabs } from "radix-ui";
import { useState, type FormEvent } from "react";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import type { Account } from "./account";

const say = words.account;

type Way = "password" | "link" | "sign_up";

const Names: Record<Way, string> = { password: say.withPassword, link: say.withLink, sign_up: say.withNewAccount };

const tabLook =
  "h-8 flex-1 rounded-md px-2 text-xs font-medium text-ink-soft transition-colors hover:text-ink data-[state=active]:bg-raised data-[state=active]:text-ink data-[state=active]:shadow-sm";

/** Email and password, a link by email, or a new account where the project offers that. */
export function SignInForm({ account, offersSignUp }: { account: Account; offersSignUp: boolean }) {
  const [way, setWay] = useState<Way>("password");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState<{ email?: string; password?: string }>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [mailed, setMailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const ways: Way[] = offersSignUp ? ["password", "link", "sign_up"] : ["password", "link"];

  const choose = (chosen: string) => {
    setWay(chosen as Way);
    setFailure(null);
    setMissing({});
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const address = email.trim();
    const lacks = { email: address ? undefined : say.emailMissing, password: way === "link" || password ? undefined : say.passwordMissing };
    setMissing(lacks);
    setFailure(null);
    if (lacks.email || lacks.password) {
      return;
    }

    setBusy(true);
    const why = await attempt(account, way, address, password);
    setBusy(false);
    setFailure(why);
    if (why === null && way !== "password") {
      setMailed(way === "link" ? say.linkSent(address) : say.confirmationSent(address));
    }
  };

  if (mailed) {
    return (
      <div role="status" className="flex items-start gap-3 rounded-card bg-good-soft p-3 text-good">
        <MailCheck size={20} aria-hidden className="shrink-0" />
        <p className="break-words">{mailed}</p>
      </div>
    );
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-3.5">
      <Tabs.Root value={way} onValueChange={choose}>
        <Tabs.List aria-label={say.ways} className="flex gap-1 rounded-control bg-sunken p-1">
          {ways.map((each) => (
            <Tabs.Trigger key={each} value={each} type="button" className={tabLook}>
              {Names[each]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {ways.map((each) => (
          <Tabs.Content key={each} value={each} className="mt-4 flex flex-col gap-3.5" tabIndex={-1}>
            <Field
              label={say.email}
              type="email"
              autoComplete={each === "sign_up" ? "email" : "username"}
              inputMode="email"
              autoCapitalize="none"
              spellCheck={false}
              value={email}
              error={missing.email}
              onChange={(event) => setEmail(event.target.value)}
            />
            {each === "link" ? (
              <p className="text-xs text-ink-soft">{say.linkHint}</p>
            ) : (
              <Field
                label={each === "sign_up" ? say.newPassword : say.password}
                type="password"
                autoComplete={each === "sign_up" ? "new-password" : "current-password"}
                value={password}
                error={missing.password}
                hint={each === "sign_up" ? say.newPasswordHint : say.forgot}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Tabs.Content>
        ))}
      </Tabs.Root>
      {failure && (
        <p role="alert" className="rounded-control bg-bad-soft px-3 py-2 text-bad">
          {failure}
        </p>
      )}
      <Button type="submit" look="primary" disabled={busy} icon={busy ? <LoaderCircle size={16} aria-hidden className="animate-spin" /> : undefined}>
        {busy ? say.busy[way] : say.submit[way]}
      </Button>
    </form>
  );
}

function attempt(account: Account, way: Way, email: string, password: string) {
  return way === "password" ? account.signIn(email, password) : way === "link" ? account.sendLink(email) : account.signUp(email, password);
}
