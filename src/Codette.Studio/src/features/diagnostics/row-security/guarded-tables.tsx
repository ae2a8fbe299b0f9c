import type { components } from "@/api/schema";
import { words } from "@/text";
import { Badge } from "@/ui/badge";
import { DataTable, type Column } from "../parts/data-table";
import { Section } from "../parts/section";

type Schemas = components["schemas"];
type Guarded = Schemas["GuardedTableWire"];
type Isolation = Schemas["TableIsolationWire"];

const say = words.diagnostics.rls;

const guarded: readonly Column<Guarded>[] = [
  { name: say.object, cell: ({ object }) => <code className="font-mono text-xs">{object}</code> },
  { name: say.kind, isExtra: true, cell: ({ kind }) => kind },
  {
    name: say.rls,
    cell: ({ rls_enabled, rls_forced }) => (
      <Badge tone={rls_enabled ? "good" : "bad"}>{rls_enabled ? (rls_forced ? say.rlsForced : say.rlsOn) : say.rlsOff}</Badge>
    ),
  },
  { name: say.policies, cell: ({ policies }) => <Policies policies={policies} /> },
  { name: say.grants, isExtra: true, cell: ({ grants }) => <Grants grants={grants} /> },
];

const isolated: readonly Column<Isolation>[] = [
  { name: say.object, cell: ({ table }) => <code className="font-mono text-xs">{table}</code> },
  { name: say.isolation, cell: ({ isolation }) => <span className="text-ink-soft">{isolation}</span> },
];

/** What the catalogue says of each table. */
export const GuardedTables = ({ tables }: { tables: readonly Guarded[] }) => (
  <Section title={say.catalogue}>
    <DataTable label={say.catalogue} columns={guarded} rows={tables} keyOf={({ object }) => object} />
  </Section>
);

/** The same where there is no catalogue. */
export const IsolatedTables = ({ tables }: { tables: readonly Isolation[] }) => (
  <Section title={say.isolation}>
    <DataTable label={say.isolation} columns={isolated} rows={tables} keyOf={({ table }) => table} />
  </Section>
);

function Policies({ policies }: { policies: Guarded["policies"] }) {
  if (policies.length === 0) {
    return <span className="text-ink-soft">{words.diagnostics.none}</span>;
  }

  return (
    <details>
      <summary className="tabular w-fit cursor-pointer rounded-sm px-1">{policies.length}</summary>
      <ul className="mt-1.5 flex flex-col gap-2 text-xs">
        {policies.map(({ name, verb, roles, using, check }) => (
          <li key={name}>
            <span className="font-medium">{name}</span>, {verb}, {roles.join(", ")}
            {using && <code className="block font-mono text-2xs break-all text-ink-soft">using {using}</code>}
            {check && <code className="block font-mono text-2xs break-all text-ink-soft">with check {check}</code>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Grants({ grants }: { grants: Guarded["grants"] }) {
  return (
    <ul className="flex flex-col gap-0.5 text-xs">
      {Object.entries(grants).map(([role, verbs]) => (
        <li key={role}>
          {role}: <span className="text-ink-soft">{verbs.length > 0 ? verbs.join(", ") : say.noGrants}</span>
        </li>
      ))}
    </ul>
  );
}
