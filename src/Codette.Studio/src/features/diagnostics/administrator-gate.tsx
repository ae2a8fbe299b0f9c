import { LoaderCircle, LockKeyhole } from "lucide-react";
import { useState, type FormEvent } from "react";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { isLegible } from "./admin-token";
import { useAdminTokenCheck } from "./api/check-admin-token";
import { CopyText } from "./parts/copy-text";
import { tellFailure } from "./tell-failure";

const say = words.diagnostics.administrators;

/** Stands where something is told to administrators only: what to do about it, and a field for the server's admin token. */
export function AdministratorGate() {
  const [token, setToken] = useState("");
  const [isIllegible, setIllegible] = useState(false);
  const check = useAdminTokenCheck();
  const error = isIllegible ? say.illegible : check.data === false ? say.refused : check.isError ? tellFailure(check.error) : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = token.trim();
    setIllegible(!isLegible(given));
    if (isLegible(given)) {
      check.mutate(given);
    }
  };

  return (
    <div className="mx-auto flex w-full max-w-xl flex-col gap-4 py-6">
      <LockKeyhole size={28} aria-hidden className="text-accent" />
      <div>
        <h3 className="text-base font-semibold">{say.title}</h3>
        <p className="mt-1 text-ink-soft">{say.text}</p>
      </div>
      <ul className="flex list-disc flex-col gap-1 pl-5 text-ink-soft">
        {say.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      <form noValidate onSubmit={submit} className="flex flex-col gap-2">
        <Field
          label={say.field}
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={token}
          error={error}
          hint={say.hint}
          onChange={(event) => {
            setToken(event.target.value);
            setIllegible(false);
            check.reset();
          }}
        />
        <Button
          type="submit"
          look="primary"
          className="self-start"
          disabled={token.trim() === "" || check.isPending}
          icon={check.isPending ? <LoaderCircle size={16} aria-hidden className="animate-spin" /> : undefined}
        >
          {check.isPending ? say.checking : say.submit}
        </Button>
      </form>
      <div className="flex flex-col gap-1.5">
        <p className="text-xs text-ink-soft">{say.none}</p>
        <CopyText text={say.make} label={words.diagnostics.copyCommand} />
      </div>
    </div>
  );
}
