import type { components } from "@/api/schema";
import { words } from "@/text";
import { KeyInUse } from "../details/credentials-details";
import { Facts } from "../parts/facts";
import { Section } from "../parts/section";
import { Findings } from "./findings";
import { GuardedTables, IsolatedTables } from "./guarded-tables";
import { ProofBar } from "./proof-bar";
import { WhoReachesWhat } from "./who-reaches-what";

type Diagnosis = components["schemas"]["RlsPoliciesDiagnosis"];

const say = words.diagnostics.rls;
const MostUnproven = 20;

export function RowSecurityDetails({ diagnosis }: { diagnosis: Diagnosis }) {
  const { findings, matrix, message, tables, unproven, rls_analysis: analysis, examined } = diagnosis;
  // Where nothing could be looked at, the judgement is all there is to say, and has been said.
  const hints = diagnosis.troubleshooting.filter((hint) => hint !== message);
  // SQLite has no catalogue in which anything could be found.
  const hasFindings = examined !== null || findings === null || findings.length > 0;
  return (
    <>
      <p className="max-w-3xl break-words">{message}</p>
      <ProofBar />
      <WhoReachesWhat matrix={matrix} />
      {unproven.length > 0 && <Unproven cells={unproven} />}
      {hasFindings && <Findings findings={findings} />}
      {hints.length > 0 && (
        <Section title={say.troubleshooting}>
          <ul className="flex max-w-3xl list-disc flex-col gap-1 pl-5 text-ink-soft">
            {hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
        </Section>
      )}
      <KeyInUse current={diagnosis.current_key_used} />
      {tables.length > 0 ? <GuardedTables tables={tables} /> : analysis.tables.length > 0 && <IsolatedTables tables={analysis.tables} />}
      {examined && <Examined examined={examined} />}
    </>
  );
}

function Unproven({ cells }: { cells: Diagnosis["unproven"] }) {
  return (
    <Section title={say.unproven} note={say.unprovenText}>
      <ul className="flex flex-col gap-1 text-xs">
        {cells.slice(0, MostUnproven).map(({ object, role, verb, reason }) => (
          <li key={`${object} ${role} ${verb}`}>
            <code className="font-mono break-all">{object}</code>, {say.roles[role] ?? role}, {say.verbs[verb] ?? verb}: <span className="text-ink-soft">{reason}</span>
          </li>
        ))}
      </ul>
      {cells.length > MostUnproven && <p className="text-xs text-ink-soft">{say.andMore(cells.length - MostUnproven)}</p>}
    </Section>
  );
}

function Examined({ examined }: { examined: NonNullable<Diagnosis["examined"]> }) {
  return (
    <Section title={say.asked}>
      <Facts
        facts={[
          { name: say.database, value: `${examined.database}, ${examined.server_version}` },
          { name: say.schemas, value: examined.schemas.join(", "), note: say.schemasFrom[examined.schemas_from] },
          ...(examined.left_out.length > 0 ? [{ name: say.leftOut, value: examined.left_out.join(", ") }] : []),
          { name: say.login, value: examined.login },
          { name: say.mayActAs, value: examined.may_act_as.join(", ") || words.diagnostics.none },
        ]}
      />
    </Section>
  );
}
