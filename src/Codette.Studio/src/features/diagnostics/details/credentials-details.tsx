import type { components } from "@/api/schema";
import { words } from "@/text";
import { Badge } from "@/ui/badge";
import { count, dateTime } from "../format";
import { Facts, type Fact } from "../parts/facts";
import { Reasons } from "../parts/reasons";
import { Section } from "../parts/section";

type Schemas = components["schemas"];

const say = words.diagnostics.credentials;
const { yes, no, notMeasured } = words.diagnostics;

export function CredentialsDetails({ diagnosis }: { diagnosis: Schemas["CredentialsDiagnosis"] }) {
  const all = Object.entries(diagnosis.credentials);
  const set = all.filter(([, credential]) => credential.present);
  const unset = all.filter(([, credential]) => !credential.present).map(([name]) => name);
  return (
    <>
      <Reasons reasons={diagnosis.reasons} isFailing={diagnosis.state === "failing"} />
      <p className="max-w-3xl">{diagnosis.message}</p>
      <KeyInUse current={diagnosis.current_key_used} />
      {set.length > 0 && (
        <Section title={say.set} note={say.secret}>
          <ul className="grid gap-3 @4xl:grid-cols-2">
            {set.map(([name, credential]) => (
              <Credential key={name} name={name} credential={credential} />
            ))}
          </ul>
        </Section>
      )}
      {unset.length > 0 && (
        <Section title={say.unset}>
          <ul className="flex flex-wrap gap-1.5">
            {unset.map((name) => (
              <li key={name} className="rounded-md border border-dashed border-line px-2 py-1 font-mono text-2xs break-all text-ink-soft">
                {name}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** Which key the storage is asked with, and what that means. */
export function KeyInUse({ current }: { current: string }) {
  return (
    <Section title={say.inUse}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-card border border-line bg-raised p-3">
        <Badge tone={current === "None" ? "neutral" : "accent"}>{current === "None" ? words.diagnostics.none : current}</Badge>
        <p className="max-w-3xl min-w-60 flex-1 text-ink-soft">{say.uses[current]}</p>
      </div>
    </Section>
  );
}

function Credential({ name, credential }: { name: string; credential: Schemas["CredentialWire"] }) {
  return (
    <li className="flex min-w-0 flex-col gap-3 rounded-card border border-line bg-raised p-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <code className="min-w-0 font-mono text-xs font-semibold break-all">{name}</code>
        <Badge tone={credential.used ? "accent" : "neutral"}>{credential.used ? say.used : say.unused}</Badge>
      </div>
      {credential.advice && <Reasons reasons={[credential.advice]} />}
      <Facts facts={factsOf(credential)} />
      {!credential.kind && <p className="text-xs text-ink-soft">{say.holdsNoKey}</p>}
    </li>
  );
}

function factsOf(credential: Schemas["CredentialWire"]): Fact[] {
  const { source, kind, role, server_role: serverRole, length, fingerprint, project_ref: project, project_match: match } = credential;
  const facts: Fact[] = source ? [{ name: say.source, value: source }] : [];
  return kind
    ? [
        ...facts,
        { name: say.kind, value: kind.replaceAll("_", " ") },
        { name: say.role, value: role ?? notMeasured },
        ...(serverRole ? [{ name: say.serverRole, value: serverRole }] : []),
        { name: say.expires, value: expiry(credential.expires_at) },
        { name: say.fingerprint, value: <code className="font-mono text-xs">{fingerprint ?? notMeasured}</code> },
        { name: say.length, value: length === null ? count(length) : say.characters(length) },
        ...(project ? [{ name: say.project, value: project }] : []),
        ...(match === null ? [] : [{ name: say.projectMatch, value: match ? yes : no }]),
        { name: say.accepted, value: credential.accepted === null ? say.notAsked : credential.accepted ? yes : no, note: credential.accepted_reason },
      ]
    : facts;
}

function expiry(at: string | null | undefined): string {
  return !at ? say.noEnd : new Date(at).getTime() < Date.now() ? say.ended(dateTime(at)) : say.ends(dateTime(at));
}
